/*
 * The renderer's half of sync: on a tick it orders one, commits each batch as it comes, in order, and writes down what
 * became of each source. It is the only writer of the library.
 */
import type { Ask, Tick } from '../../shared/ipc/contract.ts';
import type { SyncReport } from '../../shared/model/sync.ts';
import type { hear as Hear } from '../ask.ts';
import { setPreference } from '../commands/set-preference.ts';
import { commitBatch } from '../db/commit-batch.ts';
import type { Desk } from '../db/desk.ts';
import type { Library } from '../db/library.ts';
import { recordOutcome } from '../db/record-outcome.ts';
import { readPreference } from '../queries/preferences.ts';
import { useConnection } from '../state/connection.ts';
import { syncOrder } from './sync-order.ts';

/** What the loop needs of the world. */
export interface SyncPorts {
  readonly library: Library;
  readonly desk: Desk;
  readonly ask: Ask;
  readonly hear: typeof Hear;
  readonly now: () => Date;
}

/** Start hearing batches and ticks. Returns `sync`, to sync now, and `stop`. A sync that is asked for while one runs joins it. */
export function startSyncLoop(ports: SyncPorts): { readonly sync: () => Promise<void>; readonly stop: () => void } {
  const { library, hear, now } = ports;
  let commits: Promise<void> = Promise.resolve();
  let running: Promise<void> | null = null;

  const inOrder = (commit: () => Promise<void>): void => {
    commits = commits.then(commit).catch((fault: unknown) => {
      useConnection.setState({ storageFailure: String(fault) });
    });
  };
  const sync = (): Promise<void> => {
    running ??= runSync(ports, () => commits).finally(() => {
      running = null;
    });
    return running;
  };
  const stops = [
    hear('sync.batch', (batch) => inOrder(() => commitBatch(library, batch, now().toISOString()))),
    hear('sync.outcome', (outcome) => {
      useConnection.setState(({ arrived }) => ({ arrived: [...arrived, outcome] }));
      inOrder(() => recordOutcome(library, outcome));
    }),
    hear('clock.tick', (tick) => {
      useConnection.setState({ isOnline: tick.isOnline });
      if (wantsSync(tick)) void sync();
    }),
  ];
  return {
    sync,
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

const wantsSync = ({ reason, isOnline }: Tick): boolean => isOnline && reason !== 'offline';

async function runSync(ports: SyncPorts, committed: () => Promise<void>): Promise<void> {
  const { library, desk, ask, now } = ports;
  const channels = await readPreference(desk, 'channels');
  if (channels.length === 0) return;
  useConnection.setState({ isSyncing: true, arrived: [], storageFailure: null });
  try {
    const report = await ask('sync.run', await syncOrder(library, channels));
    await committed();
    if (report.ok && hasReached(report.value)) await setPreference('syncedAt', now().toISOString(), desk);
  } finally {
    useConnection.setState({ isSyncing: false });
  }
}

/** "As of" moves only when a feed or a channel really answered. */
const hasReached = ({ outcomes }: SyncReport): boolean =>
  outcomes.some(({ kind, result }) => kind !== 'document' && kind !== 'picture' && result.status !== 'failed');
