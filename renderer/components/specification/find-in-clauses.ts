/*
 * Where some words stand in a draft. Capitals, accents, curly quotes and kinds of space make no difference: both sides
 * are folded a character at a time, and each folded unit knows the character it came from, so that what is found is
 * always whole characters of the text as it is written.
 */
import type { Clause } from '../../../shared/model/clause.ts';
import type { Span } from '../../reader/text-map.ts';

/** Some words found: in which part of which clause, by its index. The span counts in that part as it is written. */
export interface Found {
  readonly index: number;
  readonly part: Part;
  readonly span: Span;
}

/** `isCut`: there are more than are listed. */
export interface Finding {
  readonly found: readonly Found[];
  readonly isCut: boolean;
}

const parts = ['number', 'heading', 'text'] as const;
type Part = (typeof parts)[number];

/** More than anybody steps through, and few enough to mark at once. */
export const mostFound = 1000;

/** The words in the numbers, headings and texts of the clauses, in order, at most `mostFound`; none for white space. */
export function findInClauses(clauses: readonly Clause[], words: string): Finding {
  const sought = fold(words).text;
  const found: Found[] = [];
  if (sought.trim() === '') return { found, isCut: false };
  for (const [index, clause] of clauses.entries()) {
    const folded = foldClause(clause);
    for (const part of parts) {
      for (const span of spansOf(folded[part], sought)) {
        if (found.length === mostFound) return { found, isCut: true };
        found.push({ index, part, span });
      }
    }
  }
  return { found, isCut: false };
}

/** `starts`: the character each folded unit came from, and at the end the length; null when each unit is its own. */
interface Folded {
  readonly text: string;
  readonly starts: readonly number[] | null;
}

/** A text as it is compared. */
export const foldWords = (text: string): string => fold(text).text;

const folded = new WeakMap<Clause, Readonly<Record<Part, Folded>>>();

function foldClause(clause: Clause): Readonly<Record<Part, Folded>> {
  const known = folded.get(clause);
  if (known) return known;
  const made = { number: fold(clause.number ?? ''), heading: fold(clause.heading), text: fold(clause.text) };
  folded.set(clause, made);
  return made;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what ASCII is
const isPlain = /^[\x00-\x7f]*$/;

function fold(text: string): Folded {
  if (isPlain.test(text)) return { text: text.toLowerCase().replace(/\s/g, ' '), starts: null };
  const starts: number[] = [];
  let all = '';
  let at = 0;
  for (const character of text) {
    const units = foldCharacter(character);
    for (let unit = 0; unit < units.length; unit++) starts.push(at);
    all += units;
    at += character.length;
  }
  return { text: all, starts: [...starts, at] };
}

/** Accents become nothing, whether they are part of the letter or follow it. */
const foldCharacter = (character: string): string => {
  if (character <= '\x7f') return character.toLowerCase().replace(/\s/, ' ');
  const bare = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[‐‑]/g, '-').replace(/\s/g, ' ');
};

function* spansOf({ text, starts }: Folded, sought: string): Generator<Span> {
  for (let at = text.indexOf(sought); at >= 0; ) {
    const end = at + sought.length;
    const isWhole = isBoundary(starts, at) && isBoundary(starts, end);
    if (isWhole) yield { start: starts?.[at] ?? at, end: starts?.[end] ?? end };
    at = text.indexOf(sought, isWhole ? end : at + 1);
  }
}

/** Whether a character begins here: one folded to several units (a syllable of Hangul, an emoji) is not found in part. */
const isBoundary = (starts: readonly number[] | null, at: number): boolean =>
  starts === null || at === 0 || starts[at] !== starts[at - 1];
