/*
 * Feeds that the person adds beside the channel's. The list is the person's and stands on the desk; what it brings is the publisher's, and stands in
 * the library. What they starred or wrote on stays when its feed goes.
 */
import type { Followable } from '../../shared/feed/look-for-feeds.ts';
import type { Ask } from '../../shared/ipc/contract.ts';
import { mostOwnFeeds, type OwnFeed } from '../../shared/model/own-feed.ts';
import { ok, type Result } from '../../shared/result.ts';
import { desk, library } from '../db/databases.ts';
import type { Desk } from '../db/desk.ts';
import type { Library } from '../db/library.ts';
import { jobsOf } from '../db/to-index.ts';
import { writeEntries } from '../db/writings.ts';
import { readPreference } from '../queries/preferences.ts';
import { askMain } from './ask-main.ts';
import { setPreference } from './set-preference.ts';
import { stopSync } from './stop-sync.ts';
import { syncNow, syncSettled } from './sync-now.ts';

interface Databases {
  readonly desk: Desk;
  readonly library: Library;
}
const here: Databases = { desk, library };

/** What can be followed at an address. Fails as a request does. */
export async function findFeeds(url: string, ask: Ask = askMain): Promise<Result<readonly Followable[]>> {
  const found = await ask('feed.find', { url });
  return found.ok ? ok(found.value.found) : found;
}

/** How many of some feeds were added; the rest were there already, in this list or in the channel's. */
export interface Added {
  readonly added: number;
  readonly here: number;
}

/** Follow these feeds as well, and begin to fetch them. Null, and told, where the list cannot be kept. */
export async function addFeeds(feeds: readonly OwnFeed[], on: Databases = here): Promise<Added | null> {
  const before = await readPreference(on.desk, 'ownFeeds');
  const channels = await on.library.channels.toArray();
  const known = new Set([...before, ...channels.flatMap(({ news }) => news)].map(({ url }) => url));
  const fresh = feeds.filter(({ url }) => !known.has(url)).slice(0, mostOwnFeeds - before.length);
  if (fresh.length > 0 && !(await setPreference('ownFeeds', [...before, ...fresh], on.desk))) return null;
  // A sync that began before knows nothing of them.
  if (fresh.length > 0) void syncSettled().then(syncNow);
  return { added: fresh.length, here: feeds.length - fresh.length };
}

/** Call a feed otherwise, in the list and on everything that it brought. An empty name changes nothing. */
export async function renameFeed(url: string, name: string, on: Databases = here): Promise<void> {
  const title = name.trim();
  const feeds = await readPreference(on.desk, 'ownFeeds');
  if (title === '' || feeds.every((feed) => feed.url !== url || feed.title === title)) return;
  const renamed = feeds.map((feed) => (feed.url === url ? { ...feed, title } : feed));
  if (!(await setPreference('ownFeeds', renamed, on.desk))) return;
  await on.library.transaction('rw', on.library.entries, on.library.sources, on.library.toIndex, async () => {
    const entries = on.library.entries.where('sourceId').equals(url);
    const heads = await entries.toArray();
    await on.library.toIndex.bulkAdd(jobsOf(heads.map(({ id }) => id)));
    await writeEntries(
      on.library,
      heads.map((head) => ({ ...head, sourceTitle: title })),
    );
    await on.library.sources.update(url, { title });
  });
}

/** Follow a feed no more: its news goes, but for what the person starred or wrote on. */
export async function removeFeed(url: string, on: Databases = here): Promise<void> {
  const feeds = await readPreference(on.desk, 'ownFeeds');
  if (
    !(await setPreference(
      'ownFeeds',
      feeds.filter((feed) => feed.url !== url),
      on.desk,
    ))
  )
    return;
  await stopSync();
  await syncSettled(); // so that nothing of it arrives after it has gone
  await forgetFeed(url, on);
  void syncNow();
}

async function forgetFeed(url: string, { desk, library }: Databases): Promise<void> {
  const starred = await desk.readings.where('starredAt').above('').primaryKeys();
  const writtenOn = await desk.annotations.orderBy('target.sourceId').uniqueKeys();
  const dear = new Set([...starred, ...writtenOn].map(String));
  const { entries, entryBodies, entriesBefore, sources, cursors, toIndex } = library;
  await library.transaction('rw', [entries, entryBodies, entriesBefore, sources, cursors, toIndex], async () => {
    const ids = (await entries.where('sourceId').equals(url).primaryKeys()).filter((id) => !dear.has(id));
    await entries.bulkDelete(ids);
    await entryBodies.bulkDelete(ids);
    await entriesBefore.bulkDelete(ids);
    await sources.delete(url);
    await cursors.delete(url);
    await toIndex.bulkAdd(jobsOf(ids));
  });
}
