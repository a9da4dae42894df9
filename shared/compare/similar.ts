/*
 * How alike two stretches of words are: twice the weight that they share, over the weight of both (Dice, on bags of words weighed by
 * rarity). Candidates come from an index of the rarer words only, so the work is bounded by how often a word may stand in it.
 */
import { at } from './ints.ts';
import type { Tokens } from './tokens.ts';

/** A stretch of tokens: `first` to `last` (exclusive). */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Two stretches that share rare words: indices into the lists that were given. `shared`: the weight in common. */
export interface Candidate {
  readonly old: number;
  readonly new: number;
  readonly similarity: number;
  readonly shared: number;
  /** The share of the lighter one that stands in the other. */
  readonly held: number;
}

/** A word in more stretches than this finds none. */
const mostHolders = 40;
/** For each old stretch, so many of those that share most rare words are weighed in full. */
const mostWeighed = 8;

/** The likeliest partners of each old stretch, at most a handful, with their likeness. */
export function candidates(
  oldTokens: Tokens,
  olds: readonly Stretch[],
  newTokens: Tokens,
  news: readonly Stretch[],
  weight: Float64Array,
): Candidate[] {
  const oldBags = olds.map((stretch) => bag(oldTokens, stretch, weight));
  const newBags = news.map((stretch) => bag(newTokens, stretch, weight));
  const index = holdersOf(newBags);
  const found: Candidate[] = [];
  const hits = new Float64Array(news.length);
  for (const [old, oldBag] of oldBags.entries()) {
    const touched: number[] = [];
    let previous = -1;
    for (const id of oldBag.ids) {
      if (id === previous) continue;
      previous = id;
      const holders = index.get(id);
      if (holders === undefined || holders.length > mostHolders) continue;
      for (const holder of holders) {
        if (at(hits, holder) === 0) touched.push(holder);
        hits[holder] = at(hits, holder) + at(weight, id);
      }
    }
    for (const fresh of heaviest(touched, hits)) {
      const newBag = newBags[fresh];
      if (newBag !== undefined) found.push({ old, new: fresh, ...likeness(oldBag, newBag, weight) });
    }
    for (const fresh of touched) hits[fresh] = 0;
  }
  return found;
}

/** The few indices with the most hits, the most first, then in order. */
function heaviest(indices: readonly number[], hits: Float64Array): number[] {
  const top: number[] = [];
  for (const index of indices) {
    const own = at(hits, index);
    let place = top.length;
    for (; place > 0; place--) {
      const other = top[place - 1] ?? -1;
      if (at(hits, other) > own || (at(hits, other) === own && other < index)) break;
    }
    if (place >= mostWeighed) continue;
    top.splice(place, 0, index);
    if (top.length > mostWeighed) top.pop();
  }
  return top;
}

/** The likeness of two stretches. */
export const similarity = (
  oldTokens: Tokens,
  old: Stretch,
  newTokens: Tokens,
  fresh: Stretch,
  weight: Float64Array,
): Omit<Candidate, 'old' | 'new'> => likeness(bag(oldTokens, old, weight), bag(newTokens, fresh, weight), weight);

interface Bag {
  readonly ids: Int32Array;
  readonly mass: number;
}

function bag({ id }: Tokens, { first, last }: Stretch, weight: Float64Array): Bag {
  const ids = id.slice(first, last).sort();
  let mass = 0;
  for (let index = 0; index < ids.length; index++) mass += at(weight, at(ids, index));
  return { ids, mass };
}

function holdersOf(bags: readonly Bag[]): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  for (const [index, { ids }] of bags.entries()) {
    let previous = -1;
    for (const id of ids) {
      if (id === previous) continue;
      previous = id;
      const list = holders.get(id);
      if (list === undefined) holders.set(id, [index]);
      else if (list.length <= mostHolders) list.push(index);
    }
  }
  return holders;
}

function likeness(a: Bag, b: Bag, weight: Float64Array): Omit<Candidate, 'old' | 'new'> {
  let shared = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const difference = at(a.ids, i) - at(b.ids, j);
    if (difference === 0) shared += at(weight, at(a.ids, i));
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  const both = a.mass + b.mass;
  const least = Math.min(a.mass, b.mass);
  return { similarity: both === 0 ? 0 : (2 * shared) / both, shared, held: least === 0 ? 0 : shared / least };
}

/** Candidates by their old index, and by their new one under its complement. */
export function groupBySide<C extends Candidate>(found: readonly C[]): Map<number, C[]> {
  const groups = new Map<number, C[]>();
  for (const candidate of found) {
    for (const key of [candidate.old, ~candidate.new]) {
      const list = groups.get(key);
      if (list === undefined) groups.set(key, [candidate]);
      else list.push(candidate);
    }
  }
  return groups;
}
