/*
 * One sync: every channel and its feeds, the person's own feeds, then the documents that they name, then the pictures. Batches are announced as
 * they come, each before its outcome; main keeps nothing of them.
 */
import type { Cursor } from '../../shared/model/source.ts';
import type { SyncOrder, SyncReport } from '../../shared/model/sync.ts';
import type { Sync, SyncPorts } from './ask-source.ts';
import { type ChannelNews, syncChannel } from './sync-channel.ts';
import { syncDocuments } from './sync-documents.ts';
import { syncOwnFeed } from './sync-own-feed.ts';
import { type Hopeless, syncPictures, titleOf, type WantedPicture } from './sync-pictures.ts';

/** Run one order to its end, or until it is stopped. Never fails: what fails is in the report, source by source. */
export async function runSync(
  order: SyncOrder,
  ports: SyncPorts,
  signal: AbortSignal,
  hopeless: Hopeless = new Map(),
): Promise<SyncReport> {
  const startedAt = ports.now().toISOString();
  const cursors = new Map(order.cursors.map((cursor): [string, Cursor] => [cursor.id, cursor]));
  const sync: Sync = { ...ports, cursors, signal, outcomes: [] };

  const news = await Promise.all([
    ...order.channels.map((channel) => syncChannel(channel, sync)),
    ...order.feeds.map((feed) => syncOwnFeed(feed, sync)),
  ]);
  const shown = await syncDocuments(news, order.wanted.documents, sync);
  const fresh = [...picturesOfEntries(news), ...shown].filter(({ url }) => !cursors.has(url));
  await syncPictures([...fresh, ...wantedPictures(order, news)], hopeless, sync);

  return { startedAt, endedAt: ports.now().toISOString(), outcomes: sync.outcomes };
}

/** The pictures of entries that just came. */
function picturesOfEntries(news: readonly ChannelNews[]): WantedPicture[] {
  return news.flatMap(({ channelId, reach, entries }) =>
    entries
      .flatMap(({ images }) => images)
      .map(({ url, alt }) => ({ url, channelId, title: titleOf(url, alt), reach })),
  );
}

/** A picture wanted from before has lost its channel: it is trusted as far inward as a channel on its own host stands. */
function wantedPictures({ wanted }: SyncOrder, news: readonly ChannelNews[]): WantedPicture[] {
  return wanted.pictures.map((url) => {
    const own = news.find(({ channelId }) => hostOf(channelId) === hostOf(url));
    const channelId = own?.channelId ?? news[0]?.channelId ?? url;
    return { url, channelId, title: titleOf(url), reach: own?.reach ?? 'public' };
  });
}

const hostOf = (url: string): string => new URL(url).hostname;
