/* The person's own feeds on the real Dexie in a real Chromium. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { feedToEntries } from '../../shared/feed/feed-to-entries.ts';
import type { SyncBatch } from '../../shared/model/sync.ts';
import { type LoadedPage, type RendererBrowser, startRendererBrowser } from '../support/renderer-page.ts';

type Page = typeof import('./own-feeds.page.ts');

let browser: RendererBrowser;
let page: LoadedPage<Page>;
beforeAll(async () => {
  browser = await startRendererBrowser((name) => {
    throw new Error(`nobody should ask ${name}`);
  });
  page = await browser.open<Page>(new URL('./own-feeds.page.ts', import.meta.url));
});
afterAll(() => browser?.close());

const trust = { url: 'https://trust.example/feed', title: 'Trust' };
const region = { url: 'https://region.example/feed', title: 'Region' };

function batchOf({ url, title }: typeof trust, ...items: readonly string[]): SyncBatch {
  const text = `<rss version="2.0"><channel>${items.map((id) => `<item><guid>${id}</guid><title>${id}</title></item>`).join('')}</channel></rss>`;
  const receivedAt = '2003-10-14T08:00:00.000Z';
  const read = feedToEntries({
    text,
    url,
    channelId: url,
    sourceId: url,
    sourceTitle: title,
    region: null,
    receivedAt,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return { kind: 'news', channelId: url, entries: read.value, cursor: { id: url, etag: '"1"', lastModified: null } };
}

test('feeds are added once, renamed with all that they brought, and go with their news but for what is starred', async () => {
  expect(await page.call('add', [trust, region])).toEqual({ added: 2, here: 0 });
  expect(await page.call('add', [{ ...trust, title: 'Again' }])).toEqual({ added: 0, here: 1 });
  await page.call('commit', batchOf(trust, 'a', 'b'));
  await page.call('commit', batchOf(region, 'c'));

  await page.call('rename', trust.url, ' My trust ');
  await page.call('rename', region.url, '  ');
  expect(await page.call('feeds')).toEqual([{ ...trust, title: 'My trust' }, region]);
  expect(await page.call('news')).toEqual([
    `${region.url} c, Region`,
    `${trust.url} a, My trust`,
    `${trust.url} b, My trust`,
  ]);

  await page.call('starItem', `${trust.url} b`);
  await page.call('remove', trust.url);
  expect(await page.call('feeds')).toEqual([region]);
  expect(await page.call('news')).toEqual([`${region.url} c, Region`, `${trust.url} b, My trust`]);
  expect(await page.call('cursors')).toEqual([region.url]);
});
