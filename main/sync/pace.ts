/*
 * No more is read than the window keeps up with: it stores what comes one batch after another, and fifty thousand items read ahead of it would
 * lie in its memory meanwhile.
 */

/** How far reading is ahead of storing. */
export interface Pace {
  /** Resolves when something more may be read; each must be ended. Sooner when the signal says so, or when nothing was stored for long. */
  readonly begin: (stop: AbortSignal) => Promise<void>;
  /** It was read, and made so many batches. */
  readonly end: (batches: number) => void;
  /** The window has stored a batch, or has found that it cannot. */
  readonly taken: () => void;
  /** Nobody will tell any more of what was announced until now. */
  readonly forget: () => void;
}

/** Make a pace: at most `most` are being read or are not stored yet, unless none was stored within `patience` (milliseconds). */
export function createPace({ most = 3, patience = 20_000 } = {}): Pace {
  let ahead = 0;
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const go of [...waiting].slice(0, Math.max(0, most - ahead))) go();
  };
  const change = (by: number): void => {
    ahead = Math.max(0, ahead + by);
    wake();
  };
  return {
    begin: async (stop) => {
      if (ahead >= most || waiting.size > 0) await turn(waiting, patience, stop);
      ahead += 1;
    },
    end: (batches) => change(batches - 1),
    taken: () => change(-1),
    forget: () => change(-ahead),
  };
}

function turn(waiting: Set<() => void>, patience: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer);
      stop.removeEventListener('abort', go);
      waiting.delete(go);
      resolve();
    };
    const timer = setTimeout(go, patience);
    waiting.add(go);
    if (stop.aborted) go();
    else stop.addEventListener('abort', go);
  });
}
