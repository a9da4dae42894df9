/*
 * Watches one exchange: it is ended when nothing comes for too long, when the whole takes too long, or when the person
 * stops it. Whichever came first is its failure.
 */
import type { Failure } from '../../shared/failure.ts';

/** How long an exchange may be silent, and how long it may take, in seconds. */
export interface Patience {
  readonly idleSeconds: number;
  readonly wholeSeconds: number;
}

/** The patience for everything that is not told otherwise. */
export const usualPatience: Patience = { idleSeconds: 20, wholeSeconds: 120 };

/** A running watch. `touch` says that something came; `guard` gives up a promise as soon as the exchange is ended. */
export interface Watch {
  readonly signal: AbortSignal;
  touch(): void;
  guard<T>(promise: Promise<T>): Promise<T>;
  failure(): Failure | null;
  end(): void;
}

/** Start watching. `end` must be called, whatever happens. */
export function watch({ idleSeconds, wholeSeconds }: Patience, stop: AbortSignal): Watch {
  const controller = new AbortController();
  let failure: Failure | null = null;
  const give = (reason: Failure): void => {
    failure ??= reason;
    controller.abort(new Error(reason.kind));
  };
  const stopped = (): void => give({ kind: 'stopped' });
  const idle = setTimeout(() => give({ kind: 'timeout', seconds: idleSeconds }), idleSeconds * 1000);
  const whole = setTimeout(() => give({ kind: 'timeout', seconds: wholeSeconds }), wholeSeconds * 1000);
  const aborted = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason), { once: true });
  });
  aborted.catch(() => {}); // heard by `guard`, when anything is guarded
  stop.addEventListener('abort', stopped, { once: true });
  if (stop.aborted) stopped();
  return {
    signal: controller.signal,
    touch: () => {
      idle.refresh();
    },
    guard: (promise) => Promise.race([promise, aborted]),
    failure: () => failure,
    end: () => {
      clearTimeout(idle);
      clearTimeout(whole);
      stop.removeEventListener('abort', stopped);
    },
  };
}
