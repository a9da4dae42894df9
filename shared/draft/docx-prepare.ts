/*
 * A story of a Word document (its body, its footnotes), said again in words that mammoth understands. Each paragraph's style and
 * list become one of a few plain ones; what Word counts and mammoth does not is written down, as text or as a marker that
 * `docx-tree.ts` takes out again; contents lists are cut; containers that mammoth would drop with their words are renamed.
 * Everything else passes as it came.
 */
import type { Count } from './docx-numbering.ts';
import { newLists, numberOf, sayParagraph } from './docx-paragraph.ts';
import type { Styles } from './docx-styles.ts';
import { attributesOf, child, parseXml, settingOf, type Tag, tagsOf, wordPrefix, type XmlElement } from './docx-xml.ts';

/** Prepare the XML of one story. `count` counts its lists, and only its. Throws `NotXml` and `TooLong`. */
export function prepareStory(xml: string, styles: Styles, count: Count): string {
  const prefix = wordPrefix(xml);
  // Without a prefix its attributes could not be in Word's namespace: nobody writes this.
  if (prefix === null) return xml;
  const pieces: string[] = [];
  let copied = 0;
  const copyTo = (at: number): void => {
    if (at > copied) pieces.push(xml.slice(copied, at));
  };
  const replace = (start: number, end: number, by: string): void => {
    copyTo(start);
    pieces.push(by);
    copied = end;
  };

  const lists = newLists();
  let tables = 0;
  let boxes = 0;
  let blocks = 0;
  let elements = 0;
  /** How deep the block of a contents list stands, within one. */
  let contents: number | null = null;
  let cut: { readonly name: string; depth: number; readonly start: number } | null = null;
  /** Properties of the paragraph that was just opened, once they are known; null within the paragraph. */
  let opened: Tag | null = null;

  const tags = tagsOf(xml);
  for (const tag of tags) {
    if (cut !== null) {
      if (tag.name === cut.name && tag.kind === 'open') cut.depth++;
      if (tag.name === cut.name && tag.kind === 'close' && --cut.depth === 0) {
        replace(cut.start, tag.end, '');
        cut = null;
      }
      continue;
    }
    if (opened !== null) {
      const paragraph: Tag = opened;
      opened = null;
      const hasProperties = tag.name === 'w:pPr' && tag.kind !== 'close';
      const end = !hasProperties ? tag.start : tag.kind === 'empty' ? tag.end : endOf(tags);
      const properties = hasProperties ? readElement(xml.slice(tag.start, end), prefix) : undefined;
      const style = styles.paragraph(settingOf(properties, 'w:pStyle') ?? null);
      if (contents !== null || /^toc (?:\d|heading)$/i.test(style.name)) {
        // It is not read, but Word may have given its heading a number.
        numberOf(properties, style, count);
        if (tag.name === 'w:p' && tag.kind === 'close') replace(paragraph.start, tag.end, '');
        else cut = { name: 'w:p', depth: 1, start: paragraph.start };
        continue;
      }
      // What Word writes on paragraphs and runs is of no use here, and there are very many of them.
      replace(paragraph.start, paragraph.end, `<${prefix}:p>`);
      const isEmpty = !isWorded(xml, end);
      const place = { isInFrame: tables + boxes > 0, isEmpty };
      replace(
        hasProperties ? tag.start : end,
        end,
        withPrefix(sayParagraph(properties, style, count, lists, place), prefix),
      );
      if (hasProperties) continue;
    }
    if (tag.name === 'w:p' && tag.kind === 'open') opened = tag;
    if (tag.name === 'w:tbl') tables += step(tag);
    if (tag.name === 'w:txbxContent') boxes += step(tag);
    if (tag.name === 'mc:Choice' && tag.kind === 'open') cut = { name: 'mc:Choice', depth: 1, start: tag.start };
    if (tag.name === 'w:sdt') {
      if (tag.kind === 'close' && blocks === contents) contents = null;
      blocks += step(tag);
    }
    if (tag.name === 'w:docPartGallery' && /contents/i.test(attributesOf(tag, prefix)['w:val'] ?? ''))
      contents ??= blocks;
    if (tag.kind === 'empty' && looks.has(tag.name)) {
      replace(tag.start, tag.end, '');
      continue;
    }
    if (tag.kind !== 'close' && ++elements > maxElements)
      throw new TooLong(`It holds more than ${maxElements} elements`);
    const renamed = renamings.get(tag.name);
    if (renamed !== undefined) replace(tag.start, tag.end, renamedTag(tag, renamed, prefix));
    else if (tag.kind === 'open' && tag.name === 'w:r') replace(tag.start, tag.end, `<${prefix}:r>`);
  }
  copyTo(xml.length);
  return pieces.join('');
}

const withPrefix = (xml: string, prefix: string): string =>
  prefix === 'w' ? xml : xml.replace(/(<\/?|\s)w:/g, (_, sign: string) => `${sign}${prefix}:`);

const step = ({ kind }: Tag): number => (kind === 'open' ? 1 : kind === 'close' ? -1 : 0);

/** More elements than can be read within the worker's memory. */
export class TooLong extends Error {}

/** The longest draft of the corpus has under 100,000; each costs mammoth about two kilobytes of memory. */
const maxElements = 150_000;

/** Elements that only say how a thing looks, or where Word's own tools stand: a good half of a document. */
const looks: ReadonlySet<string> = new Set(
  (
    'rFonts color sz szCs lang bCs iCs kern spacing w position noProof rtl cs shd highlight u proofErr bookmarkEnd cnfStyle ' +
    'lastRenderedPageBreak commentRangeStart commentRangeEnd tcW tblW tblLook tblInd tblLayout gridCol jc vAlign noWrap ' +
    'top left bottom right start end insideH insideV'
  )
    .split(' ')
    .map((name) => `w:${name}`),
);

/** Elements that mammoth does not know, and drops with the words in them; what it knows in their place. Mathematics in a line. */
const renamings: ReadonlyMap<string, string> = new Map([
  ...'fldSimple dir bdo ruby rubyBase'.split(' ').map((name) => [`w:${name}`, 'smartTag'] as const),
  ...(
    'oMath oMathPara acc bar box borderBox d e den deg eqArr f fName func groupChr lim limLow limUpp m mr nary num ' +
    'phant rad sPre sSub sSubSup sSup sub sup'
  )
    .split(' ')
    .map((name) => [`m:${name}`, 'smartTag'] as const),
  ['m:r', 'r'],
  ['m:t', 't'],
  ['w:cr', 'br'],
]);

/** What is written between the parts of a formula. */
const before: Readonly<Record<string, string>> = { 'm:den': '/', 'm:sup': '^', 'm:sub': '_', 'm:lim': '_' };

function renamedTag({ kind, name }: Tag, to: string, prefix: string): string {
  if (kind === 'close') return `</${prefix}:${to}>`;
  if (kind === 'empty') return `<${prefix}:${to}/>`;
  const sign = before[name];
  return `<${prefix}:${to}>${sign === undefined ? '' : `<${prefix}:r><${prefix}:t>${sign}</${prefix}:t></${prefix}:r>`}`;
}

/** Read on to the end of the element that was just opened. */
function endOf(tags: Generator<Tag>): number {
  for (let depth = 1; ; ) {
    const { value, done } = tags.next();
    if (done) return 0;
    depth += step(value);
    if (depth === 0) return value.end;
  }
}

function readElement(xml: string, prefix: string): XmlElement | undefined {
  const named = `<x xmlns:${prefix}="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${xml}</x>`;
  return child(child(parseXml(named), 'x'), 'w:pPr');
}

/** Whether any words stand in the paragraph whose properties end here. */
function isWorded(xml: string, from: number): boolean {
  const end = xml.indexOf(':p>', from);
  return /<[\w.-]+:(?:t|drawing|pict|object|sym)[\s>]/.test(xml.slice(from, end === -1 ? undefined : end));
}
