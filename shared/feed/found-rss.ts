import type { RdfFeed, RssFeed } from 'feedsmith';
import { baseOf } from './base.ts';
import type { FoundFeed, FoundItem, FoundText } from './found.ts';
import { atomAddress, foundLinks } from './found-atom.ts';
import { describedByMedia, foundMedia } from './found-media.ts';

/** What an RSS feed says: 2.0 and its forebears, or 1.0 (RDF). */
export function foundRss(feed: RssFeed.Feed<string> | RdfFeed.Feed<string>, url: string): FoundFeed {
  const base = baseOf(url, feed.xml?.base);
  const dates = 'lastBuildDate' in feed ? (feed.lastBuildDate ?? feed.pubDate) : undefined;
  return {
    title: unsure(feed.title ?? feed.dc?.titles?.[0]),
    base,
    updated: dates ?? feed.dcterms?.modified?.[0] ?? feed.dc?.dates?.[0] ?? null,
    items: (feed.items ?? []).map((found) => item(found, base)),
  };
}

type Item = RssFeed.Item<string> | RdfFeed.Item<string>;

function item(found: Item, feedBase: string): FoundItem {
  const rss: RssFeed.Item<string> = 'rdf' in found ? {} : found;
  const author = rss.authors?.[0];
  const atomLinks = found.atom?.links ?? [];
  const isLink = rss.guid?.isPermaLink !== false && /^https?:/.test(rss.guid?.value ?? '');
  const published = rss.pubDate ?? found.atom?.published ?? found.dcterms?.issued?.[0];
  const full = found.content?.encoded ?? found.atom?.content?.value;
  return {
    id: rss.guid?.value ?? ('rdf' in found ? found.rdf?.about : undefined) ?? null,
    url: found.link ?? atomAddress(atomLinks) ?? (isLink ? (rss.guid?.value ?? null) : null),
    title: unsure(found.title ?? found.dc?.titles?.[0] ?? found.media?.title?.value),
    summary: unsure(full === undefined ? undefined : found.description),
    body: unsure(full ?? found.description ?? found.dc?.descriptions?.[0] ?? describedByMedia(found.media)),
    author: author?.name ?? author?.email ?? found.dc?.creators?.[0] ?? rss.itunes?.author ?? null,
    published: published ?? found.dc?.dates?.[0] ?? null,
    // Dublin Core does not say which date it is: beside a date of publication it is not taken for one of change.
    updated: found.atom?.updated ?? found.dcterms?.modified?.[0] ?? (published ? null : (found.dc?.dates?.[0] ?? null)),
    categories: [...(rss.categories ?? []).flatMap(({ name }) => name ?? []), ...(found.dc?.subjects ?? [])],
    files: [
      ...(rss.enclosures ?? []).flatMap(({ url, type }) =>
        url === undefined ? [] : [{ url, mediaType: type ?? '', title: null }],
      ),
      ...atomLinks.flatMap(({ rel, href, type }) =>
        rel === 'enclosure' && href !== undefined ? [{ url: href, mediaType: type ?? '', title: null }] : [],
      ),
      ...foundMedia(found.media),
    ],
    links: foundLinks(atomLinks),
    base: baseOf(feedBase, found.xml?.base),
  };
}

const unsure = (value: string | undefined): FoundText | null =>
  value === undefined ? null : { kind: 'unsure', value };
