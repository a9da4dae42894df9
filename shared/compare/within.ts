/*
 * The words of a pair: Myers over its tokens, then two corrections that make the result what a person would have said. A few common
 * words that happen to stand between two rewordings are no survivors; and an edit that could begin at several places begins where a sentence does.
 */
import { diff_core } from 'fast-myers-diff';
import { bestChain, type Link } from './chain.ts';
import { at } from './ints.ts';
import { endsSentence, type Side, type Sides } from './pieces.ts';
import type { Stretch } from './similar.ts';
import { isNumber } from './tokens.ts';

/** Which token became which: index of the other, or -1. One owner for every word, on either side. */
export interface Owners {
  readonly toNew: Int32Array;
  readonly toOld: Int32Array;
}

/** A run of matched tokens. */
interface Run {
  readonly old: number;
  readonly new: number;
  readonly length: number;
  readonly weight: number;
}

/** Matched words between two edits are an accident if they weigh less than this: a few common words, no rare one. */
const accidentalWeight = 3.5;

/** Matches the words of two stretches, leaving in place what has an owner already. */
export function matchWithin(sides: Sides, owners: Owners, old: Stretch, fresh: Stretch): void {
  if (old.first === old.last || fresh.first === fresh.last) return;
  let oldFrom = old.first;
  let newFrom = fresh.first;
  for (const anchor of [...anchors(owners, old, fresh), { old: old.last, new: fresh.last, length: 0 }]) {
    const olds = unowned(owners.toNew, oldFrom, anchor.old);
    const news = unowned(owners.toOld, newFrom, anchor.new);
    if (olds.length > 0 && news.length > 0) matchFree(sides, owners, olds, news);
    oldFrom = anchor.old + anchor.length;
    newFrom = anchor.new + anchor.length;
  }
}

/** Runs that both stretches hold already, in order on both sides. */
function anchors({ toNew }: Owners, old: Stretch, fresh: Stretch): readonly Pick<Run, 'old' | 'new' | 'length'>[] {
  const found: (Link & { length: number })[] = [];
  for (let token = old.first; token < old.last; token++) {
    const place = at(toNew, token);
    if (place < fresh.first || place >= fresh.last) continue;
    const last = found.at(-1);
    if (last !== undefined && last.old + last.length === token && last.new + last.length === place) last.length++;
    else found.push({ old: token, new: place, length: 1, worth: 1 });
  }
  return found.length < 2
    ? found
    : bestChain(
        found.map((run) => ({ ...run, worth: run.length })),
        fresh.last,
      );
}

/** The tokens of a range that have no owner. */
export function unowned(owner: Int32Array, from: number, to: number): Int32Array {
  const free = new Int32Array(to - from);
  let count = 0;
  for (let token = from; token < to; token++) if (at(owner, token) === -1) free[count++] = token;
  return free.subarray(0, count);
}

/** Matches tokens, given by their indices in order; runs lighter than `least` between two edits are accidents. */
export function matchFree(
  sides: Sides,
  owners: Owners,
  olds: Int32Array,
  news: Int32Array,
  least = accidentalWeight,
): void {
  // From here on a run counts in places of these lists.
  const oldSide = { side: sides.old, free: olds };
  const newSide = { side: sides.new, free: news };
  const found = matchedRuns(sides, oldSide, newSide);
  const runs = slide(oldSide, newSide, dropAccidents(found, olds.length, news.length, least));
  const own = (old: number, fresh: number): void => {
    owners.toNew[at(olds, old)] = at(news, fresh);
    owners.toOld[at(news, fresh)] = at(olds, old);
  };
  for (const run of runs) for (let offset = 0; offset < run.length; offset++) own(run.old + offset, run.new + offset);
  // A number that took the place of a number, alone between two runs, is that number, changed.
  let old = 0;
  let fresh = 0;
  for (const run of [...runs, { old: olds.length, new: news.length, length: 0 }]) {
    if (run.old === old + 1 && run.new === fresh + 1 && areNumbers(sides, at(olds, old), at(news, fresh)))
      own(old, fresh);
    old = run.old + run.length;
    fresh = run.new + run.length;
  }
}

const areNumbers = ({ vocabulary: { words }, old, new: fresh }: Sides, a: number, b: number): boolean =>
  isNumber(words[at(old.tokens.id, a)] ?? '') && isNumber(words[at(fresh.tokens.id, b)] ?? '');

interface Free {
  readonly side: Side;
  readonly free: Int32Array;
}

const idAt = ({ side, free }: Free, place: number): number => at(side.tokens.id, at(free, place));

function matchedRuns({ weight }: Sides, olds: Free, news: Free): Run[] {
  const runs: Run[] = [];
  let i = 0;
  let j = 0;
  const add = (length: number): void => {
    if (length === 0) return;
    let sum = 0;
    for (let offset = 0; offset < length; offset++) sum += at(weight, idAt(olds, i + offset));
    runs.push({ old: i, new: j, length, weight: sum });
  };
  const isEqual = (a: number, b: number): boolean => idAt(olds, a) === idAt(news, b);
  for (const [oldStart, oldEnd, , newEnd] of diff_core(0, olds.free.length, 0, news.free.length, isEqual)) {
    add(oldStart - i);
    i = oldEnd;
    j = newEnd;
  }
  add(olds.free.length - i);
  return runs;
}

/** Leaves out light runs between two edits that are each at least as long as they are; again, for an edit grows by what is left out. */
function dropAccidents(found: readonly Run[], oldCount: number, newCount: number, least: number): Run[] {
  let runs = [...found];
  for (;;) {
    const kept = runs.filter((run, index) => {
      if (run.weight >= least) return true;
      const previous = runs[index - 1] ?? { old: 0, new: 0, length: 0 };
      const next = runs[index + 1] ?? { old: oldCount, new: newCount };
      const before = Math.max(run.old - previous.old, run.new - previous.new) - previous.length;
      const after = Math.max(next.old - run.old, next.new - run.new) - run.length;
      return run.length > before || run.length > after;
    });
    if (kept.length === runs.length) return kept;
    runs = kept;
  }
}

/** An insertion or deletion between two runs may slide along equal words; it goes where a sentence begins, if it can. */
function slide(olds: Free, news: Free, runs: readonly Run[]): Run[] {
  const slid: Run[] = [];
  for (const [index, next] of runs.entries()) {
    const run = slid.at(-1);
    const oldFrom = run === undefined ? -1 : run.old + run.length;
    const newFrom = run === undefined ? -1 : run.new + run.length;
    if (run === undefined || (next.old > oldFrom && next.new > newFrom)) {
      slid.push(next);
      continue;
    }
    const most = { back: run.length, on: next.length, isEditBeyond: index + 1 < runs.length };
    const shift =
      next.old === oldFrom ? bestShift(news, newFrom, next.new, most) : bestShift(olds, oldFrom, next.old, most);
    slid.pop();
    for (const moved of [
      { ...run, length: run.length + shift },
      { ...next, old: next.old + shift, new: next.new + shift, length: next.length - shift },
    ])
      if (moved.length > 0) slid.push(moved);
  }
  return slid;
}

/** By how many tokens to move an edit, `from` to `to` on its side, with so many equal ones at most before and after it. */
function bestShift(
  free: Free,
  from: number,
  to: number,
  most: { back: number; on: number; isEditBeyond: boolean },
): number {
  let back = 0;
  while (back < most.back && idAt(free, from - back - 1) === idAt(free, to - back - 1)) back++;
  let on = 0;
  while (on < most.on && idAt(free, from + on) === idAt(free, to + on)) on++;
  let best = 0;
  let bestRank = rank(free, from);
  for (let shift = -back; shift <= on; shift++) {
    const isJoined = shift === most.on && most.isEditBeyond;
    const ranked = Math.max(rank(free, from + shift), isJoined ? joined : 0);
    if (ranked <= bestRank) continue;
    best = shift;
    bestRank = ranked;
  }
  return best;
}

/** Two edits that become one are better than two, though not than one that begins with a sentence. */
const joined = 1.5;

/** How good a place this is for an edit to begin: after a sentence, after a part of one, or within. */
function rank({ side: { source, tokens }, free }: Free, place: number): number {
  const token = place < free.length ? at(free, place) : at(free, free.length - 1) + 1;
  if (token === 0 || endsSentence(source.text, tokens, token - 1)) return 2;
  return ',;:'.includes(source.text.charAt(at(tokens.end, token - 1) - 1)) ? 1 : 0;
}
