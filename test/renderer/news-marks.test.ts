/* Reading marks on the real Dexie in a real Chromium. */
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { feedToEntries } from '../../shared/feed/feed-to-entries.ts';
import type { SyncBatch } from '../../shared/model/sync.ts';
import { type LoadedPage, type RendererBrowser, startRendererBrowser } from '../support/renderer-page.ts';

type Marks = typeof import('./news-marks.page.ts');

let browser: RendererBrowser;
let marks: LoadedPage<Marks>;
let desks = 0;

beforeAll(async () => {
  browser = await startRendererBrowser((name) => {
    throw new Error(`nobody should ask ${name}`);
  });
  marks = await browser.open<Marks>(new URL('./news-marks.page.ts', import.meta.url));
});
afterAll(() => browser?.close());
beforeEach(async () => {
  desks += 1;
  await marks.call('use', `marks-${desks}`);
});

const first = '2003-10-14T09:00:00.000Z';
const later = '2003-10-14T10:00:00.000Z';

test('the first time that an item was read stands, until it is marked as unread', async () => {
  await marks.call('read', 'item', true, first);
  await marks.call('read', 'item', true, later);
  expect((await marks.call('reading', 'item'))?.readAt).toBe(first);
  await marks.call('read', 'item', false, later);
  expect((await marks.call('reading', 'item'))?.readAt).toBe(null);
});

test('a star and a reading of the same item do not undo each other', async () => {
  await Promise.all([marks.call('read', 'item', true, first), marks.call('mark', 'item', true, later)]);
  expect(await marks.call('reading', 'item')).toEqual({
    id: 'item',
    readAt: first,
    starredAt: later,
    clauseId: null,
  });
  await marks.call('mark', 'item', false, later);
  expect(await marks.call('reading', 'item')).toMatchObject({ readAt: first, starredAt: null });
});

test('marking keeps the place that a draft was left at', async () => {
  await marks.call('leaveAt', 'care-records@0.7', 'care-records@0.7#4.2.1');
  await marks.call('mark', 'care-records@0.7', true, first);
  expect((await marks.call('reading', 'care-records@0.7'))?.clauseId).toBe('care-records@0.7#4.2.1');
});

const url = 'https://office.example/news.xml';

/** The feed as it stands when its items have been changed so often. */
function batchOf(items: Readonly<Record<string, number>>): SyncBatch {
  const written = Object.entries(items).map(
    ([id, version]) =>
      `<item><guid>${id}</guid><title>Item ${id}</title><description>Version ${version}</description></item>`,
  );
  const read = feedToEntries({
    text: `<rss version="2.0"><channel>${written.join('')}</channel></rss>`,
    url,
    channelId: url,
    sourceId: 'news',
    sourceTitle: 'Office',
    region: null,
    receivedAt: first,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return { kind: 'news', channelId: url, entries: read.value, cursor: { id: url, etag: null, lastModified: null } };
}

test('no sync ever takes back what a person read or starred, whatever their order', { timeout: 60_000 }, async () => {
  const item = fc.constantFrom('a', 'b', 'c');
  const id = item.map((each) => `news ${each}`);
  const step = fc.oneof(
    fc.dictionary(item, fc.nat(3), { minKeys: 1 }).map((items) => ({ kind: 'sync' as const, batch: batchOf(items) })),
    fc.record({ kind: fc.constantFrom('read' as const, 'star' as const), id, isDone: fc.boolean() }),
  );
  let plays = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const done = { read: new Set<string>(), star: new Set<string>() };
      for (const each of steps) {
        if (each.kind === 'sync') continue;
        if (each.isDone) done[each.kind].add(each.id);
        else done[each.kind].delete(each.id);
      }
      plays += 1;
      expect(await marks.call('play', `play-${plays}`, steps)).toEqual({
        read: [...done.read].toSorted(),
        starred: [...done.star].toSorted(),
      });
    }),
    { numRuns: 25 },
  );
});
