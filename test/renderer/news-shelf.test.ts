/* The news as the window holds it, followed on the real Dexie in a real Chromium. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entry } from '../../shared/model/entry.ts';
import { type LoadedPage, type RendererBrowser, startRendererBrowser } from '../support/renderer-page.ts';
import { entryHead } from './briefing-sample.ts';

let browser: RendererBrowser;
let page: LoadedPage<typeof import('./news-shelf.page.ts')>;

beforeAll(async () => {
  browser = await startRendererBrowser((name) => {
    throw new Error(`nobody should ask ${name}`);
  });
  page = await browser.open(new URL('./news-shelf.page.ts', import.meta.url));
});
afterAll(() => browser?.close());

const own = 'https://own.example/feed.xml';
const item = (id: string, more: Partial<Entry> = {}): Entry => {
  const { arrivedAt: _, ...head } = entryHead({ id, sourceId: own });
  return { ...head, tree: { type: 'root', children: [] }, text: '', ...more };
};
const news = (...entries: Entry[]) =>
  page.call('commit', {
    kind: 'news',
    cursor: { id: own, etag: null, lastModified: null },
    channelId: 'https://office.example/channel.json',
    entries,
  });
const at = (day: number): string => new Date(Date.UTC(2003, 0, day)).toISOString();

test('what comes, changes, moves, is called otherwise or goes stands on the shelf as it is kept, newest first', async () => {
  await page.call('use', 'shelf', [own]);
  await page.call('follow');
  expect((await page.call('settled')).shelf).toEqual([]);
  await news(item('a', { publishedAt: at(1) }), item('b', { publishedAt: at(2) }), item('c', { publishedAt: at(3) }));
  await news(item('d', { publishedAt: at(2) }), item('a', { publishedAt: at(9), title: 'New words', digest: 'new' }));
  const changed = await page.call('settled');
  expect(changed.shelf).toEqual(changed.kept);
  expect(changed.shelf.map((words) => words.charAt(0))).toEqual(['a', 'c', 'd', 'b']);
  await page.call('rename', own, 'Trains');
  expect((await page.call('settled')).shelf[0]).toBe('a: New words of Trains');
  await page.call('remove', own);
  expect((await page.call('settled')).shelf).toEqual([]);
});

test('of much news the newest are told at once and not called all; then all, though none bears a number yet', async () => {
  const many = Array.from({ length: 1_200 }, (_, each) =>
    entryHead({ id: `old ${each}`, sourceId: own, publishedAt: at(each) }),
  );
  await page.call('makeVersion6', 'shelf-6', many);
  await page.call('use', 'shelf-6', []);
  await page.call('follow');
  const { shelf, kept } = await page.call('settled');
  expect(shelf).toEqual(kept);
  expect(await page.call('tellings')).toEqual([
    [60, false],
    [1_200, true],
  ]);
  // A whole batch of them is read in slices.
  await news(...Array.from({ length: 2_300 }, (_, each) => item(`new ${each}`, { publishedAt: at(each) })));
  expect((await page.call('settled')).shelf).toHaveLength(3_500);
  expect((await page.call('tellings')).at(-1)).toEqual([3_500, true]);
});
