import { useEffect, useState, useSyncExternalStore } from 'react';

let now = new Date();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** The present moment, to the minute: everything on screen that counts down moves together. */
export const useNow = (): Date => useSyncExternalStore(subscribe, () => now);

/** The present moment, told every other second while something goes on that is timed as it goes. */
export function useNowWhile(isGoingOn: boolean): Date {
  const [moment, setMoment] = useState(() => new Date());
  useEffect(() => {
    if (!isGoingOn) return;
    const timer = setInterval(() => setMoment(new Date()), 2_000);
    return () => clearInterval(timer);
  }, [isGoingOn]);
  return moment;
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    // Nobody looked at it meanwhile. React looks once more after subscribing, and draws what is so.
    now = new Date();
    timer = setInterval(tick, 30_000);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

function tick(): void {
  now = new Date();
  for (const listener of listeners) listener();
}
