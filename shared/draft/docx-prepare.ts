/*
 * A story of a Word document (its body, its footnotes), said again in words that mammoth understands. Each paragraph's style and
 * list become one of a few plain ones; what Word counts and mammoth does not is written down, as text or as a marker that
 * `docx-tree.ts` takes out again; contents lists are cut; containers that mammoth would drop with their words are renamed.
 * Everything else passes as it came.
 */
import type { Count, ListNumber } from './docx-numbering.ts';
import { listPlace, type Style, type Styles } from './docx-styles.ts';
import {
  attributesOf,
  child,
  escaped,
  parseXml,
  settingOf,
  type Tag,
  tagsOf,
  wholeOf,
  wordPrefix,
  type XmlElement,
} from './docx-xml.ts';

/** Markers are bookmarks; `docx-tree.ts` reads them. */
export const markers = { heading: 'pitchside-heading:', item: 'pitchside-item:' } as const;
/** The style of a heading of this rank (1 to 6). */
export const headingStyle = (rank: number): string => `PitchsideHeading${rank}`;

/** `word/numbering.xml` for a prepared document: list 1 has bullets, list 2 numbers, at every level. */
export const preparedNumbering: string = [
  '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  ...['bullet', 'decimal'].map((format, at) => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`,
    );
    return `<w:abstractNum w:abstractNumId="${at + 1}">${levels.join('')}</w:abstractNum>`;
  }),
  ...[1, 2].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`),
  '</w:numbering>',
].join('');

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
      replace(hasProperties ? tag.start : end, end, withPrefix(say(properties, style, count, lists, place), prefix));
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

/** Thrice those of the longest draft of the corpus (2.6 MB packed, 140 pages); each costs mammoth two kilobytes of memory. */
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

/** How deep an item stands in the list on the page: lists are measured from the item that began them. */
interface Lists {
  readonly depthOf: (numberingId: string, level: number) => number;
  readonly end: () => void;
}

function newLists(): Lists {
  let current = '';
  let base = 0;
  return {
    depthOf(numberingId, level) {
      if (numberingId !== current || level < base) base = level;
      current = numberingId;
      return Math.min(4, level - base);
    },
    end() {
      current = '';
    },
  };
}

/** Count a paragraph, if it is of a list. */
function numberOf(properties: XmlElement | undefined, style: Style, count: Count) {
  const own = listPlace(properties);
  const list = own === null ? style.list : { ...own, numberingId: own.numberingId || (style.list?.numberingId ?? '') };
  return { list, number: list === null ? null : count(list, style) };
}

/** The properties of a paragraph, in the few words that are meant for mammoth, and its number or marker. */
function say(
  properties: XmlElement | undefined,
  style: Style,
  count: Count,
  lists: Lists,
  { isInFrame, isEmpty }: { readonly isInFrame: boolean; readonly isEmpty: boolean },
): string {
  const mark = child(properties, 'w:rPr');
  const isDeleted = child(mark, 'w:del') !== undefined;
  const styleId = settingOf(properties, 'w:pStyle');
  const kept = (id: string | undefined, list = ''): string => {
    const named = id === undefined ? '' : `<w:pStyle w:val="${escaped(id)}"/>`;
    return `<w:pPr>${named}${list}${isDeleted ? '<w:rPr><w:del/></w:rPr>' : ''}</w:pPr>`;
  };
  // What was deleted, or moved away, is not there to be counted.
  if (isDeleted || child(mark, 'w:moveFrom') !== undefined) return kept(undefined);

  const { list, number } = numberOf(properties, style, count);
  const said = wholeOf(properties, 'w:outlineLvl') ?? style.outline;
  const rank = said !== null && said >= 0 && said <= 8 ? Math.min(6, said + 1) : /^title$/i.test(style.name) ? 1 : null;
  if (rank !== null && !isInFrame) {
    lists.end();
    return kept(headingStyle(rank)) + marker(markers.heading + (number === null ? '' : trimmed(number.text)));
  }
  if (number === null || list === null) {
    if (!isEmpty) lists.end();
    return kept(styleId);
  }
  if (number.format === 'bullet' || (number.isSimple && !(isInFrame && isEmpty))) {
    if (isEmpty) return kept(styleId);
    const id = number.format === 'bullet' ? 1 : 2;
    const depth = lists.depthOf(list.numberingId, number.level);
    const item = kept(styleId, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`);
    return id === 1 ? item : item + marker(`${markers.item}${number.value}:${number.format}`);
  }
  return number.text.trim() === '' || (isEmpty && !isInFrame) ? kept(styleId) : kept(styleId) + written(number);
}

const trimmed = (number: string): string => number.replace(/^[\s([]+/, '').replace(/[\s.:)\]\u2013\u2014-]+$/, '');
const marker = (name: string): string => `<w:bookmarkStart w:id="0" w:name="${escaped(name)}"/>`;
const written = ({ text }: ListNumber): string => `<w:r><w:t xml:space="preserve">${escaped(text.trim())} </w:t></w:r>`;
