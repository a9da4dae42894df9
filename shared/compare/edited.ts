/*
 * Blocks that were edited where they stand. In each gap of the frame of equal blocks, the best rising chain of alike ones; then, in what
 * is left between those, a closer look with a lower bar: few blocks between two that are certain are likely each other.
 */
import { bestChain, type Link } from './chain.ts';
import { at } from './ints.ts';
import { areFree, join, type Pairing } from './pairing.ts';
import type { Pieces, Sides } from './pieces.ts';
import { type Candidate, type Stretch, similarity } from './similar.ts';

/** Two blocks of one gap are one, edited, if they are this much alike. */
const leastAlike = 0.4;
/** The same, where hardly any other is left in the gap: their place speaks for them. */
const leastAlikeInPlace = 0.3;
/** A gap with more free pairs than this gets no closer look. */
const mostPairs = 100;
/** A block that is more alike to another elsewhere by this much is left to it. */
const outdone = 0.25;

/** Pairs edited blocks within the gaps of `frame` (rising pairs). Returns the frame with them in it. `candidates` index pieces. */
export function pairEdited(
  sides: Sides,
  pairing: Pairing,
  frame: readonly Link[],
  candidates: readonly Candidate[],
): Link[] {
  const oldGap = gaps(frame, 'old', sides.old.pieces.count);
  const newGap = gaps(frame, 'new', sides.new.pieces.count);
  const bestOld = new Map<number, number>();
  const bestNew = new Map<number, number>();
  for (const { old, new: fresh, similarity: alike } of candidates) {
    bestOld.set(old, Math.max(alike, bestOld.get(old) ?? 0));
    bestNew.set(fresh, Math.max(alike, bestNew.get(fresh) ?? 0));
  }
  const links = candidates
    .filter(
      ({ old, new: fresh, similarity: alike }) =>
        alike >= leastAlike &&
        at(oldGap, old) === at(newGap, fresh) &&
        alike > Math.max(bestOld.get(old) ?? 0, bestNew.get(fresh) ?? 0) - outdone &&
        areFree(pairing, old, fresh),
    )
    .map(({ old, new: fresh, similarity: alike, shared }) => ({ old, new: fresh, worth: alike * shared }));
  const chain = bestChain(links, sides.new.pieces.count);
  for (const link of chain) join(pairing, link.old, link.new);
  const finer = merge(frame, chain);
  return merge(finer, pairInPlace(sides, pairing, finer));
}

/** For each piece, how many pairs of the frame come before it. */
function gaps(frame: readonly Link[], side: 'old' | 'new', count: number): Int32Array {
  const gap = new Int32Array(count);
  for (let piece = 0, passed = 0; piece < count; piece++) {
    gap[piece] = passed;
    if (frame[passed]?.[side] === piece) passed++;
  }
  return gap;
}

const merge = (a: readonly Link[], b: readonly Link[]): Link[] => [...a, ...b].sort((x, y) => x.old - y.old);

function pairInPlace({ old, new: fresh, weight }: Sides, pairing: Pairing, frame: readonly Link[]): Link[] {
  const found: Link[] = [];
  const ends = [...frame, { old: old.pieces.count, new: fresh.pieces.count, worth: 0 }];
  let oldFrom = 0;
  let newFrom = 0;
  for (const end of ends) {
    const olds = freeBetween(pairing.toNew, oldFrom, end.old);
    const news = olds.length === 0 ? [] : freeBetween(pairing.toOld, newFrom, end.new);
    oldFrom = end.old + 1;
    newFrom = end.new + 1;
    if (olds.length * news.length === 0 || olds.length * news.length > mostPairs) continue;
    const links: Link[] = [];
    for (const a of olds) {
      for (const b of news) {
        const alike = similarity(old.tokens, body(old.pieces, a), fresh.tokens, body(fresh.pieces, b), weight);
        if (alike.similarity < leastAlikeInPlace) continue;
        links.push({ old: a, new: b, worth: alike.similarity * alike.shared });
      }
    }
    for (const link of bestChain(links, end.new)) {
      join(pairing, link.old, link.new);
      found.push(link);
    }
  }
  return found;
}

function freeBetween(partners: Int32Array, from: number, to: number): number[] {
  const pieces: number[] = [];
  for (let piece = from; piece < to; piece++) if (at(partners, piece) === -1) pieces.push(piece);
  return pieces;
}

/** The words of a piece, without its number. */
export const body = ({ body: first, last }: Pieces, piece: number): Stretch => ({
  first: at(first, piece),
  last: at(last, piece),
});
