/*
 * British spelling with no network, the same on every system: Electron's own checker would fetch its dictionary from Google on Windows and
 * Linux, and stays off. The words are checked in a worker that is begun with the first of them.
 */
import { Worker } from 'node:worker_threads';
import { isWordToCheck } from './is-word-to-check.ts';

/** What the worker is asked, and what it answers: those misspelt, or those that may have been meant. */
export interface SpellingJob {
  readonly id: number;
  readonly kind: 'check' | 'suggest';
  readonly words: readonly string[];
}
export interface SpellingAnswer {
  readonly id: number;
  readonly words: readonly string[];
}

/** As the person wants it. `ownWords`: those that they added. */
export interface SpellingState {
  readonly isOn: boolean;
  readonly ownWords: readonly string[];
}

export interface Speller {
  readonly set: (state: SpellingState) => void;
  /** Those of the words that are misspelt; none while it is off. */
  readonly misspelt: (words: readonly string[]) => Promise<readonly string[]>;
  /** What may have been meant, the likeliest first, five at most. */
  readonly suggest: (word: string) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** A speller; it begins no worker until it is asked. Where the worker fails, no word is called misspelt. */
export function createSpeller(workerFile: string | URL, failed: (cause: unknown) => void): Speller {
  const asked = new Map<number, (words: readonly string[]) => void>();
  let state: SpellingState = { isOn: false, ownWords: [] };
  let worker: Worker | null = null;
  let hasFailed = false;
  let count = 0;

  const engage = (): Worker => {
    const engaged = new Worker(workerFile, { env: {}, stdin: false });
    engaged.unref();
    engaged.on('message', ({ id, words }: SpellingAnswer) => {
      asked.get(id)?.(words);
      asked.delete(id);
    });
    engaged.on('error', (cause) => {
      hasFailed = true;
      failed(cause);
      for (const settle of asked.values()) settle([]);
      asked.clear();
    });
    return engaged;
  };
  const ask = (kind: SpellingJob['kind'], words: readonly string[]): Promise<readonly string[]> => {
    if (hasFailed || words.length === 0) return Promise.resolve([]);
    worker ??= engage();
    const id = ++count;
    const answer = new Promise<readonly string[]>((settle) => asked.set(id, settle));
    worker.postMessage({ id, kind, words } satisfies SpellingJob);
    return answer;
  };

  return {
    set: (wanted) => {
      state = wanted;
    },
    misspelt: async (words) => {
      if (!state.isOn) return [];
      const own = new Set(state.ownWords.map((word) => word.toLowerCase()));
      return ask(
        'check',
        words.filter((word) => isWordToCheck(word) && !own.has(word.toLowerCase())),
      );
    },
    suggest: (word) => (state.isOn && isWordToCheck(word) ? ask('suggest', [word]) : Promise.resolve([])),
    close: async () => {
      await worker?.terminate();
    },
  };
}
