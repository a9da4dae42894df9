/*
 * How long each queued delivery has still to wait. What is written down is a time of day, for it must survive a restart;
 * but a clock can be set. So a wait is read from it once, when it is first seen, and counted from then on by a clock that
 * only runs forward. A wait longer than any that is ever given was written under another clock, and is over.
 */
import type { Delivery, Submission } from '../model/submission.ts';
import { longestWait } from './retry-at.ts';

/** How long a delivery must still wait by the time of day (milliseconds); 0: it may go, or it does not wait at all. */
export function waitOf(delivery: Delivery, now: number): number {
  if (delivery.status !== 'queued') return 0;
  const wait = Date.parse(delivery.notBefore) - now;
  return wait > longestWait ? 0 : Math.max(0, wait);
}

/** The waits of one session. */
export interface Waits {
  /** What is left of each wait (milliseconds), by submission. `now`: the time of day. */
  readonly left: (submissions: readonly Waiting[], now: number) => ReadonlyMap<string, number>;
  /** Read them anew: the machine slept, and the clock that runs forward may have stood still. */
  readonly forget: () => void;
}
type Waiting = Pick<Submission, 'id' | 'delivery'>;

/** Begin a session. `elapsed`: milliseconds by a clock that nobody can set. */
export function createWaits(elapsed: () => number): Waits {
  let seen: ReadonlyMap<string, { readonly notBefore: string; readonly endsAt: number }> = new Map();
  return {
    left: (submissions, now) => {
      const at = elapsed();
      const next = new Map<string, { readonly notBefore: string; readonly endsAt: number }>();
      for (const { id, delivery } of submissions) {
        if (delivery.status !== 'queued') continue;
        const { notBefore } = delivery;
        const before = seen.get(id);
        next.set(id, before?.notBefore === notBefore ? before : { notBefore, endsAt: at + waitOf(delivery, now) });
      }
      seen = next;
      return new Map([...next].map(([id, { endsAt }]) => [id, Math.max(0, endsAt - at)]));
    },
    forget: () => {
      seen = new Map();
    },
  };
}
