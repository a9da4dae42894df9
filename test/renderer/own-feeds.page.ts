/* What the tests of the person's own feeds run in the page: the commands, on databases of their own. */
import { bindAsk } from '../../renderer/commands/ask-main.ts';
import { addFeeds, removeFeed, renameFeed } from '../../renderer/commands/own-feeds.ts';
import { star } from '../../renderer/commands/star.ts';
import { commitBatch } from '../../renderer/db/commit-batch.ts';
import { openDesk } from '../../renderer/db/desk.ts';
import { openLibrary } from '../../renderer/db/library.ts';
import { readPreference } from '../../renderer/queries/preferences.ts';
import type { OwnFeed } from '../../shared/model/own-feed.ts';
import type { SyncBatch } from '../../shared/model/sync.ts';

const on = { desk: openDesk('own-feeds-desk'), library: openLibrary('own-feeds-library') };
// All that these commands ask of main is to stop the sync that runs.
bindAsk(async () => ({ ok: true, value: null }) as never);

export const add = (feeds: readonly OwnFeed[]) => addFeeds(feeds, on);
export const rename = (url: string, name: string) => renameFeed(url, name, on);
export const remove = (url: string) => removeFeed(url, on);
export const commit = (batch: SyncBatch) => commitBatch(on.library, batch, '2003-10-14T09:00:00.000Z');
export const starItem = (id: string) => star(id, true, new Date('2003-10-14T10:00:00Z'), on.desk);
export const feeds = () => readPreference(on.desk, 'ownFeeds');
export const news = async (): Promise<readonly string[]> =>
  (await on.library.entries.toArray()).map(({ id, sourceTitle }) => `${id}, ${sourceTitle}`).toSorted();
export const cursors = () => on.library.cursors.toCollection().primaryKeys();
