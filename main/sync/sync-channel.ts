/*
 * One channel: itself, then the feeds that it names. A channel that is unchanged or out of reach is still known, so its
 * feeds are asked all the same. A plain feed's address is a channel too: its one body serves as both.
 */
import type {
  CalendarReference,
  Channel,
  FeedReference,
  GlossaryReference,
  ResponseOffice,
} from '../../shared/model/channel.ts';
import type { Revision } from '../../shared/model/draft.ts';
import type { Entry } from '../../shared/model/entry.ts';
import type { Outcome } from '../../shared/model/source.ts';
import type { SyncBatch, SyncOrder } from '../../shared/model/sync.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type Reach, reachOf } from '../request/address.ts';
import { type Arrival, askSource, concludeSource, type Reading, type Sync } from './ask-source.ts';

/** What a channel brought that names more to fetch. */
export interface ChannelNews {
  readonly channelId: string;
  readonly reach: Reach;
  readonly entries: readonly Entry[];
  readonly revisions: readonly Revision[];
}

/** What the feeds of one channel have in common. */
export interface Context {
  readonly channelId: string;
  readonly reach: Reach;
  readonly sync: Sync;
}

/** Sync one channel and its feeds. */
export async function syncChannel({ url, known }: SyncOrder['channels'][number], sync: Sync): Promise<ChannelNews> {
  const reach = await reachOf(new URL(url), sync.resolve);
  const context: Context = { channelId: url, reach, sync };
  const finding = await askSource(
    {
      id: url,
      channelId: url,
      kind: 'channel',
      title: known?.title ?? new URL(url).hostname,
      // What is not known cannot be unchanged.
      cursor: known === null ? null : (sync.cursors.get(url) ?? null),
      reach,
      read: (arrival) => readChannelBody(arrival, context),
    },
    sync,
  );
  const found = 'value' in finding ? finding.value : { channel: known, self: null, selfEntries: [] };
  if (found.channel === null) return { channelId: url, reach, entries: [], revisions: [] };

  const { news, specifications, calendars, glossary, responses } = found.channel;
  const self = news.find((feed) => feed.url === url);
  if (self !== undefined) concludeSelf(self, found.self ?? finding.result, context);
  const others = distinct(news).filter((feed) => feed.url !== url);
  const [entries, revisions] = await Promise.all([
    Promise.all(others.map((feed) => syncFeed(feed, context))),
    specifications === null ? [] : syncSpecifications(specifications, context),
    responses === null ? null : syncAnswers(responses, context),
    Promise.all(calendars.map((calendar) => syncCalendar(calendar, context))),
    glossary === null ? null : syncGlossary(glossary, context),
  ]);
  return { channelId: url, reach, entries: [...found.selfEntries, ...entries.flat()], revisions };
}

interface ChannelFinding {
  readonly channel: Channel | null;
  /** What the channel's own body came to when it was read as its news. */
  readonly self: Outcome['result'] | null;
  readonly selfEntries: readonly Entry[];
}

async function readChannelBody(arrival: Arrival, context: Context): Promise<Result<Reading<ChannelFinding>>> {
  const { channelId, sync } = context;
  const parsed = await sync.parse({ kind: 'channel', body: arrival });
  if (!parsed.ok) return parsed;
  // Known by the address that was asked, whatever it redirects to today.
  const news = parsed.value.news.map((feed) => (feed.url === arrival.url ? { ...feed, url: channelId } : feed));
  const channel: Channel = { ...parsed.value, id: channelId, news };
  const self = news.find((feed) => feed.url === channelId);
  if (self === undefined) {
    const batch: SyncBatch = { kind: 'channel', cursor: arrival.cursor, channel };
    return ok(reading({ channel, self: null, selfEntries: [] }, [batch]));
  }
  // The channel goes first and earns no cursor: the news in it do, so that they are asked for until they are stored.
  const bare: SyncBatch = { kind: 'channel', cursor: { id: channelId, etag: null, lastModified: null }, channel };
  const read = await readFeed(arrival, self, context);
  if (!read.ok) {
    const failed = { status: 'failed' as const, failure: read.error };
    return ok(reading({ channel, self: failed, selfEntries: [] }, [bare]));
  }
  const { value: selfEntries, items, batches } = read.value;
  const changed = { status: 'changed' as const, items, bytes: 0 };
  return ok(reading({ channel, self: changed, selfEntries }, [bare, ...batches]));
}

const reading = (
  value: ChannelFinding & { readonly channel: Channel },
  batches: readonly SyncBatch[],
): Reading<ChannelFinding> => ({ value, title: value.channel.title, items: value.channel.news.length, batches });

function concludeSelf({ url, title }: FeedReference, result: Outcome['result'], { channelId, sync }: Context): void {
  concludeSource({ id: url, channelId, kind: 'news', title }, result, sync);
}

/** Sync one news feed: its entries if it changed, else none. */
export async function syncFeed(feed: FeedReference, context: Context): Promise<readonly Entry[]> {
  const { channelId, reach, sync } = context;
  const { url: id, title } = feed;
  const cursor = sync.cursors.get(id) ?? null;
  const read = (arrival: Arrival) => readFeed(arrival, feed, context);
  const finding = await askSource({ id, channelId, kind: 'news', title, cursor, reach, read }, sync);
  return 'value' in finding ? finding.value : [];
}

async function readFeed(
  arrival: Arrival,
  feed: FeedReference,
  { channelId, sync }: Context,
): Promise<Result<Reading<readonly Entry[]>>> {
  const parsed = await sync.parse({
    kind: 'feed',
    body: arrival,
    channelId,
    sourceId: feed.url,
    sourceTitle: feed.title,
    region: feed.region,
    receivedAt: sync.now().toISOString(),
  });
  if (!parsed.ok) return parsed;
  const entries = parsed.value;
  const batch: SyncBatch = { kind: 'news', cursor: arrival.cursor, channelId, entries };
  return ok({ value: entries, items: entries.length, batches: [batch] });
}

async function syncSpecifications(
  { url: id, title }: { readonly url: string; readonly title: string },
  { channelId, reach, sync }: Context,
): Promise<readonly Revision[]> {
  const cursor = sync.cursors.get(id) ?? null;
  const read = async (arrival: Arrival): Promise<Result<Reading<readonly Revision[]>>> => {
    const parsed = await sync.parse({
      kind: 'specifications',
      body: arrival,
      channelId,
      receivedAt: sync.now().toISOString(),
    });
    if (!parsed.ok) return parsed;
    const batch: SyncBatch = { kind: 'specifications', cursor: arrival.cursor, ...parsed.value };
    return ok({ value: parsed.value.revisions, items: parsed.value.revisions.length, batches: [batch] });
  };
  const finding = await askSource({ id, channelId, kind: 'specifications', title, cursor, reach, read }, sync);
  return 'value' in finding ? finding.value : [];
}

/** The dates of one calendar. An event that cannot be read takes no other with it. */
async function syncCalendar({ url: id, title, region }: CalendarReference, context: Context): Promise<void> {
  const { channelId, reach, sync } = context;
  const cursor = sync.cursors.get(id) ?? null;
  const read = async (arrival: Arrival): Promise<Result<Reading<null>>> => {
    const receivedAt = sync.now().toISOString();
    const parsed = await sync.parse({ kind: 'calendar', body: arrival, sourceId: id, region, receivedAt });
    if (!parsed.ok) return parsed;
    const { milestones, dropped } = parsed.value;
    const batch: SyncBatch = { kind: 'calendar', cursor: arrival.cursor, channelId, milestones };
    return ok({ value: null, items: milestones.length, dropped, batches: [batch] });
  };
  await askSource({ id, channelId, kind: 'calendar', title, cursor, reach, read }, sync);
}

/** The terms of the programme. One that cannot be read takes no other with it. */
async function syncGlossary({ url: id, title }: GlossaryReference, context: Context): Promise<void> {
  const { channelId, reach, sync } = context;
  const cursor = sync.cursors.get(id) ?? null;
  const read = async (arrival: Arrival): Promise<Result<Reading<null>>> => {
    const parsed = await sync.parse({ kind: 'glossary', body: arrival, channelId });
    if (!parsed.ok) return parsed;
    const { terms, dropped } = parsed.value;
    const batch: SyncBatch = { kind: 'glossary', cursor: arrival.cursor, channelId, terms };
    return ok({ value: null, items: terms.length, dropped, batches: [batch] });
  };
  await askSource({ id, channelId, kind: 'glossary', title, cursor, reach, read }, sync);
}

/** What became of comments, where the office publishes that. One answer that cannot be read takes no other with it. */
async function syncAnswers(
  { answersUrl: id, office }: ResponseOffice,
  { channelId, reach, sync }: Context,
): Promise<void> {
  if (id === null) return;
  const cursor = sync.cursors.get(id) ?? null;
  const read = async (arrival: Arrival): Promise<Result<Reading<null>>> => {
    const parsed = await sync.parse({ kind: 'answers', body: arrival, channelId });
    if (!parsed.ok) return parsed;
    const { answers, dropped } = parsed.value;
    const batch: SyncBatch = { kind: 'answers', cursor: arrival.cursor, answers };
    return ok({ value: null, items: answers.length, dropped, batches: [batch] });
  };
  await askSource({ id, channelId, kind: 'answers', title: `${office}, answers`, cursor, reach, read }, sync);
}

/** A feed that is named twice is asked once. */
const distinct = (feeds: readonly FeedReference[]): FeedReference[] => [
  ...new Map(feeds.map((feed) => [feed.url, feed])).values(),
];
