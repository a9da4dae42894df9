/* What the tests of the sync loop run in the page: the loop, on databases of their own, and a disk that can be full. */
import { ask, hear } from '../../renderer/ask.ts';
import { type SyncLoop, startSyncLoop } from '../../renderer/background/sync-loop.ts';
import { syncOrder } from '../../renderer/background/sync-order.ts';
import { bindAsk } from '../../renderer/commands/ask-main.ts';
import { setUpChannel } from '../../renderer/commands/set-up-channel.ts';
import { bindSync } from '../../renderer/commands/sync-now.ts';
import { commitBatch } from '../../renderer/db/commit-batch.ts';
import { type Desk, openDesk } from '../../renderer/db/desk.ts';
import { keepWithin } from '../../renderer/db/keep-within.ts';
import { type KeptRevision, type Library, openLibrary } from '../../renderer/db/library.ts';
import { readPreference } from '../../renderer/queries/preferences.ts';
import { useConnection } from '../../renderer/state/connection.ts';
import type { Cursor, Source } from '../../shared/model/source.ts';
import type { SyncBatch } from '../../shared/model/sync.ts';

interface Opened {
  readonly desk: Desk;
  readonly library: Library;
  readonly loop: SyncLoop;
}
let opened: Opened | null = null;
let isFull = false;

/** Start the loop on databases of that name, with this channel chosen (or none). */
export async function start(name: string, channel: string | null): Promise<void> {
  opened?.loop.stop();
  const desk = openDesk(`${name}-desk`);
  const library = openLibrary(`${name}-library`);
  library.entries.hook('creating', () => {
    if (isFull) throw new DOMException('no room', 'QuotaExceededError');
  });
  if (channel) await desk.preferences.put({ name: 'channels', value: [channel] });
  const loop = startSyncLoop({ library, desk, ask, hear, now: () => new Date() });
  bindAsk(ask);
  bindSync(loop);
  isFull = false;
  useConnection.setState({ storageTrouble: null, syncFailure: null, arrived: [] });
  opened = { desk, library, loop };
}

const here = (): Opened => {
  if (!opened) throw new Error('start() first');
  return opened;
};

export const fillDisk = (full: boolean): void => {
  isFull = full;
};
export const sync = (): Promise<void> => here().loop.sync();
/** Begin a sync without waiting for it. */
export const beginSync = (): void => void here().loop.sync();
export const choose = (url: string): Promise<boolean> => setUpChannel(url, here());
export const settled = (): Promise<void> => here().loop.settled();
export const state = () => {
  const { storageTrouble, syncFailure, isSyncing } = useConnection.getState();
  return { storageTrouble, syncFailure, isSyncing };
};
export const syncedAt = (): Promise<string | null> => readPreference(here().desk, 'syncedAt');
export const setSyncedAt = async (value: string): Promise<void> => {
  await here().desk.preferences.put({ name: 'syncedAt', value });
};
export const sources = (): Promise<Source[]> => here().library.sources.toArray();
export const cursors = () => here().library.cursors.toArray();
export const closeLibrary = (): void => here().library.close();
export const putRevision = async (revision: KeptRevision, source: Source): Promise<void> => {
  await here().library.revisions.put(revision);
  await here().library.sources.put(source);
};
const nobody = { feeds: [], starred: new Set<string>() };
export const wantedDocuments = async (now: string): Promise<readonly string[]> =>
  (await syncOrder(here().library, [], nobody, new Date(now))).wanted.documents.map(({ revisionId }) => revisionId);
export const commit = (batch: SyncBatch): Promise<void> => commitBatch(here().library, batch, new Date().toISOString());
export const wantedPictures = async (now: string): Promise<readonly string[]> =>
  (await syncOrder(here().library, [], nobody, new Date(now))).wanted.pictures;
export const wantedOfStarred = async (starred: readonly string[], now: string): Promise<readonly string[]> =>
  (await syncOrder(here().library, [], { feeds: [], starred: new Set(starred) }, new Date(now))).wanted.pictures;
export const keepPictures = (starred: readonly string[], limit: number): Promise<number> =>
  keepWithin(here().library, new Set(starred), limit);
export const keptPictures = () => here().library.assets.toCollection().primaryKeys();
export const putCursor = async (cursor: Cursor): Promise<void> => {
  await here().library.cursors.put(cursor);
};
export const orderedCursors = async (now: string): Promise<readonly string[]> =>
  (await syncOrder(here().library, [], nobody, new Date(now))).cursors.map(({ id }) => id);
