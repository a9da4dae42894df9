/*
 * The table of words as runs: words that follow each other on both sides. The heaviest rising chain of runs is what stayed in order; what is not of it moved.
 */
import { bestChain, type Link } from './chain.ts';
import { at } from './ints.ts';
import type { Owners } from './within.ts';

/** Tokens `old`… became tokens `new`…, so many of them. */
export interface Run extends Link {
  readonly length: number;
  readonly isMoved: boolean;
}

/** All runs, in the order of the old text. */
export function runsOf({ toNew, toOld }: Owners): Run[] {
  const found: { old: number; new: number; worth: number; length: number; isMoved: boolean }[] = [];
  for (let token = 0; token < toNew.length; token++) {
    const fresh = at(toNew, token);
    if (fresh === -1) continue;
    let length = 1;
    while (token + length < toNew.length && at(toNew, token + length) === fresh + length) length++;
    found.push({ old: token, new: fresh, worth: length, length, isMoved: true });
    token += length - 1;
  }
  for (const run of bestChain(found, toOld.length)) run.isMoved = false;
  return found;
}
