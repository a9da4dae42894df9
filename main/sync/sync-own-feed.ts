import type { OwnFeed } from '../../shared/model/own-feed.ts';
import { reachOf } from '../request/address.ts';
import type { Sync } from './ask-source.ts';
import { type ChannelNews, syncFeed } from './sync-channel.ts';

/** Sync a feed that the person added. It stands alone: its address is its channel's too, and how far inward it may lie is the person's choice. */
export async function syncOwnFeed({ url, title }: OwnFeed, sync: Sync): Promise<ChannelNews> {
  const reach = await reachOf(new URL(url), sync.resolve);
  const entries = await syncFeed({ id: url, url, title, region: null }, { channelId: url, reach, sync });
  return { channelId: url, reach, entries, revisions: [] };
}
