/*
 * No server is crowded: two requests at once for each host and six in all, first come first served. A server that asked to
 * be left alone is left alone until then: after 429 the whole host, after anything else that address only, so that one
 * broken feed does not silence its neighbours.
 */
import type { Failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** Who may ask when. `enter` waits for its turn and gives how to leave; `remember` heeds what a failure asked for. */
export interface Politeness {
  enter(url: URL, signal: AbortSignal): Promise<Result<() => void>>;
  remember(url: URL, failure: Failure): void;
}

/** How many at once, and what time it is (milliseconds). */
export interface PolitenessPorts {
  readonly perHost?: number;
  readonly overall?: number;
  readonly now: () => number;
}

interface Waiting {
  readonly url: URL;
  readonly settle: (turn: Result<() => void>) => void;
}

/** A politeness of its own, with nobody in it. */
export function createPoliteness({ perHost = 2, overall = 6, now }: PolitenessPorts): Politeness {
  const busy = new Map<string, number>();
  const quiet = new Map<string, Extract<Failure, { kind: 'unavailable' }>>();
  let queue: readonly Waiting[] = [];
  let total = 0;

  const hasRoom = (host: string): boolean => total < overall && (busy.get(host) ?? 0) < perHost;
  const count = (host: string, change: number): void => {
    total += change;
    busy.set(host, (busy.get(host) ?? 0) + change);
    if (busy.get(host) === 0) busy.delete(host);
  };
  const quietUntil = (key: string): Failure | null => {
    const failure = quiet.get(key);
    if (failure === undefined) return null;
    if (failure.retryAt !== null && Date.parse(failure.retryAt) > now()) return failure;
    quiet.delete(key);
    return null;
  };
  const leaveBy = (host: string) => (): void => {
    count(host, -1);
    admit();
  };
  /** Let in whoever there is room for, and turn away whoever has meanwhile been asked to stay away. */
  const admit = (): void => {
    for (const waiting of queue) {
      const { host, href } = waiting.url;
      const wish = quietUntil(host) ?? quietUntil(href);
      if (wish === null && !hasRoom(host)) continue;
      queue = queue.filter((other) => other !== waiting);
      if (wish === null) count(host, 1);
      waiting.settle(wish === null ? ok(leaveBy(host)) : fail(wish));
    }
  };

  return {
    enter(url, signal) {
      if (signal.aborted) return Promise.resolve(fail({ kind: 'stopped' }));
      return new Promise((resolve) => {
        const stop = (): void => {
          queue = queue.filter((other) => other !== waiting);
          resolve(fail({ kind: 'stopped' }));
        };
        const settle: Waiting['settle'] = (turn) => {
          signal.removeEventListener('abort', stop);
          resolve(turn);
        };
        const waiting: Waiting = { url, settle };
        signal.addEventListener('abort', stop, { once: true });
        queue = [...queue, waiting];
        admit();
      });
    },
    remember({ host, href }, failure) {
      if (failure.kind === 'unavailable' && failure.retryAt !== null) {
        quiet.set(failure.status === 429 ? host : href, failure);
      }
    },
  };
}
