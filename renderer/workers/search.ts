/* The window's end of the search worker: one worker, started on the first question and kept. */
import type { Found, FoundOrder } from '../../shared/search/found.ts';
import { startOwnWorker } from './own-worker.ts';
import type { SearchNews, SearchOrder } from './search-worker.ts';
import address from './search-worker.ts?worker&url';

/** What is asked. */
export interface Asked {
  readonly typed: string;
  readonly order: FoundOrder;
  readonly most: number;
}

/** Hear of what is found, and of the index as it changes (`left`: jobs still to be done). */
export interface SearchListener {
  readonly found: (found: Found) => void;
  readonly index: (left: number) => void;
}

/** A search that goes on: ask again and again; only the newest question is answered. */
export interface Search {
  readonly ask: (asked: Asked) => void;
  readonly stop: () => void;
}

let worker: Worker | null = null;
let turn = 0;

/** Begin to search these databases. */
export function openSearch(
  from: { readonly library: string; readonly desk: string },
  listener: SearchListener,
): Search {
  const serving = worker ?? startServing(from);
  worker = serving;
  const hear = ({ data }: MessageEvent<SearchNews>): void => {
    if (data.type === 'index') listener.index(data.left);
    else if (data.turn === turn) listener.found(data.found);
  };
  serving.addEventListener('message', hear);
  return {
    ask: (asked) => {
      turn += 1;
      order(serving, { type: 'ask', turn, ...asked });
    },
    stop: () => serving.removeEventListener('message', hear),
  };
}

function startServing(from: { readonly library: string; readonly desk: string }): Worker {
  const started = startOwnWorker(address);
  // One that faulted answers no more; the next question starts another.
  started.addEventListener('error', () => {
    started.terminate();
    worker = null;
  });
  order(started, { type: 'open', ...from });
  return started;
}

const order = (to: Worker, what: SearchOrder): void => to.postMessage(what);
