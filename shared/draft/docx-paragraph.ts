/*
 * A paragraph of a Word document in the few words that mammoth needs: its style, its place in a list, and what Word counts. A number
 * that HTML can show is left to its list; any other is written before the words; that of a heading goes into a marker.
 */
import type { Count, ListNumber } from './docx-numbering.ts';
import { listPlace, type Style } from './docx-styles.ts';
import { child, escaped, settingOf, wholeOf, type XmlElement } from './docx-xml.ts';

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

/** How deep an item stands in the list on the page: lists are measured from the item that began them. */
export interface Lists {
  readonly depthOf: (numberingId: string, level: number) => number;
  readonly end: () => void;
}

/** No list begun. */
export function newLists(): Lists {
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
export function numberOf(properties: XmlElement | undefined, style: Style, count: Count) {
  const own = listPlace(properties);
  const list = own === null ? style.list : { ...own, numberingId: own.numberingId || (style.list?.numberingId ?? '') };
  return { list, number: list === null ? null : count(list, style) };
}

/** The properties of a paragraph, in the few words that are meant for mammoth, and its number or marker. */
export function sayParagraph(
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
