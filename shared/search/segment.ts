/*
 * A part of the search index: rows, and which of them have which word, in typed arrays. A hundred thousand texts must lie in memory
 * while the window is open, so a row costs its id and some bytes, and neither its text nor its title is held. What a word weighs in a row
 * is settled when the row is indexed and depends on nothing else, so that segments can be joined and their scores compared.
 */
import { writePostings } from './postings.ts';
import { wordsOf } from './query.ts';
import { type Sought, sayings, soughtKinds } from './sought.ts';

/** What rows stand in, and how it is called. */
export interface From {
  readonly id: string;
  readonly title: string;
}

/** A segment. Columns have a place for each row; `starts` has one place more than there are terms, which are sorted. */
export interface Segment {
  readonly ids: readonly string[];
  /** Places in `soughtKinds`. */
  readonly kinds: Uint8Array;
  readonly froms: readonly From[];
  /** Places in `froms`. */
  readonly fromOf: Uint32Array;
  readonly regions: readonly (string | null)[];
  /** Places in `regions`. */
  readonly regionOf: Uint32Array;
  /** When it was published or written (milliseconds); NaN: that means nothing. */
  readonly at: Float64Array;
  /** One bit for each of `sayings`. */
  readonly says: Uint8Array;
  /** 1: the row is of this segment no more. */
  readonly gone: Uint8Array;
  readonly terms: readonly string[];
  readonly starts: Uint32Array;
  /** How many rows have each term. */
  readonly counts: Uint32Array;
  readonly postings: Uint8Array;
}

/** A word's weight in one row is at most a byte: the score of a field by BM25+ (k 1.2, b 0.7, d 0.5), so many times. */
const finest = 12;
const fields = [
  { name: 'number', boost: 4, usual: 1 },
  { name: 'title', boost: 2, usual: 7 },
  // How long a text usually is, in words: of one that is longer each word says less.
  { name: 'text', boost: 1, usual: 60 },
] as const;

/** A segment of these rows, in their order. */
export function makeSegment(rows: readonly Sought[]): Segment {
  const byTerm = new Map<string, number[]>();
  for (const [place, row] of rows.entries()) {
    for (const [term, weight] of weightsOf(row)) {
      const list = byTerm.get(term);
      const posting = Math.max(1, Math.min(255, Math.round(weight * finest)));
      if (list) list.push(place, posting);
      else byTerm.set(term, [place, posting]);
    }
  }
  const terms = [...byTerm.keys()].sort();
  const writer = writePostings();
  const starts = new Uint32Array(terms.length + 1);
  const counts = new Uint32Array(terms.length);
  for (const [place, term] of terms.entries()) {
    starts[place] = writer.begin();
    const list = byTerm.get(term) ?? [];
    counts[place] = list.length / 2;
    for (let at = 0; at < list.length; at += 2) writer.add(list[at] ?? 0, list[at + 1] ?? 0);
  }
  starts[terms.length] = writer.begin();
  return { ...columnsOf(rows), gone: new Uint8Array(rows.length), terms, starts, counts, postings: writer.bytes() };
}

/** The segment without the rows that have these ids; null when it has none of them. */
export function withoutRows(segment: Segment, ids: ReadonlySet<string>): Segment | null {
  const gone = segment.gone.slice();
  let isChanged = false;
  for (const [row, id] of segment.ids.entries()) {
    if (gone[row] === 1 || !ids.has(id)) continue;
    gone[row] = 1;
    isChanged = true;
  }
  return isChanged ? { ...segment, gone } : null;
}

/** How many rows are still of a segment. */
export const rowsLeft = ({ gone }: Segment): number => gone.reduce((left, each) => left - each, gone.length);

function weightsOf(row: Sought): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { name, boost, usual } of fields) {
    const words = wordsOf(row[name]);
    const times = new Map<string, number>();
    for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
    for (const [word, often] of times) {
      const weight = 0.5 + (often * 2.2) / (often + 1.2 * (0.3 + (0.7 * words.length) / usual));
      weights.set(word, (weights.get(word) ?? 0) + boost * weight);
    }
  }
  return weights;
}

function columnsOf(rows: readonly Sought[]) {
  const froms = placed<From>();
  const regions = placed<string | null>();
  return {
    ids: rows.map(({ id }) => id),
    kinds: Uint8Array.from(rows, ({ kind }) => soughtKinds.indexOf(kind)),
    fromOf: Uint32Array.from(rows, ({ fromId, from }) =>
      froms.placeOf(`${fromId} ${from}`, { id: fromId, title: from }),
    ),
    froms: froms.all,
    regionOf: Uint32Array.from(rows, ({ region }) => regions.placeOf(region, region)),
    regions: regions.all,
    at: Float64Array.from(rows, ({ at }) => (at === null ? Number.NaN : Date.parse(at))),
    says: Uint8Array.from(rows, ({ says }) =>
      sayings.reduce((bits, each, bit) => bits | (says?.includes(each) ? 1 << bit : 0), 0),
    ),
  };
}

/** Different values, each with its place. */
export function placed<T>() {
  const all: T[] = [];
  const places = new Map<string | null, number>();
  const placeOf = (key: string | null, value: T): number => {
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, all.length);
    return all.push(value) - 1;
  };
  return { all, placeOf };
}
