/*
 * The renderer's half of sync: on a tick it orders one, commits each batch as it comes, in order, and writes down what
 * became of each source. It is the only writer of the library. A source whose batch could not be kept has not answered,
 * as far as anybody is told: its cursor stands, so the same batch comes again with the next sync.
 */
import type { Ask, Tick } from '../../shared/ipc/contract.ts';
import type { Outcome } from '../../shared/model/source.ts';
import type { hear as Hear } from '../ask.ts';
import { storageTrouble } from '../commands/keep.ts';
import { commitBatch } from '../db/commit-batch.ts';
import type { Desk } from '../db/desk.ts';
import { keepWithin } from '../db/keep-within.ts';
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

/** The loop at work. `sync` joins the sync that is running, if one is; `settled` waits for that one's end and begins none. */
export interface SyncLoop {
  readonly sync: () => Promise<void>;
  readonly settled: () => Promise<void>;
  readonly stop: () => void;
}

/** Start hearing batches and ticks. Neither `sync` nor `settled` ever rejects: what went wrong is in the connection's state. */
export function startSyncLoop(ports: SyncPorts): SyncLoop {
  const { library, ask, hear, now } = ports;
  let commits: Promise<void> = Promise.resolve();
  let running: Promise<void> | null = null;
  const unkept = new Set<string>();

  const inOrder = (write: () => Promise<void>, sourceId: string): void => {
    commits = commits.then(write).catch((cause: unknown) => {
      unkept.add(sourceId);
      tellTrouble(cause);
    });
  };
  const conclude = async (outcome: Outcome): Promise<void> => {
    const kept = unkept.has(outcome.id) ? notKept(outcome) : outcome;
    await recordOutcome(library, kept);
    useConnection.setState(({ arrived }) => ({ arrived: [...arrived, kept] }));
  };
  const run = async (): Promise<void> => {
    unkept.clear();
    try {
      await runSync(ports, async () => {
        await commits;
        return unkept.size === 0;
      });
    } catch (cause) {
      tellTrouble(cause);
    } finally {
      running = null;
      useConnection.setState({ isSyncing: false });
    }
  };
  const sync = (): Promise<void> => {
    running ??= run();
    return running;
  };
  const stops = [
    hear('sync.batch', (batch) => {
      inOrder(() => commitBatch(library, batch, now().toISOString()), batch.cursor.id);
      commits = commits.then(() => void ask('sync.taken', null).catch(() => {}));
    }),
    hear('sync.outcome', (outcome) => inOrder(() => conclude(outcome), outcome.id)),
    hear('clock.tick', (tick) => {
      useConnection.setState({ isOnline: tick.isOnline });
      if (wantsSync(tick)) void sync();
    }),
  ];
  return {
    sync,
    settled: async () => {
      await running;
    },
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

const wantsSync = ({ reason, isOnline }: Tick): boolean => isOnline && reason !== 'offline';

/** `committed`: resolves when all that came is committed, with whether it was kept whole. */
async function runSync({ library, desk, ask, now }: SyncPorts, committed: () => Promise<boolean>): Promise<void> {
  const channels = await readPreference(desk, 'channels');
  if (channels.length === 0) return;
  useConnection.setState({ isSyncing: true, arrived: [] });
  const report = await ask(
    'sync.run',
    await syncOrder(
      library,
      channels,
      { feeds: await readPreference(desk, 'ownFeeds'), starred: await starredIn(desk) },
      now(),
    ),
  );
  const isWhole = await committed();
  useConnection.setState({ syncFailure: report.ok ? null : report.error });
  const { arrived } = useConnection.getState();
  if (!report.ok || arrived.length === 0) return;
  if (isWhole && hasReached(arrived, await readPreference(desk, 'syncedAt'))) {
    await desk.preferences.put({ name: 'syncedAt', value: now().toISOString() });
  }
  if (isWhole) useConnection.setState({ storageTrouble: null });
  if (arrived.some(({ kind, result }) => kind === 'picture' && result.status === 'changed'))
    await keepWithin(library, await starredIn(desk), await readPreference(desk, 'picturesLimit'));
}

const starredIn = async (desk: Desk): Promise<ReadonlySet<string>> =>
  new Set(await desk.readings.where('starredAt').above('').primaryKeys());

/**
 * "As of" moves only when a feed or a channel really answered. A sync that was stopped has asked some and not others, so
 * it moves nothing, unless there was nothing before.
 */
function hasReached(outcomes: readonly Outcome[], before: string | null): boolean {
  const wasStopped = outcomes.some(({ result }) => result.status === 'failed' && result.failure.kind === 'stopped');
  return (
    (!wasStopped || before === null) &&
    outcomes.some(({ kind, result }) => kind !== 'document' && kind !== 'picture' && result.status !== 'failed')
  );
}

const notKept = (outcome: Outcome): Outcome =>
  outcome.result.status === 'failed'
    ? outcome
    : { ...outcome, result: { status: 'failed', failure: { kind: 'storage', detail: 'what came could not be kept' } } };

function tellTrouble(cause: unknown): void {
  console.error('The sync could not be kept', cause);
  const trouble = storageTrouble(cause);
  if (trouble) useConnection.setState({ storageTrouble: trouble });
  else useConnection.setState({ syncFailure: { kind: 'fault', detail: String(cause) } });
}
