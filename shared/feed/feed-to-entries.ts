/*
 * A news feed becomes entries. An item is never left out: what has no title gets its first words, what has no date
 * the time that it came, and what cannot be shown is kept as it came and says so.
 */
import type { Entry, EntryFile } from '../model/entry.ts';
import type { Tree } from '../model/tree.ts';
import { canonicalText } from '../passage/canonical.ts';
import { picturesIn } from '../passage/pictures-in.ts';
import { readingMinutes } from '../passage/reading-minutes.ts';
import { ok, type Result } from '../result.ts';
import { webAddress } from './base.ts';
import { readDate } from './dates.ts';
import { digestOf } from './digest.ts';
import type { FoundItem, FoundText } from './found.ts';
import { textToLine, textToTree } from './found-text.ts';
import { readFeed } from './read-feed.ts';

/** A feed as it came, decoded, and what its channel says of it. `url`: where it came from, after redirects. `receivedAt`: ISO 8601 in UTC. */
export interface NewsFeed {
  readonly text: string;
  readonly url: string;
  readonly channelId: string;
  readonly sourceId: string;
  readonly sourceTitle: string;
  readonly region: string | null;
  readonly receivedAt: string;
}

/** The entries of an Atom, RSS or JSON feed, in its order. Fails as malformed, or portal where a sign-in page came in its place. */
export function feedToEntries(feed: NewsFeed): Result<Entry[]> {
  const found = readFeed(feed.text, feed.url);
  if (!found.ok) return found;
  const entries = new Map<string, Entry>();
  for (const item of found.value.items) {
    const entry = toEntry(item, feed);
    const twin = entries.get(entry.id);
    // Two different items under one id: both are kept, the second named by what it says too.
    const id = twin === undefined || twin.digest === entry.digest ? entry.id : `${entry.id} ${entry.digest}`;
    entries.set(id, { ...entry, id });
  }
  return ok([...entries.values()]);
}

function toEntry(item: FoundItem, feed: NewsFeed): Entry {
  const { tree, unreadable } = readBody(item.body, item.base);
  const text = unreadable === null ? canonicalText(tree) : (item.body?.value ?? '');
  const published = readDate(item.published) ?? readDate(item.updated);
  const updated = readDate(item.updated);
  const digest = digestOf([
    item.title?.value ?? null,
    item.body?.value ?? null,
    item.summary?.value ?? null,
    item.published,
    item.updated,
    item.url,
  ]);
  const title = textToLine(item.title, item.base);
  return {
    id: `${feed.sourceId} ${item.id ?? item.url ?? digestOf([item.title?.value ?? item.body?.value ?? null, item.published])}`,
    channelId: feed.channelId,
    sourceId: feed.sourceId,
    sourceTitle: feed.sourceTitle,
    region: feed.region,
    title: title || firstWords(text, 80) || 'Untitled',
    summary: firstWords(textToLine(item.summary, item.base) || text.replace(/\s+/g, ' '), 280),
    author: item.author?.trim() || null,
    url: webAddress(item.url, item.base),
    publishedAt: published ?? feed.receivedAt,
    updatedAt: updated !== null && updated !== published ? updated : null,
    categories: [...new Set(item.categories.map((name) => name.trim()).filter((name) => name !== ''))],
    tree,
    text,
    images: imagesOf(tree, item),
    files: filesOf(item),
    minutes: readingMinutes(text),
    digest,
    unreadable,
  };
}

/** The body as a tree. One bad body must not cost the others theirs, so whatever is thrown is said on that entry. */
function readBody(body: FoundText | null, base: string): { tree: Tree; unreadable: string | null } {
  const nothing: Tree = { type: 'root', children: [] };
  if (body === null) return { tree: nothing, unreadable: null };
  try {
    const tree = textToTree(body, base);
    const isLost = tree.children.length === 0 && holdsSomething(body.value);
    return { tree, unreadable: isLost ? 'It holds nothing that can be shown as text' : null };
  } catch (error) {
    return { tree: nothing, unreadable: String(error).slice(0, 200) };
  }
}

/** Words, or what would have been drawn or played. Empty tags are an empty body, not a lost one. */
const holdsSomething = (value: string): boolean =>
  value.replace(/<[^>]*>?/g, '').trim() !== '' || /<(?:svg|math|iframe|object|embed|video|audio|canvas)\b/i.test(value);

/** The words that fit into `most` characters, with an ellipsis if there are more. */
function firstWords(text: string, most: number): string {
  const line = text
    .slice(0, most * 2)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/\s\S{0,30}$/, '')}…`;
}

function imagesOf(tree: Tree, item: FoundItem): Entry['images'] {
  const images = picturesIn(tree);
  for (const { url, mediaType, title } of item.files) {
    const address = mediaType.startsWith('image/') ? webAddress(url, item.base) : null;
    if (address !== null && !images.has(address)) images.set(address, title ?? '');
  }
  return [...images].map(([url, alt]) => ({ url, alt }));
}

/** More than these no item means. */
const mostFiles = 20;

/** Its documents, recordings and the like, each once. */
function filesOf({ files, base }: FoundItem): EntryFile[] {
  const found = new Map<string, EntryFile>();
  for (const { url, mediaType, title } of files) {
    const address = mediaType.startsWith('image/') ? null : webAddress(url, base);
    if (address !== null && found.size < mostFiles) found.set(address, { url: address, mediaType, title });
  }
  return [...found.values()];
}
