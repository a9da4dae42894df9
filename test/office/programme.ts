/**
 * The sample programme as a site: every address the office serves, made from the files in `programme/`. It depends on
 * the epoch, the office's own address and the revisions that are out, and on nothing else, so that the same three give
 * the same bytes and the same entity tags.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { momentAt } from './dates.ts';
import { escapeMarkup, itemAddress, writeFeed } from './feeds.ts';
import { type NewsItem, newsItems, readNews } from './news.ts';
import type { Resource } from './reply.ts';
import {
  type PublishedRevision,
  publishedRevisions,
  readRevisions,
  steppedDraft,
  writeSpecificationFeed,
} from './specifications.ts';
import { fillIn, type Setting } from './template.ts';

/** What the office itself must know of `channel.json`. */
const Channel = z.object({
  title: z.string(),
  asAt: z.iso.datetime(),
  news: z.array(z.object({ title: z.string(), url: z.string() })),
  calendars: z.array(z.object({ url: z.string() })),
  glossary: z.string(),
  specifications: z.object({ title: z.string(), url: z.string() }),
  responses: z.object({ endpoint: z.string(), office: z.string(), maxBytes: z.number(), answers: z.string() }),
});

/** A programme laid out at its addresses. Paths begin with a slash. */
export type Site = {
  readonly title: string;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly responses: { readonly path: string; readonly office: string; readonly maxBytes: number };
  readonly answersPath: string;
  /** When comments close, by the path of the revision's document. */
  readonly closes: ReadonlyMap<string, Date | null>;
  /** The revisions that are out, by the path of their documents. */
  readonly revisions: ReadonlyMap<string, PublishedRevision>;
};

const folder = join(import.meta.dirname, 'programme');

/** Lay the sample programme out. `until` holds back later revisions of the care records draft. */
export function layOut(setting: Setting, until: string | undefined): Site {
  const channelText = fillIn(readFileSync(join(folder, 'channel.json'), 'utf8'), setting);
  const channel = Channel.parse(JSON.parse(channelText));
  const asAt = new Date(channel.asAt);
  const resources = new Map<string, Resource>();
  const put = (path: string, type: string, body: string | Buffer, modifiedAt: Date) =>
    resources.set(path, { type, body: Buffer.from(body), modifiedAt });

  put('/channel.json', 'application/json', channelText, asAt);
  for (const { url } of channel.calendars) {
    const calendar = fillIn(readFileSync(join(folder, url), 'utf8'), setting).replaceAll('\n', '\r\n');
    put(`/${url}`, 'text/calendar; charset=utf-8', calendar, asAt);
  }

  const glossary = fillIn(readFileSync(join(folder, channel.glossary), 'utf8'), setting);
  put(`/${channel.glossary}`, 'application/json', glossary, asAt);

  const specificationFolder = join(folder, 'specifications');
  const revisions = publishedRevisions(readRevisions(specificationFolder), specificationFolder, until, setting);
  const specifications = new URL(channel.specifications.url, setting.url);
  const newest = latest(
    revisions.map(({ publishedAt }) => publishedAt),
    asAt,
  );
  const feedText = writeSpecificationFeed(channel.specifications.title, specifications.href, revisions);
  put(specifications.pathname, 'application/feed+json', feedText, newest);
  const closes = new Map<string, Date | null>();
  const byPath = new Map<string, PublishedRevision>();
  for (const revision of revisions) {
    const { file, type, text, publishedAt, closesAt } = revision;
    const { pathname } = new URL(file, specifications);
    put(pathname, `${type}; charset=utf-8`, text, publishedAt);
    closes.set(pathname, closesAt);
    byPath.set(pathname, revision);
  }

  const out = new Set(revisions.filter(({ draft }) => draft === steppedDraft).map(({ revision }) => revision));
  for (const { title, url } of channel.news) {
    const address = new URL(url, setting.url);
    const items = newsItems(readNews(join(folder, url.replace(/\.[a-z]+$/, ''))), setting, out);
    const updatedAt = latest(
      items.map((item) => item.updatedAt),
      asAt,
    );
    const { type, text } = writeFeed({ title, address: address.href, updatedAt, items });
    put(address.pathname, type, text, updatedAt);
    for (const item of items) {
      const { pathname } = new URL(itemAddress(address.href, item.slug));
      put(pathname, 'text/html; charset=utf-8', page(title, item), item.updatedAt);
    }
  }

  const longAgo = momentAt('-200', setting.epoch);
  for (const name of readdirSync(join(folder, 'pictures')))
    put(
      `/pictures/${name}`,
      name.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
      readFileSync(join(folder, 'pictures', name)),
      longAgo,
    );

  const { pathname: path } = new URL(channel.responses.endpoint, setting.url);
  const { pathname: answersPath } = new URL(channel.responses.answers, setting.url);
  return {
    title: channel.title,
    resources,
    responses: { ...channel.responses, path },
    answersPath,
    closes,
    revisions: byPath,
  };
}

function latest(moments: readonly Date[], otherwise: Date): Date {
  return moments.length === 0 ? otherwise : new Date(Math.max(...moments.map((moment) => moment.getTime())));
}

function page(feed: string, { title, html, publishedAt }: NewsItem): string {
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${escapeMarkup(title)} – ${escapeMarkup(feed)}</title></head>
<body>
<article>
<h1>${escapeMarkup(title)}</h1>
<p>${escapeMarkup(feed)}, <time datetime="${publishedAt.toISOString()}">${publishedAt.toUTCString()}</time></p>
${html}
</article>
</body>
</html>
`;
}
