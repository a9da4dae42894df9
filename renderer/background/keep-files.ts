/*
 * Small files that news points to are kept by themselves, so that they are here when there is no network: those of the last month and of starred
 * items, newest first, one after another when a sync is over, within the room that the person allows. One that could not be had
 * is asked for again a day later; one that was had, or can never be, has a cursor, by which it is known not to be fetched again.
 */

import { remedies } from '../../shared/failure.ts';
import type { Ask } from '../../shared/ipc/contract.ts';
import { storageTrouble } from '../commands/keep.ts';
import type { Desk } from '../db/desk.ts';
import { keepFilesWithin } from '../db/keep-files-within.ts';
import type { EntryHead, Library } from '../db/library.ts';
import { readPreference } from '../queries/preferences.ts';
import { useConnection } from '../state/connection.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** A larger one is kept when the person wants it (bytes). */
export const largestByItself = 5_000_000;
const day = 24 * 60 * 60 * 1000;
/** How old an item may be whose files are kept (milliseconds). */
const recent = 30 * day;

/** What keeping files needs of the world. */
export interface KeepFilesPorts {
  readonly library: Library;
  readonly desk: Desk;
  readonly ask: Ask;
  readonly now: () => Date;
}

/** Files that are being kept. `wake`: look at what is wanted; `settled`: done when nothing is wanted any more just now. */
export interface FileKeeping {
  readonly wake: () => void;
  readonly settled: () => Promise<void>;
  readonly stop: () => void;
}

/** Look at what is wanted now and after each sync. */
export function startKeepingFiles(ports: KeepFilesPorts): FileKeeping {
  const refusedAt = new Map<string, number>();
  let isStopped = false;
  const settled = oneAtATime(async () => {
    const starred = new Set(await ports.desk.readings.where('starredAt').above('').primaryKeys());
    const limit = await readPreference(ports.desk, 'filesLimit');
    await keepFilesWithin(ports.library, starred, limit);
    if (limit === 0) return;
    const asOf = ports.now().getTime();
    for (const file of await wantedFiles(ports.library, starred, asOf)) {
      if (isStopped || !useConnection.getState().isOnline) return;
      if (asOf - (refusedAt.get(file.url) ?? 0) < day) continue;
      if ((await keepOne(file, ports)) === 'later') refusedAt.set(file.url, asOf);
      // What is wanted next is older still, so there is no more room for it than for this one.
      if ((await keepFilesWithin(ports.library, starred, limit)).includes(file.url)) return;
    }
  });
  const wake = (): void => {
    void settled().catch((cause: unknown) => {
      console.error('Files could not be kept', cause);
      const trouble = storageTrouble(cause);
      if (trouble) useConnection.setState({ storageTrouble: trouble });
    });
  };
  const stopHearing = useConnection.subscribe(({ isSyncing }, before) => {
    if (before.isSyncing && !isSyncing) wake();
  });
  wake();
  return {
    wake,
    settled,
    stop: () => {
      isStopped = true;
      stopHearing();
    },
  };
}

/** A file that should be kept, the channel that named it, and when the newest item that has it was published (ISO). */
interface WantedFile {
  readonly url: string;
  readonly channelId: string;
  readonly publishedAt: string;
}

/** Files of recent and starred items that are not here and were never had, newest first. */
async function wantedFiles(
  { entries, cursors, files }: Library,
  starred: ReadonlySet<string>,
  asOf: number,
): Promise<readonly WantedFile[]> {
  const fresh = await entries
    .where('publishedAt')
    .above(new Date(asOf - recent).toISOString())
    .toArray();
  const dear = await entries.bulkGet([...starred]);
  const wanted = new Map<string, WantedFile>();
  for (const head of [...fresh, ...dear].sort(byPublished)) {
    for (const { url } of head?.files ?? []) {
      if (head && !wanted.has(url)) wanted.set(url, { url, channelId: head.channelId, publishedAt: head.publishedAt });
    }
  }
  const urls = [...wanted.keys()];
  for (const known of [...(await cursors.bulkGet(urls)), ...(await files.bulkGet(urls))]) {
    if (known) wanted.delete(known.id);
  }
  return [...wanted.values()];
}

const byPublished = (one: EntryHead | undefined, other: EntryHead | undefined): number =>
  (other?.publishedAt ?? '').localeCompare(one?.publishedAt ?? '');

/** `later`: it may be had another time. */
async function keepOne(
  { url, channelId, publishedAt }: WantedFile,
  { library, ask, now }: KeepFilesPorts,
): Promise<'settled' | 'later'> {
  const fetched = await ask('file.fetch', { url, channelId, limitBytes: largestByItself });
  if (!fetched.ok && remedies[fetched.error.kind] !== 'none') return 'later';
  await library.transaction('rw', library.files, library.cursors, async () => {
    await library.cursors.put({ id: url, etag: null, lastModified: null });
    if (!fetched.ok) return;
    const { bytes } = fetched.value;
    await library.files.put({ id: url, bytes, keptAt: now().toISOString(), byItself: { publishedAt } });
  });
  return 'settled';
}
