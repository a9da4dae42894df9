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
const mostHolders = 20;
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
  const index = holdersOf(newBags, weight.length);
  const found: Candidate[] = [];
  const hits = new Float64Array(news.length);
  for (const [old, oldBag] of oldBags.entries()) {
    const touched: number[] = [];
    const { ids } = oldBag;
    for (let place = 0; place < ids.length; place++) {
      const id = at(ids, place);
      if (place > 0 && id === at(ids, place - 1)) continue;
      const [first, last] = [at(index.from, id), at(index.from, id + 1)];
      if (last - first > mostHolders) continue;
      const own = at(weight, id);
      for (let entry = first; entry < last; entry++) {
        const holder = at(index.list, entry);
        if (at(hits, holder) === 0) touched.push(holder);
        hits[holder] = at(hits, holder) + own;
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

/** For each word, the stretches that hold it: `list` from `from[word]` to `from[word + 1]`. */
interface Holders {
  readonly from: Int32Array;
  readonly list: Int32Array;
}

function holdersOf(bags: readonly Bag[], words: number): Holders {
  const from = new Int32Array(words + 1);
  const each = (visit: (id: number, index: number) => void): void => {
    for (let index = 0; index < bags.length; index++) {
      const ids = bags[index]?.ids ?? none;
      for (let place = 0; place < ids.length; place++)
        if (place === 0 || at(ids, place) !== at(ids, place - 1)) visit(at(ids, place), index);
    }
  };
  each((id) => {
    from[id + 1] = at(from, id + 1) + 1;
  });
  for (let word = 0; word < words; word++) from[word + 1] = at(from, word + 1) + at(from, word);
  const list = new Int32Array(at(from, words));
  const next = from.slice();
  each((id, index) => {
    list[at(next, id)] = index;
    next[id] = at(next, id) + 1;
  });
  return { from, list };
}

const none = new Int32Array(0);

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
