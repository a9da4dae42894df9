/*
 * Blocks whose words are the same. First those that stand once in either text, as the heaviest chain in order (patience); then
 * their equal neighbours; then, in the gaps, Myers. Last, what stands once on either side but out of order: it moved.
 */
import { diff_core } from 'fast-myers-diff';
import { bestChain, type Link } from './chain.ts';
import { at } from './ints.ts';
import { areFree, join, type Pairing } from './pairing.ts';
import type { Pieces, Sides } from './pieces.ts';

/** Words lighter than this prove nothing by being equal somewhere: they need an equal neighbour. */
const tellingMass = 12;
/** A gap is given to Myers only up to this many cells; beyond it, each piece takes the next of its class within so many. */
const mostCells = 4_000_000;
const lookAhead = 64;

/** Pairs equal blocks. Returns the pairs that stand in order, as the frame that the later steps fill. */
export function pairExact({ old, new: fresh }: Sides, pairing: Pairing): Link[] {
  const once = linksOfOnce(old.pieces, fresh.pieces, pairing);
  const chain = bestChain(once, fresh.pieces.count);
  for (const link of chain) join(pairing, link.old, link.new);
  for (const link of chain) spread(old.pieces, fresh.pieces, pairing, link);
  // What both texts begin and end with.
  spread(old.pieces, fresh.pieces, pairing, { old: -1, new: -1 });
  spread(old.pieces, fresh.pieces, pairing, { old: old.pieces.count, new: fresh.pieces.count });
  pairInGaps(old.pieces, fresh.pieces, pairing);
  const frame: Link[] = [];
  for (let piece = 0; piece < old.pieces.count; piece++) {
    const partner = at(pairing.toNew, piece);
    if (partner !== -1) frame.push({ old: piece, new: partner, worth: at(old.pieces.mass, piece) });
  }
  for (const link of linksOfOnce(old.pieces, fresh.pieces, pairing)) {
    if (link.worth < tellingMass || !areFree(pairing, link.old, link.new)) continue;
    join(pairing, link.old, link.new);
    spread(old.pieces, fresh.pieces, pairing, link);
  }
  return frame;
}

/** Free pieces whose class has one free piece on either side. */
function linksOfOnce(old: Pieces, fresh: Pieces, { toNew, toOld }: Pairing): Link[] {
  const oldPlace = placesOfOnce(old, toNew);
  const newPlace = placesOfOnce(fresh, toOld);
  const links: Link[] = [];
  for (const [key, place] of oldPlace) {
    const partner = newPlace.get(key) ?? -1;
    if (place !== -1 && partner !== -1) links.push({ old: place, new: partner, worth: at(old.mass, place) });
  }
  return links;
}

function placesOfOnce({ count, classes }: Pieces, partners: Int32Array): Map<number, number> {
  const places = new Map<number, number>();
  for (let piece = 0; piece < count; piece++) {
    if (at(partners, piece) !== -1) continue;
    const key = at(classes, piece);
    places.set(key, places.has(key) ? -1 : piece);
  }
  return places;
}

/** Pairs equal free neighbours, outwards from a pair. */
export function spread(old: Pieces, fresh: Pieces, pairing: Pairing, link: Pick<Link, 'old' | 'new'>): void {
  for (const step of [-1, 1]) {
    let a = link.old + step;
    let b = link.new + step;
    while (areFree(pairing, a, b) && at(old.classes, a) === at(fresh.classes, b)) {
      join(pairing, a, b);
      a += step;
      b += step;
    }
  }
}

/** Myers in each gap of the frame, over the pieces whose class stands on both sides of that gap. */
function pairInGaps(old: Pieces, fresh: Pieces, pairing: Pairing): void {
  let newFrom = 0;
  let oldFrom = 0;
  for (let piece = 0; piece <= old.count; piece++) {
    const partner = piece === old.count ? fresh.count : at(pairing.toNew, piece);
    if (partner === -1) continue;
    if (piece > oldFrom && partner > newFrom) pairInGap(old, fresh, pairing, [oldFrom, piece], [newFrom, partner]);
    oldFrom = piece + 1;
    newFrom = partner + 1;
  }
}

type Range = readonly [from: number, to: number];

function pairInGap(old: Pieces, fresh: Pieces, pairing: Pairing, oldRange: Range, newRange: Range): void {
  const newClasses = new Set(fresh.classes.subarray(...newRange));
  const olds = indices(oldRange).filter((piece) => newClasses.has(at(old.classes, piece)));
  const oldClasses = new Set(olds.map((piece) => at(old.classes, piece)));
  const news = indices(newRange).filter((piece) => oldClasses.has(at(fresh.classes, piece)));
  if (olds.length === 0) return;
  if (olds.length * news.length > mostCells) {
    pairNearest(old, fresh, pairing, olds, news);
    return;
  }
  const isEqual = (a: number, b: number): boolean => old.classes[olds[a] ?? -1] === fresh.classes[news[b] ?? -1];
  const matched: Link[] = [];
  let a = 0;
  let b = 0;
  for (const [oldStart, oldEnd, newStart, newEnd] of [
    ...diff_core(0, olds.length, 0, news.length, isEqual),
    [olds.length, olds.length, news.length, news.length],
  ] as const) {
    for (; a < oldStart && b < newStart; a++, b++) {
      const link = { old: olds[a] ?? -1, new: news[b] ?? -1 };
      matched.push({ ...link, worth: at(old.mass, link.old) });
    }
    a = oldEnd;
    b = newEnd;
  }
  for (const run of runs(matched)) {
    const isAtEdge = run.some((link) => isBeside(link, pairing));
    if (!isAtEdge && run.reduce((mass, { worth }) => mass + worth, 0) < tellingMass) continue;
    for (const link of run) join(pairing, link.old, link.new);
  }
}

function pairNearest(
  old: Pieces,
  fresh: Pieces,
  pairing: Pairing,
  olds: readonly number[],
  news: readonly number[],
): void {
  let next = 0;
  for (const piece of olds) {
    for (let ahead = next; ahead < Math.min(news.length, next + lookAhead); ahead++) {
      const partner = news[ahead];
      if (partner === undefined || at(old.classes, piece) !== at(fresh.classes, partner)) continue;
      join(pairing, piece, partner);
      next = ahead + 1;
      break;
    }
  }
}

const isBeside = ({ old, new: fresh }: Link, { toNew }: Pairing): boolean =>
  toNew[old - 1] === fresh - 1 || toNew[old + 1] === fresh + 1 || (old === 0 && fresh === 0);

/** Links whose pieces follow each other on both sides stand or fall together. */
function runs(links: readonly Link[]): Link[][] {
  const found: Link[][] = [];
  for (const link of links) {
    const run = found.at(-1);
    const previous = run?.at(-1);
    if (run && previous && previous.old + 1 === link.old && previous.new + 1 === link.new) run.push(link);
    else found.push([link]);
  }
  return found;
}

const indices = ([from, to]: Range): number[] => Array.from({ length: to - from }, (_, index) => from + index);
