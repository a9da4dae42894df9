import type { NewsItem } from './news.ts';

/** A feed of news in one of the three formats; `address` is the feed's own, items' addresses are beneath it. */
export type Feed = {
  readonly title: string;
  readonly address: string;
  readonly updatedAt: Date;
  readonly items: readonly NewsItem[];
};

/** A feed written out, with its media type. */
export type WrittenFeed = { readonly type: string; readonly text: string };

/** Write a feed in the format its address asks for: `.atom`, `.xml` (RSS 2.0) or `.json` (JSON Feed 1.1). */
export function writeFeed(feed: Feed): WrittenFeed {
  if (feed.address.endsWith('.atom')) return { type: 'application/atom+xml; charset=utf-8', text: atom(feed) };
  if (feed.address.endsWith('.xml')) return { type: 'application/rss+xml; charset=utf-8', text: rss(feed) };
  return { type: 'application/feed+json', text: JSON.stringify(jsonFeed(feed), null, 2) };
}

/** The address of an item's page, beside its feed. */
export function itemAddress(feedAddress: string, slug: string): string {
  return new URL(`${feedAddress.replace(/\.[a-z]+$/, '')}/${slug}.html`).href;
}

function itemId({ address }: Feed, { slug }: NewsItem): string {
  const [, feed] = /([^/]+)\.[a-z]+$/.exec(address) ?? [];
  return `urn:pitchside-sample:${feed}:${slug}`;
}

function atom(feed: Feed): string {
  const entries = feed.items.map(
    (item) => `  <entry>
    <id>${escapeMarkup(itemId(feed, item))}</id>
    <title>${escapeMarkup(item.title)}</title>
    <link rel="alternate" type="text/html" href="${escapeMarkup(itemAddress(feed.address, item.slug))}"/>
    <published>${item.publishedAt.toISOString()}</published>
    <updated>${item.updatedAt.toISOString()}</updated>
    <author><name>${escapeMarkup(item.author || feed.title)}</name></author>
${item.categories.map((category) => `    <category term="${escapeMarkup(category)}"/>\n`).join('')}    <summary>${escapeMarkup(item.summary)}</summary>
    <content type="html">${escapeMarkup(item.html)}</content>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>urn:pitchside-sample:${escapeMarkup(feed.title.toLowerCase().replaceAll(' ', '-'))}</id>
  <title>${escapeMarkup(feed.title)}</title>
  <link rel="self" type="application/atom+xml" href="${escapeMarkup(feed.address)}"/>
  <updated>${feed.updatedAt.toISOString()}</updated>
${entries.join('\n')}
</feed>
`;
}

function rss(feed: Feed): string {
  const items = feed.items.map(
    (item) => `    <item>
      <title>${escapeMarkup(item.title)}</title>
      <link>${escapeMarkup(itemAddress(feed.address, item.slug))}</link>
      <guid isPermaLink="false">${escapeMarkup(itemId(feed, item))}</guid>
      <pubDate>${item.publishedAt.toUTCString()}</pubDate>
      <dc:creator>${escapeMarkup(item.author || feed.title)}</dc:creator>
${item.categories.map((category) => `      <category>${escapeMarkup(category)}</category>\n`).join('')}      <description>${escapeMarkup(item.summary)}</description>
      <content:encoded><![CDATA[${item.html.replaceAll(']]>', ']]]]><![CDATA[>')}]]></content:encoded>
    </item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel>
    <title>${escapeMarkup(feed.title)}</title>
    <link>${escapeMarkup(new URL('/', feed.address).href)}</link>
    <description>News from the ${escapeMarkup(feed.title)}</description>
    <language>en-gb</language>
    <lastBuildDate>${feed.updatedAt.toUTCString()}</lastBuildDate>
${items.join('\n')}
  </channel>
</rss>
`;
}

function jsonFeed(feed: Feed) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    feed_url: feed.address,
    language: 'en-GB',
    items: feed.items.map((item) => ({
      id: itemId(feed, item),
      url: itemAddress(feed.address, item.slug),
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      date_published: item.publishedAt.toISOString(),
      date_modified: item.updatedAt.toISOString(),
      authors: [{ name: item.author || feed.title }],
      tags: item.categories,
    })),
  };
}

/** For HTML and XML, in text and in attributes. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
