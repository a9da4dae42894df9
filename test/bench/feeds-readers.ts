/*
 * Three readers of feeds, each saying what it found in one form: the app's, rss-parser, and feedsmith by itself. Each is given the same decoded
 * text and the same address. What a peer keeps under several names is taken where its own documentation puts it.
 */
import { type AnyFeed, parseFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { webAddress } from '../../shared/feed/base.ts';
import { readDate } from '../../shared/feed/dates.ts';
import type { FoundText } from '../../shared/feed/found.ts';
import { readFeed } from '../../shared/feed/read-feed.ts';

/** A date as written and as the reader understands it (ISO 8601, or null). */
export interface SaidDate {
  readonly written: string | null;
  readonly at: string | null;
}

/** What a reader found in one item. `base`: what it says that relative addresses are relative to. */
export interface SaidItem {
  readonly title: FoundText | null;
  readonly link: string | null;
  readonly id: string | null;
  readonly published: SaidDate;
  readonly updated: SaidDate;
  readonly author: string | null;
  readonly summary: FoundText | null;
  readonly content: FoundText | null;
  readonly base: string;
}

/** What a reader found in a feed. */
export interface Said {
  readonly title: FoundText | null;
  readonly updated: SaidDate;
  readonly base: string;
  readonly items: readonly SaidItem[];
}

/** Reads a feed, or throws. */
export type Reader = (text: string, url: string) => Promise<Said>;

export const ours: Reader = async (text, url) => {
  const read = readFeed(text, url);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { title, base, updated, items } = read.value;
  const date = (written: string | null): SaidDate => ({ written, at: readDate(written) });
  return {
    title,
    base,
    updated: date(updated),
    items: items.map((item) => ({
      title: item.title,
      link: webAddress(item.url, item.base),
      id: item.id,
      published: date(item.published),
      updated: date(item.updated),
      author: item.author,
      summary: item.summary ?? item.body,
      content: item.body,
      base: item.base,
    })),
  };
};

type RssParserItem = RssParser.Item & {
  readonly 'content:encoded'?: string;
  readonly id?: string;
  readonly author?: string;
};
const rssParserAtWork = new RssParser<{ readonly lastBuildDate?: string }, RssParserItem>();

export const rssParser: Reader = async (text, url) => {
  const feed = await rssParserAtWork.parseString(text);
  return {
    title: unsure(feed.title),
    updated: native(feed.lastBuildDate),
    base: url,
    items: feed.items.map((item) => ({
      title: unsure(item.title),
      link: item.link ?? null,
      id: item.guid ?? item.id ?? null,
      published: { written: item.pubDate ?? null, at: item.isoDate ?? null },
      updated: { written: item.pubDate ?? null, at: item.isoDate ?? null },
      author: item.creator ?? item.author ?? null,
      summary: unsure(item.summary ?? item.content ?? item['content:encoded']),
      content: unsure(item['content:encoded'] ?? item.content),
      base: url,
    })),
  };
};

export const feedsmith: Reader = async (text, url) => {
  const { format, feed }: AnyFeed = text.trimStart().startsWith('{') ? parseFeed(JSON.parse(text)) : parseFeed(text);
  if (format === 'atom') {
    return {
      title: unsure(feed.title?.value),
      updated: native(feed.updated),
      base: feed.xml?.base ?? url,
      items: (feed.entries ?? []).map((entry) => ({
        title: unsure(entry.title?.value),
        link: (entry.links ?? []).find(({ rel }) => rel === undefined || rel === 'alternate')?.href ?? null,
        id: entry.id ?? null,
        published: native(entry.published),
        updated: native(entry.updated),
        author: entry.authors?.[0]?.name ?? null,
        summary: unsure(entry.summary?.value ?? entry.content?.value),
        content: unsure(entry.content?.value),
        base: entry.xml?.base ?? feed.xml?.base ?? url,
      })),
    };
  }
  if (format === 'json') {
    return {
      title: unsure(feed.title),
      updated: native(undefined),
      base: url,
      items: (feed.items ?? []).map((item) => ({
        title: unsure(item.title),
        link: item.url ?? null,
        id: item.id ?? null,
        published: native(item.date_published),
        updated: native(item.date_modified),
        author: item.authors?.[0]?.name ?? null,
        summary: unsure(item.summary),
        content: unsure(item.content_html ?? item.content_text),
        base: url,
      })),
    };
  }
  return {
    title: unsure(feed.title),
    updated: native(format === 'rss' ? (feed.lastBuildDate ?? feed.pubDate) : feed.dc?.dates?.[0]),
    base: feed.xml?.base ?? url,
    items: (feed.items ?? []).map((item) => {
      const rss = 'guid' in item ? item : {};
      return {
        title: unsure(item.title ?? item.dc?.titles?.[0]),
        link: item.link ?? null,
        id: ('guid' in rss ? rss.guid?.value : undefined) ?? null,
        published: native(('pubDate' in item ? item.pubDate : undefined) ?? item.dc?.dates?.[0]),
        updated: native(item.dc?.dates?.[0]),
        author: ('authors' in item ? item.authors?.[0]?.name : undefined) ?? item.dc?.creators?.[0] ?? null,
        summary: unsure(item.description ?? item.dc?.descriptions?.[0] ?? item.content?.encoded),
        content: unsure(item.content?.encoded),
        base: item.xml?.base ?? feed.xml?.base ?? url,
      };
    }),
  };
};

/** Where a text has markup or attributes in it, rss-parser hands over an object of its XML parser: it found no text there. */
const unsure = (value: unknown): FoundText | null => (typeof value === 'string' ? { kind: 'unsure', value } : null);

/** A date as JavaScript itself reads it. */
const native = (written: string | undefined): SaidDate => {
  const at = new Date(written ?? '');
  return { written: written ?? null, at: Number.isNaN(at.getTime()) ? null : at.toISOString() };
};
