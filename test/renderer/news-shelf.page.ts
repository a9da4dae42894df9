/* What the tests of the shelf run in the page: batches committed, and what the shelf tells meanwhile. */
import Dexie from 'dexie';
import { bindAsk } from '../../renderer/commands/ask-main.ts';
import { removeFeed, renameFeed } from '../../renderer/commands/own-feeds.ts';
import { commitBatch } from '../../renderer/db/commit-batch.ts';
import { openDesk } from '../../renderer/db/desk.ts';
import { openLibrary } from '../../renderer/db/library.ts';
import { followShelf, type Shelf } from '../../renderer/queries/news-shelf.ts';
import type { SyncBatch } from '../../shared/model/sync.ts';

let library = openLibrary('unnamed');
let desk = openDesk('unnamed-desk');
let told: Shelf[] = [];
let stop = (): void => {};
bindAsk(async () => ({ ok: true, value: null }) as never);

/** Use the databases of that name from now on, with these feeds of the person's own. */
export async function use(name: string, ownFeeds: readonly string[]): Promise<void> {
  stop();
  library = openLibrary(name);
  desk = openDesk(`${name}-desk`);
  await desk.preferences.put({ name: 'ownFeeds', value: ownFeeds.map((url) => ({ url, title: url })) });
}

/** Make a library of that name as version 6 left it, with these entries. */
export async function makeVersion6(name: string, entries: readonly object[]): Promise<void> {
  const old = new Dexie(name);
  old.version(6).stores({
    entries: 'id, sourceId, publishedAt',
    entryBodies: 'id',
    entriesBefore: 'id',
    toIndex: '++id',
    cursors: 'id',
    channels: 'id',
    sources: 'id, channelId',
    segments: 'id',
  });
  await old.table('entries').bulkPut(entries);
  old.close();
}

export const commit = (batch: SyncBatch): Promise<void> => commitBatch(library, batch, '2026-01-01T00:00:00.000Z');
export const rename = (url: string, name: string): Promise<void> => renameFeed(url, name, { desk, library });
export const remove = (url: string): Promise<void> => removeFeed(url, { desk, library });

/** Begin to follow. */
export function follow(): void {
  told = [];
  stop = followShelf(
    library,
    (shelf) => told.push(shelf),
    (cause) => {
      throw cause;
    },
  );
}

/** What has been told, in short: how many, and whether that was all. */
export const tellings = (): readonly (readonly [number, boolean])[] =>
  told.map(({ heads, isWhole }) => [heads.length, isWhole]);

/** What stands on the shelf once it is as the library is: `title of source` by their order, and what the library itself says. */
export async function settled(): Promise<{ readonly shelf: readonly string[]; readonly kept: readonly string[] }> {
  const words = ({ id, title, sourceTitle }: { id: string; title: string; sourceTitle: string }): string =>
    `${id}: ${title} of ${sourceTitle}`;
  for (;;) {
    const kept = (await library.entries.orderBy('publishedAt').reverse().toArray()).map(words);
    const last = told.at(-1);
    const shelf = (last?.heads ?? []).map(words);
    if (last?.isWhole && shelf.toSorted().join() === kept.toSorted().join()) return { shelf, kept };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
