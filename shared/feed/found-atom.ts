import type { AtomFeed } from 'feedsmith';
import { baseOf } from './base.ts';
import type { FoundFeed, FoundItem, FoundLink, FoundText } from './found.ts';
import { describedByMedia, foundMedia } from './found-media.ts';
import { fromBase64 } from './from-base64.ts';

/** What an Atom feed (RFC 4287, or 0.3) says. */
export function foundAtom(feed: AtomFeed.Feed<string>, url: string): FoundFeed {
  const base = baseOf(url, feed.xml?.base);
  return {
    title: text(feed.title),
    base: baseOf(base, feed.title?.xml?.base),
    updated: feed.updated ?? null,
    items: (feed.entries ?? []).map((entry) => item(entry, feed, base)),
  };
}

function item(entry: AtomFeed.Entry<string>, feed: AtomFeed.Feed<string>, feedBase: string): FoundItem {
  const base = baseOf(feedBase, entry.xml?.base);
  const links = entry.links ?? [];
  const author = entry.authors?.[0] ?? entry.source?.authors?.[0] ?? feed.authors?.[0];
  const body = entry.content ?? entry.summary;
  return {
    id: entry.id ?? null,
    url: atomAddress(links) ?? entry.content?.src ?? null,
    title: text(entry.title),
    summary: text(entry.summary),
    body: text(body) ?? text({ value: describedByMedia(entry.media), type: 'unsure' }),
    author: author?.name ?? author?.email ?? entry.dc?.creators?.[0] ?? null,
    published: entry.published ?? entry.dc?.dates?.[0] ?? null,
    updated: entry.updated ?? null,
    categories: (entry.categories ?? []).flatMap(({ label, term }) => label ?? term ?? []),
    files: [
      ...links.flatMap(({ rel, href, type, title }) =>
        rel === 'enclosure' && href !== undefined ? [{ url: href, mediaType: type ?? '', title: title ?? null }] : [],
      ),
      ...foundMedia(entry.media),
    ],
    links: foundLinks(links),
    base: baseOf(base, body?.xml?.base),
  };
}

/** The page of an entry: its alternate link, HTML before others (RFC 4287, 4.2.7.2). */
export function atomAddress(links: readonly AtomFeed.Link<string>[]): string | null {
  const pages = links.filter(({ rel, href }) => (rel === undefined || rel === 'alternate') && href !== undefined);
  const page = pages.find(({ type }) => type === undefined || type.includes('html')) ?? pages[0];
  return page?.href ?? null;
}

/** Links and their relations; a link without one is an alternate. */
export const foundLinks = (links: readonly AtomFeed.Link<string>[]): FoundLink[] =>
  links.flatMap(({ rel, href }) => (href === undefined ? [] : [{ relation: rel ?? 'alternate', url: href }]));

/**
 * A text construct: plain unless its type says otherwise. Atom 0.3 wrote media types. What is neither text nor XML is
 * written in base64 (RFC 4287, 4.1.3.3).
 */
function text(found: { readonly value?: string | undefined; readonly type?: string } | undefined): FoundText | null {
  if (found?.value === undefined) return null;
  const type = found.type?.trim().toLowerCase() ?? 'text';
  if (/^(?:xhtml|html|text\/html|application\/xhtml\+xml)$/.test(type)) return { kind: 'html', value: found.value };
  if (type === 'text') return { kind: 'plain', value: found.value };
  const isEncoded = /^(?!text\/)[^/]+\/.+(?<![+/]xml)$/.test(type);
  return { kind: 'unsure', value: (isEncoded ? fromBase64(found.value) : null) ?? found.value };
}
