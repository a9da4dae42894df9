/*
 * When to try a delivery again. Every wait is spread at random over its whole length ("full jitter", Brooker, AWS
 * Architecture Blog 2015), so that a thousand workstations do not all return in the second in which the office does.
 */
import type { Failure } from '../failure.ts';

const second = 1000;
const shortest = 30 * second;
const longest = 60 * 60 * second;
const longestWish = 24 * 60 * 60 * second;

/** No wait is longer than this, whatever anybody stated (milliseconds): one that seems so was written under another clock. */
export const longestWait = (longestWish * 11) / 10;

/**
 * When to try again, in milliseconds since 1970: the server's wish if it stated one (never sooner, and up to a tenth
 * later), else anywhere between a second and 30 s, doubled for each attempt up to an hour. With no network the wait stays
 * near 30 s: it may be back any moment, and asking costs nobody anything. `attempts` made so far, at least 1; `random` gives [0, 1).
 */
export function retryAt(failure: Failure, attempts: number, now: number, random: () => number): number {
  if (failure.kind === 'offline') return now + shortest * (0.5 + random() / 2);
  const wish = wishOf(failure);
  if (wish !== null) {
    const wait = Math.min(Math.max(0, wish - now), longestWish);
    return now + Math.max(second, wait + (random() * wait) / 10);
  }
  const most = Math.min(longest, shortest * 2 ** Math.min(attempts - 1, 20));
  return now + Math.max(second, random() * most);
}

function wishOf(failure: Failure): number | null {
  return failure.kind === 'unavailable' && failure.retryAt !== null ? Date.parse(failure.retryAt) : null;
}
