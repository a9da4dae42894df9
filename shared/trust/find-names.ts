/*
 * Where names stand in a text. A name counts where it stands as whole words, in whatever case; an abbreviation (five letters or
 * fewer) only as it is written, so that "PAS" is not found in "pas de deux". Of two names at one place the longer counts.
 *
 * The text is walked word by word and each word looked up once, so that the time taken goes with the text, not with the names.
 */

/** One name found: its place among the names, and where it stands (UTF-16 offsets, `end` exclusive). */
export interface NameFound {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** Finds where each of the names first stands in a text, in the order of the text. */
export type FindNames = (text: string) => readonly NameFound[];

/** More names than these are not sought, and no name longer than this: they come from a channel. */
const mostNames = 5000;
const longestName = 200;
const abbreviation = 5;
/** So many names may begin with the same word; further ones are not sought. */
const mostAlike = 50;

interface SoughtName {
  readonly index: number;
  /** How many characters stand before its first word: "(" or ".". */
  readonly lead: number;
  readonly length: number;
  readonly isExact: boolean;
  /** As texts are compared with it. */
  readonly plain: string;
  /** How it ends, where that is a plain letter or figure. */
  readonly last: string | null;
}

/** Make ready to look for these names. Those that have no word, or no more than one letter, are found nowhere. */
export function newNameFinder(names: readonly string[]): FindNames {
  const byFirstWord = new Map<string, SoughtName[]>();
  for (const [index, written] of names.slice(0, mostNames).entries()) {
    const name = written.trim().replace(/\s+/g, ' ');
    const first = name.match(word);
    if (!first || name.length < 2 || name.length > longestName) continue;
    const key = first[0].toLowerCase();
    const alike = byFirstWord.get(key) ?? [];
    const isExact = name.length <= abbreviation;
    const sought = {
      index,
      lead: first.index ?? 0,
      length: name.length,
      isExact,
      plain: plainOf(name, isExact),
      last: /[a-z0-9]$/i.exec(name)?.[0].toLowerCase() ?? null,
    };
    if (alike.length < mostAlike)
      byFirstWord.set(
        key,
        [...alike, sought].sort((a, b) => b.length - a.length),
      );
  }
  return (text) => (byFirstWord.size === 0 ? [] : findIn(text, byFirstWord));
}

function findIn(text: string, byFirstWord: ReadonlyMap<string, readonly SoughtName[]>): readonly NameFound[] {
  const found = new Map<number, NameFound>();
  let after = 0;
  for (const { 0: first, index: at } of text.matchAll(words)) {
    if (at < after) continue;
    const name = byFirstWord.get(first.toLowerCase())?.find((each) => standsAt(at - each.lead, text, each));
    if (!name) continue;
    const start = at - name.lead;
    after = start + name.length;
    if (!found.has(name.index)) found.set(name.index, { index: name.index, start, end: after });
  }
  return [...found.values()];
}

const word = /[\p{L}\p{M}\p{N}_]+/u;
const words = new RegExp(word, 'gu');

/** The name at one place, and not within a word. */
function standsAt(start: number, text: string, { length, isExact, plain, last }: SoughtName): boolean {
  const end = start + length;
  return (
    start >= 0 &&
    // Most that begin alike end otherwise: that is seen without a copy.
    (last === null || text.charAt(end - 1).toLowerCase() === last) &&
    plainOf(text.slice(start, end), isExact) === plain &&
    !endsInWord.test(text.slice(Math.max(0, start - 2), start)) &&
    !beginsWithWord.test(text.slice(end, end + 2))
  );
}

const endsInWord = /[\p{L}\p{M}\p{N}_]$/u;
const beginsWithWord = /^[\p{L}\p{M}\p{N}_]/u;

/** Spaces and apostrophes are the same however they are written, and capitals too but for an abbreviation. */
function plainOf(name: string, isExact: boolean): string {
  const plain = name.replace(/\s/g, ' ').replaceAll('’', "'");
  return isExact ? plain : plain.toLowerCase();
}
