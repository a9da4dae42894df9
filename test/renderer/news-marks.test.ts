/* Reading marks on the real Dexie in a real Chromium. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
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
