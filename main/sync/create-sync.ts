import type { SyncOrder, SyncReport } from '../../shared/model/sync.ts';
import type { SyncPorts } from './ask-source.ts';
import { runSync } from './run-sync.ts';
import type { Hopeless } from './sync-pictures.ts';

/** Syncing, one order at a time. `stop` ends the one that runs and those that wait; each still gets its report. */
export interface Syncing {
  run(order: SyncOrder): Promise<SyncReport>;
  stop(): void;
}

/** Make a syncing that works in the given world. An order that comes while another runs waits for it. */
export function createSync(ports: SyncPorts): Syncing {
  const hopeless: Hopeless = new Map();
  let last: Promise<unknown> = Promise.resolve();
  let stopping = new AbortController();
  return {
    run(order) {
      const { signal } = stopping;
      const turn = last.then(() => runSync(order, ports, signal, hopeless));
      last = turn.catch(() => {});
      return turn;
    },
    stop() {
      stopping.abort();
      stopping = new AbortController();
    },
  };
}
