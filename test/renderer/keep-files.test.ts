/* Small files of news kept by themselves, on the real Dexie in a real Chromium; the test plays main. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { EntryHead } from '../../renderer/db/library.ts';
import type { Failure } from '../../shared/failure.ts';
import { type LoadedPage, type RendererBrowser, startRendererBrowser } from '../support/renderer-page.ts';

type Page = LoadedPage<typeof import('./keep-files.page.ts')>;

const site = 'https://office.example/';
const today = '2026-11-26T09:00:00.000Z';
const tomorrow = '2026-11-27T10:00:00.000Z';
const size = 1000;

let browser: RendererBrowser;
let page: Page;
let opened = 0;
const asked: string[] = [];
const failures = new Map<string, Failure>();

beforeAll(async () => {
  browser = await startRendererBrowser((_, input) => {
    const { url, limitBytes } = input as { url: string; limitBytes: number };
    asked.push(url.replace(site, ''));
    expect(limitBytes).toBe(5_000_000);
    const failure = failures.get(url.replace(site, ''));
    return failure
      ? { ok: false, error: failure }
      : { ok: true, value: { bytes: new Uint8Array(size), mediaType: 'application/pdf' } };
  });
  page = await browser.open(new URL('./keep-files.page.ts', import.meta.url));
});
afterAll(() => browser?.close());
beforeEach(async () => {
  asked.length = 0;
  failures.clear();
  opened += 1;
  await page.call('setOnline', true);
});

/** An item with one file of its own name. */
const item = (name: string, publishedAt: string): EntryHead => ({
  id: name,
  channelId: `${site}channel.json`,
  sourceId: 'news',
  sourceTitle: 'Programme office',
  region: null,
  title: name,
  summary: '',
  author: null,
  url: null,
  publishedAt,
  updatedAt: null,
  categories: [],
  images: [],
  files: [{ url: `${site}${name}.pdf`, mediaType: 'application/pdf', title: null }],
  minutes: 1,
  digest: 'x',
  unreadable: null,
  arrivedAt: publishedAt,
});
const start = (...entries: EntryHead[]) => page.call('start', `files-${opened}`, today, entries);
const kept = async () => (await page.call('kept')).map((url) => url.replace(site, '')).sort();

const monday = item('monday', '2026-11-23T09:00:00.000Z');
const tuesday = item('tuesday', '2026-11-24T09:00:00.000Z');
const spring = item('spring', '2026-04-01T09:00:00.000Z');

test('files of the last month are kept, newest first, and none is fetched twice', async () => {
  await start(monday, tuesday, spring);
  expect(asked).toEqual(['tuesday.pdf', 'monday.pdf']);
  await page.call('syncEnds', tomorrow);
  expect(asked).toHaveLength(2);
  expect(await kept()).toEqual(['monday.pdf', 'tuesday.pdf']);
});

test('those of starred items are kept, however old, and stay when room is made', async () => {
  await start(monday, tuesday, spring);
  await page.call('star', 'spring');
  await page.call('syncEnds', today);
  expect(await kept()).toEqual(['monday.pdf', 'spring.pdf', 'tuesday.pdf']);
  await page.call('limit', 2 * size);
  expect(await kept()).toEqual(['spring.pdf', 'tuesday.pdf']);
});

test('what there is no room for goes, oldest first, and is not fetched again', async () => {
  await start();
  await page.call('limit', 1.5 * size);
  await page.call('start', `files-${opened}`, today, [monday, tuesday]);
  expect(await kept()).toEqual(['tuesday.pdf']);
  await page.call('syncEnds', tomorrow);
  expect(asked).toEqual(['tuesday.pdf', 'monday.pdf']);
});

test('what the person wanted stays where nothing is kept by itself, and what they dropped stays away', async () => {
  await start(monday, tuesday);
  await page.call('drop', `${site}monday.pdf`);
  await page.call('wish', `${site}plan.pdf`, size);
  await page.call('syncEnds', tomorrow);
  expect(await kept()).toEqual(['plan.pdf', 'tuesday.pdf']);
  await page.call('limit', 0);
  expect(await kept()).toEqual(['plan.pdf']);
});

test('what is too large is left; what could not be had is asked for again a day later; with no network nothing is', async () => {
  failures.set('monday.pdf', { kind: 'oversize', limit: 5_000_000 });
  failures.set('tuesday.pdf', { kind: 'missing', status: 404 });
  await start(monday, tuesday);
  await page.call('syncEnds', today);
  expect(asked).toEqual(['tuesday.pdf', 'monday.pdf']);
  await page.call('setOnline', false);
  await page.call('syncEnds', tomorrow);
  expect(asked).toHaveLength(2);
  failures.clear();
  await page.call('setOnline', true);
  await page.call('syncEnds', tomorrow);
  expect(asked).toEqual(['tuesday.pdf', 'monday.pdf', 'tuesday.pdf']);
  expect(await kept()).toEqual(['tuesday.pdf']);
});
