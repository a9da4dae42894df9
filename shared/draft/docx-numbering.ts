/*
 * The numbers that Word counts and no file holds: "4.2.1", "(b)", "Annex A". They are what people cite, so they are counted
 * here as Word does (ECMA-376 Part 1, 17.9): one set of counters for each abstract list, shared by all lists made of it.
 */
import type { ListPlace, Style, Styles } from './docx-styles.ts';
import { child, childrenOf, parseXml, settingOf, wholeOf, type XmlElement } from './docx-xml.ts';

/** What stands before a paragraph of a list. `text` as Word shows it ("4.2.1", "(b)"); empty for a bullet. */
export interface ListNumber {
  readonly text: string;
  readonly value: number;
  readonly format: string;
  readonly level: number;
  /** Whether the number is its own level's alone, as HTML's lists can show it: "1.", "(b)", "iv". */
  readonly isSimple: boolean;
}

/** Counts the paragraphs of one story (the body, the footnotes), in order. */
export type Count = (list: ListPlace, style: Style) => ListNumber | null;

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly restart: number | null;
  readonly style: string | null;
  readonly isLegal: boolean;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/** Read `word/numbering.xml`; a document may have none. The result makes counters that begin anew. Throws `NotXml`. */
export function readNumbering(xml: string | null, styles: Styles): () => Count {
  const root = child(xml === null ? undefined : parseXml(xml), 'w:numbering');
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((element) => [element.attributes['w:abstractNumId'] ?? '', element]),
  );
  const nums = new Map(childrenOf(root, 'w:num').map((element) => [element.attributes['w:numId'] ?? '', element]));
  const lists = new Map<string, List | null>();

  const listOf = (id: string, hops = 0): List | null => {
    const num = nums.get(id);
    const abstractId = settingOf(num, 'w:abstractNumId') ?? '';
    const abstract = abstracts.get(abstractId);
    if (num === undefined || abstract === undefined || hops > 5) return null;
    const link = settingOf(abstract, 'w:numStyleLink');
    const linked = link === undefined ? null : styles.listOf(link);
    if (linked !== null && linked !== id) return listOf(linked, hops + 1);
    const levels = new Map(childrenOf(abstract, 'w:lvl').map(readLevel));
    const starts = new Map<number, number>();
    for (const override of childrenOf(num, 'w:lvlOverride')) {
      const at = Number(override.attributes['w:ilvl'] ?? 0);
      const level = child(override, 'w:lvl');
      if (level !== undefined) levels.set(at, readLevel(level)[1]);
      const start = wholeOf(override, 'w:startOverride');
      if (start !== null) starts.set(at, start);
    }
    return { abstractId, levels, starts };
  };
  const cached = (id: string): List | null => {
    const list = lists.has(id) ? (lists.get(id) ?? null) : listOf(id);
    lists.set(id, list);
    return list;
  };
  return () => counter(cached);
}

function readLevel(element: XmlElement): [number, Level] {
  const at = Number(element.attributes['w:ilvl'] ?? 0);
  return [
    at,
    {
      start: wholeOf(element, 'w:start') ?? 0,
      format: settingOf(element, 'w:numFmt') ?? 'decimal',
      text: settingOf(element, 'w:lvlText') ?? '',
      restart: wholeOf(element, 'w:lvlRestart'),
      style: settingOf(element, 'w:pStyle') ?? null,
      isLegal: child(element, 'w:isLgl') !== undefined,
    },
  ];
}

function counter(listOf: (id: string) => List | null): Count {
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return ({ numberingId, level: said }, style) => {
    const list = listOf(numberingId);
    if (list === null) return null;
    const at = said ?? levelOfStyle(list, style) ?? 0;
    const level = list.levels.get(at);
    if (level === undefined) return null;
    const values = counts.get(list.abstractId) ?? [];
    counts.set(list.abstractId, values);

    const beginning = `${numberingId} ${at}`;
    const override = begun.has(beginning) ? undefined : list.starts.get(at);
    begun.add(beginning);
    const last = values[at];
    const value = override ?? (last === undefined ? level.start : last + 1);
    values[at] = value;
    // A level that was passed over counts as begun: after "5.1.1" straight under "5", the next of the second level is "5.2".
    for (const [higher, { start }] of list.levels) if (higher < at) values[higher] ??= start;
    for (const [deeper, { restart }] of list.levels) {
      if (deeper > at && restart !== 0 && (restart === null || at < restart)) values[deeper] = undefined;
    }
    return { text: say(level, list, values), value, format: level.format, level: at, isSimple: isSimple(level, at) };
  };
}

const levelOfStyle = ({ levels }: List, { lineage, list }: Style): number | null =>
  [...levels].find(([, { style }]) => style !== null && lineage.includes(style))?.[0] ?? list?.level ?? null;

function say({ text, format, isLegal }: Level, { levels }: List, values: readonly (number | undefined)[]): string {
  if (format === 'bullet') return '';
  return text.replace(/%([1-9])/g, (_, place: string) => {
    const at = Number(place) - 1;
    const level = levels.get(at);
    const value = values[at] ?? level?.start ?? 1;
    return inFormat(value, isLegal ? 'decimal' : (level?.format ?? 'decimal'));
  });
}

const isSimple = ({ text, format }: Level, at: number): boolean =>
  format in htmlTypes && new RegExp(`^\\s*\\(?%${at + 1}[.):]?\\s*$`).test(text);

/** The types of HTML's ordered lists, by Word's names. */
export const htmlTypes: Readonly<Record<string, string>> = {
  decimal: '1',
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
};

function inFormat(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    default:
      return String(value);
  }
}

/** a to z, then aa, bb: Word repeats the letter. */
const letters = (value: number): string =>
  value < 1 ? '' : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(30, Math.ceil(value / 26)));

const numerals = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'],
  [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
] as const; // biome-ignore format: a table reads better in rows

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let written = '';
  for (const [worth, numeral] of numerals) {
    while (rest >= worth) {
      written += numeral;
      rest -= worth;
    }
  }
  return written;
}
