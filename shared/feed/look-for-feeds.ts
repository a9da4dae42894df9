/*
 * What an address that a person typed leads to: a channel, a feed, or a page that names feeds (`<link rel="alternate">`, as browsers and feed readers
 * have agreed: WHATWG HTML, 4.6.7.1). Nothing is guessed from the page's words.
 */
import type { RootContent } from 'hast';
import * as z from 'zod';
import { parseHtml } from '../passage/parse-html.ts';
import { isSignInPage } from '../passage/sign-in-page.ts';
import { fail, ok, type Result } from '../result.ts';
import { webAddress } from './base.ts';
import { readChannel } from './channel.ts';

/** Something that can be followed. `channel`: it names more than news. */
export const Followable = z.object({ kind: z.enum(['channel', 'feed']), url: z.url(), title: z.string() });
export type Followable = z.infer<typeof Followable>;

/** More than this no page means to offer. */
const most = 30;

/** What can be followed at this address: itself, or what its page names, in the page's order; none where a page names nothing. Fails as malformed or portal. */
export function lookForFeeds({ text, url }: { readonly text: string; readonly url: string }): Result<Followable[]> {
  const channel = readChannel({ text, url });
  if (channel.ok) {
    const { title, news, specifications } = channel.value;
    const isFeed = specifications === null && news.length === 1 && news[0]?.url === url;
    return ok([{ kind: isFeed ? 'feed' : 'channel', url, title }]);
  }
  if (!/<(?:!doctype html|html|head|link|body)\b/i.test(text.slice(0, 10_000))) return channel;
  const feeds = feedsNamedBy(text, url);
  return feeds.length === 0 && isSignInPage(text, 'other') ? fail({ kind: 'portal', url }) : ok(feeds);
}

function feedsNamedBy(html: string, url: string): Followable[] {
  let base = url;
  const found = new Map<string, Followable>();
  walk(parseHtml(html, 'page').children, (tag, { href, rel, type, title }) => {
    if (typeof href !== 'string') return;
    if (tag === 'base' && base === url) base = webAddress(href, url) ?? url;
    const relations = Array.isArray(rel) ? rel.map((each) => String(each).toLowerCase()) : [];
    const isFeed =
      relations.includes('feed') || (relations.includes('alternate') && feedTypes.test(String(type ?? '')));
    const address = tag === 'link' && isFeed ? webAddress(href, base) : null;
    if (address === null || found.has(address) || found.size >= most) return;
    const name = typeof title === 'string' ? title.trim().slice(0, 200) : '';
    found.set(address, { kind: 'feed', url: address, title: name || new URL(address).pathname });
  });
  return [...found.values()];
}

const feedTypes = /^\s*application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)\b/i;

type Properties = Readonly<Record<string, unknown>>;

function walk(nodes: readonly RootContent[], visit: (tag: string, properties: Properties) => void): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    visit(node.tagName, node.properties);
    walk(node.children, visit);
  }
}
