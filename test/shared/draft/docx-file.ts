import { strToU8, zipSync } from 'fflate';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationshipNames = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const mc = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
export const m = 'http://schemas.openxmlformats.org/officeDocument/2006/math';

/** What a Word document is made of here: the XML within the root of each part. `also`: other files, by path. */
export interface Parts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  /** Relationships of the body, as XML. */
  readonly relationships?: string;
  readonly also?: Readonly<Record<string, string | Uint8Array>>;
}

const names = `xmlns:w="${w}" xmlns:r="${r}" xmlns:mc="${mc}" xmlns:m="${m}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`;
const root = (name: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${names}>${inner}</w:${name}>`;

/** A Word document as Word would write it, with as little as there need be. */
export function docx({
  body,
  styles,
  numbering,
  footnotes,
  comments,
  relationships = '',
  also = {},
}: Parts): Uint8Array {
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${relationshipNames}"><Relationship Id="rId1" Type="${r}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': `<Relationships xmlns="${relationshipNames}">${relationships}</Relationships>`,
    ...(styles === undefined ? {} : { 'word/styles.xml': root('styles', styles) }),
    ...(numbering === undefined ? {} : { 'word/numbering.xml': root('numbering', numbering) }),
    ...(footnotes === undefined ? {} : { 'word/footnotes.xml': root('footnotes', footnotes) }),
    ...(comments === undefined ? {} : { 'word/comments.xml': root('comments', comments) }),
    ...also,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, typeof text === 'string' ? strToU8(text) : text]),
    ),
  );
}

/** A paragraph of some words, or of the runs given. */
export const p = (
  words: string,
  { style = '', properties = '' }: { style?: string; properties?: string } = {},
): string => {
  const named = style === '' ? '' : `<w:pStyle w:val="${style}"/>`;
  const runs = words.startsWith('<') || words === '' ? words : run(words);
  return `<w:p><w:pPr>${named}${properties}</w:pPr>${runs}</w:p>`;
};
export const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
export const inList = (id: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;

/** A paragraph style; `properties` are those of its paragraphs. */
export const style = (id: string, name: string, { basedOn = '', properties = '' } = {}): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${properties}</w:pPr></w:style>`;

/** An abstract list of these levels (format, text, style that it is linked to), and the list that is made of it; both have the id. */
export const list = (
  id: number,
  levels: readonly (readonly [format: string, text: string, style?: string])[],
): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels
    .map(
      ([format, text, linked], at) =>
        `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${linked === undefined ? '' : `<w:pStyle w:val="${linked}"/>`}<w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('')}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
