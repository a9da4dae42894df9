/*
 * A query that several screens ask and that is dear to answer: it is read once, when first asked, and kept current from then on, so that
 * whoever comes back to a screen finds its answer there.
 */
import { liveQuery } from 'dexie';
import { useSyncExternalStore } from 'react';

type Held<T> = { readonly value: T } | { readonly fault: unknown } | undefined;

/** A hook that gives the answer of `read`, kept current; `undefined` until there is one. A fault of the database is thrown where it is shown. */
export function heldAnswer<T>(read: () => Promise<T>): () => T | undefined {
  let held: Held<T>;
  let isKept = false;
  const hearers = new Set<() => void>();
  const hold = (next: Held<T>): void => {
    held = next;
    for (const hear of hearers) hear();
  };
  const subscribe = (hear: () => void): (() => void) => {
    hearers.add(hear);
    if (!isKept) {
      isKept = true;
      liveQuery(read).subscribe({
        next: (value) => hold({ value }),
        error: (fault) => {
          isKept = false;
          hold({ fault });
        },
      });
    }
    return () => {
      hearers.delete(hear);
      // A fault was shown; whoever tries again asks anew.
      if (hearers.size === 0 && held && 'fault' in held) held = undefined;
    };
  };
  return () => {
    const now = useSyncExternalStore(subscribe, () => held);
    if (now && 'fault' in now) throw now.fault;
    return now?.value;
  };
}
