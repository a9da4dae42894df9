/*
 * A query that several screens ask and that is dear to answer: it is read once, when first asked, and kept current from then on, so that
 * whoever comes back to a screen finds its answer there.
 */
import { useSyncExternalStore } from 'react';
import { watch } from '../db/watch.ts';

type Held<T> = { readonly value: T } | { readonly fault: unknown } | undefined;

/** Something that tells of each answer, or once of a fault of the database. */
type Follow<T> = (tell: (value: T) => void, failed: (cause: unknown) => void) => unknown;

/** A hook that gives the answer of `read`, kept current; `undefined` until there is one. A fault of the database is thrown where it is shown. */
export const heldAnswer = <T>(read: () => Promise<T>): (() => T | undefined) =>
  held((tell, failed) => watch(read, tell, failed));

/** The same of whatever tells its answers by itself. */
export function held<T>(follow: Follow<T>): () => T | undefined {
  let now: Held<T>;
  let isKept = false;
  const hearers = new Set<() => void>();
  const hold = (next: Held<T>): void => {
    now = next;
    for (const hear of hearers) hear();
  };
  const subscribe = (hear: () => void): (() => void) => {
    hearers.add(hear);
    if (!isKept) {
      isKept = true;
      follow(
        (value) => hold({ value }),
        (fault) => {
          isKept = false;
          hold({ fault });
        },
      );
    }
    return () => {
      hearers.delete(hear);
      // A fault was shown; whoever tries again asks anew.
      if (hearers.size === 0 && now && 'fault' in now) now = undefined;
    };
  };
  return () => {
    const answer = useSyncExternalStore(subscribe, () => now);
    if (answer && 'fault' in answer) throw answer.fault;
    return answer?.value;
  };
}
