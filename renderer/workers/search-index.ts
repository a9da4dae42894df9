/*
 * The index, in segments: what changes together is indexed together (a revision's clauses, a month's news), so that a change
 * rewrites one small segment and nothing else. A search asks every segment that can hold what is sought and ranks what they found.
 */
import MiniSearch, { type Options, type SearchResult } from 'minisearch';
import { type Query, wordsOf } from '../../shared/search/query.ts';
import type { Sought, SoughtHead, SoughtKind } from '../../shared/search/sought.ts';

/** A part of the index, as it is held. */
export type Segment = MiniSearch<Sought>;

/** Goes up when what is indexed, or how, changes: then every segment is made anew. */
export const indexVersion = 2;

/** What a row is known by in the index: an id alone may be that of a comment and of the answer to it. */
export const keyOf = ({ kind, id }: Pick<Sought, 'kind' | 'id'>): string => `${kind} ${id}`;

const options: Options<Sought> = {
  idField: 'key',
  extractField: (row, field) => (field === 'key' ? keyOf(row) : row[field as keyof Sought]), // only the fields named here are asked for
  fields: ['number', 'title', 'text'],
  storeFields: ['id', 'kind', 'number', 'title', 'from', 'fromId', 'region', 'at', 'says'],
  tokenize: wordsOf,
  processTerm: (term) => term,
};

/** A segment of these rows. */
export function makeSegment(rows: readonly Sought[]): Segment {
  const segment = new MiniSearch(options);
  segment.addAll(rows);
  return segment;
}

/** A segment as it was stored. Throws on what is none. */
export const loadSegment = (json: string): Segment => MiniSearch.loadJSON(json, options);

/** Put a row into a segment, in place of the one that has its id. */
export function putRow(segment: Segment, row: Sought): void {
  if (segment.has(keyOf(row))) segment.replace(row);
  else segment.add(row);
}

/** One thing found, and how well it fits: comparable within one search. */
export interface Hit extends SoughtHead {
  readonly score: number;
}

/** What a segment holds of what is sought, in no order; no words: everything that the fields let through. `regions`: those meant; null: all. */
export function searchSegment(segment: Segment, query: Query, regions: ReadonlySet<string> | null): Hit[] {
  const words = query.words.length === 0 ? MiniSearch.wildcard : query.words.join(' ');
  const last = query.words.length - 1;
  return segment
    .search(words, {
      combineWith: 'AND',
      // Of the last word only the beginning may be typed yet.
      prefix: (term, index) => term.length > 2 || (index === last && term.length > 1),
      boost: { number: 4, title: 2 },
      filter: (result) => passes(result, query, regions),
    })
    .map(hitOf);
}

/** Words of a segment that are nearly the one sought. */
export const nearWords = (segment: Segment, word: string): readonly string[] =>
  segment.search(word, { fuzzy: 0.25, maxFuzzy: 2, prefix: false }).flatMap(({ terms }) => terms);

function passes(result: SearchResult, query: Query, regions: ReadonlySet<string> | null): boolean {
  const { kind, region, at, from } = headOf(result);
  return (
    (query.kinds.length === 0 || query.kinds.includes(kind)) &&
    (regions === null || (region !== null && regions.has(region))) &&
    (query.within === null || from.toLowerCase().includes(query.within)) &&
    (query.before === null || (at !== null && at < query.before)) &&
    (query.after === null || (at !== null && at.slice(0, query.after.length) >= query.after))
  );
}

/** The stored fields are those of a `Sought`; MiniSearch does not carry their types. */
const headOf = (result: SearchResult): SoughtHead => result as unknown as SoughtHead;

function hitOf(result: SearchResult): Hit {
  const { id, kind, number, title, from, fromId, region, at, says } = headOf(result);
  return { id, kind, number, title, from, fromId, region, at, says: says ?? [], score: result.score * weights[kind] };
}

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
