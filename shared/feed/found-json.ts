import type { JsonFeed } from 'feedsmith';
import type { FoundFeed, FoundFile, FoundItem, FoundText } from './found.ts';

/** What a JSON Feed (1.0 or 1.1) says. */
export function foundJson(feed: JsonFeed.Feed<string>, url: string): FoundFeed {
  const author = feed.authors?.[0]?.name ?? null;
  return {
    title: plain(feed.title),
    base: url,
    updated: null,
    items: (feed.items ?? []).map((found) => item(found, author, url)),
  };
}

function item(found: JsonFeed.Item<string>, feedAuthor: string | null, base: string): FoundItem {
  return {
    id: found.id ?? null,
    url: found.url ?? found.external_url ?? null,
    title: plain(found.title),
    summary: plain(found.summary),
    body:
      found.content_html === undefined
        ? plain(found.content_text ?? found.summary)
        : { kind: 'html', value: found.content_html },
    author: found.authors?.[0]?.name ?? feedAuthor,
    published: found.date_published ?? null,
    updated: found.date_modified ?? null,
    categories: found.tags ?? [],
    files: [
      ...[found.image, found.banner_image].flatMap(picture),
      ...(found.attachments ?? []).flatMap(({ url, mime_type, title }) =>
        url === undefined ? [] : [{ url, mediaType: mime_type ?? '', title: title ?? null }],
      ),
    ],
    links: [],
    base,
  };
}

const plain = (value: string | undefined): FoundText | null => (value === undefined ? null : { kind: 'plain', value });
const picture = (url: string | undefined): FoundFile[] =>
  url === undefined ? [] : [{ url, mediaType: 'image/*', title: null }];
