/*
 * What of some segments fits a query: every word of it stands there, whole or as a beginning. How rare a word is is counted over all
 * segments together, with all that begin as it does, so that it weighs the same wherever it is found.
 */
import { eachPosting } from './postings.ts';
import type { Query } from './query.ts';
import type { From, Segment } from './segment.ts';
import { type Saying, type SoughtKind, sayings, soughtKinds } from './sought.ts';

/** One row that fits, and how well: comparable within one search. */
export interface Match {
  readonly segment: Segment;
  readonly row: number;
  readonly score: number;
}

/** The id of what fits, in its own table. */
export const idOf = ({ segment, row }: Match): string => segment.ids[row] ?? '';

/** What it stands in. */
export const fromOf = ({ segment, row }: Match): From =>
  segment.froms[segment.fromOf[row] ?? 0] ?? { id: '', title: '' };

/** Whether it says that. */
export const isSaid = ({ segment, row }: Match, saying: Saying): boolean =>
  (((segment.says[row] ?? 0) >> sayings.indexOf(saying)) & 1) === 1;

/** Its kind. */
export const kindOf = ({ segment, row }: Match): SoughtKind => soughtKinds[segment.kinds[row] ?? 0] ?? 'news';

/** All that fits, in no order; kinds and sayings let everything through. No words: all that the fields let through. `regions`: those meant; null: all. */
export function matchSegments(
  segments: readonly Segment[],
  query: Query,
  regions: ReadonlySet<string> | null,
): readonly Match[] {
  const words = query.words.map((word, index): SoughtWord => {
    // Of the last word only the beginning may be typed yet.
    const isBeginning = word.length > 2 || (index === query.words.length - 1 && word.length > 1);
    return { word, isBeginning };
  });
  const spans = segments.map(({ terms }) => words.map((word) => spanOf(terms, word)));
  const rows = segments.reduce((sum, { ids }) => sum + ids.length, 0);
  const rarities = words.map((_, index) => {
    const having = segments.reduce((sum, { counts }, at) => sum + countIn(counts, spans[at]?.[index] ?? nowhere), 0);
    return rarity(Math.min(having, rows), rows);
  });
  const matches: Match[] = [];
  for (const [at, segment] of segments.entries()) {
    const own = spans[at] ?? [];
    if (own.some(({ from, to }) => from === to)) continue;
    const scores = scoresIn(segment, words, own, rarities);
    const passes = passing(segment, query, regions);
    for (let row = 0; row < scores.length; row++) {
      const score = scores[row] ?? 0;
      if (score > 0 && passes(row)) matches.push({ segment, row, score: score * kindWeight(segment, row) });
    }
  }
  return matches;
}

interface SoughtWord {
  readonly word: string;
  readonly isBeginning: boolean;
}
/** Places of terms: from the first to the one after the last. */
interface Span {
  readonly from: number;
  readonly to: number;
}
const nowhere: Span = { from: 0, to: 0 };

function spanOf(terms: readonly string[], { word, isBeginning }: SoughtWord): Span {
  const from = firstNotBefore(terms, word);
  if (!isBeginning) return { from, to: terms[from] === word ? from + 1 : from };
  return { from, to: firstNotBefore(terms, `${word}\uffff`) };
}

/** Whether any row has this very word. */
export const hasWord = (segments: readonly Segment[], word: string): boolean =>
  segments.some(({ terms }) => terms[firstNotBefore(terms, word)] === word);

function firstNotBefore(terms: readonly string[], word: string): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countIn(counts: Uint32Array, { from, to }: Span): number {
  let sum = 0;
  for (let term = from; term < to; term++) sum += counts[term] ?? 0;
  return sum;
}

const rarity = (having: number, rows: number): number => Math.log(1 + (rows - having + 0.5) / (having + 0.5));

/** For each row how well it has all the words; 0: it has not. */
function scoresIn(
  segment: Segment,
  words: readonly SoughtWord[],
  spans: readonly Span[],
  rarities: readonly number[],
): Float32Array {
  const { terms, starts, postings, gone } = segment;
  const scores = new Float32Array(gone.length);
  const met = new Uint16Array(gone.length);
  if (words.length === 0) scores.fill(1);
  for (const [index, { word }] of words.entries()) {
    const { from, to } = spans[index] ?? nowhere;
    for (let term = from; term < to; term++) {
      const weight = (rarities[index] ?? 0) * nearness(word.length, terms[term]?.length ?? 0);
      eachPosting(postings, starts[term] ?? 0, starts[term + 1] ?? 0, (row, own) => {
        if ((met[row] ?? 0) < index) return;
        met[row] = index + 1;
        scores[row] = (scores[row] ?? 0) + own * weight;
      });
    }
  }
  for (let row = 0; row < scores.length; row++) if (met[row] !== words.length || gone[row] === 1) scores[row] = 0;
  return scores;
}

/** A word that only begins as the one sought counts the less the longer it goes on. */
const nearness = (sought: number, own: number): number =>
  own === sought ? 1 : (0.375 * own) / (own + 0.3 * (own - sought));

/** Whether the fields of a query let a row through. */
function passing(
  { froms, fromOf, regions: own, regionOf, at }: Segment,
  { within, before, after }: Query,
  regions: ReadonlySet<string> | null,
): (row: number) => boolean {
  const isFrom = froms.map(({ title }) => within === null || title.toLowerCase().includes(within));
  const isRegion = own.map((region) => regions === null || (region !== null && regions.has(region)));
  // A row that has no date is neither before nor after one.
  const [until, since] = [before === null ? null : Date.parse(before), after === null ? null : Date.parse(after)];
  return (row) =>
    isFrom[fromOf[row] ?? 0] === true &&
    isRegion[regionOf[row] ?? 0] === true &&
    (until === null || (at[row] ?? Number.NaN) < until) &&
    (since === null || (at[row] ?? Number.NaN) >= since);
}

const kindWeight = ({ kinds }: Segment, row: number): number => weights[soughtKinds[kinds[row] ?? 0] ?? 'news'];

/** Between things that fit alike, a person's own words and what binds them come first. */
const weights: Readonly<Record<SoughtKind, number>> = {
  clause: 1.2,
  comment: 1.2,
  note: 1.2,
  answer: 1.1,
  response: 1.1,
  news: 1,
  supplier: 1,
  milestone: 1,
};
