/* That no writing on the desk escapes its journal, in a real Chromium. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LoadedPage, type RendererBrowser, startRendererBrowser } from '../support/renderer-page.ts';

let browser: RendererBrowser;
let page: LoadedPage<typeof import('./journalling.page.ts')>;

beforeAll(async () => {
  browser = await startRendererBrowser((name) => {
    throw new Error(`nobody should ask ${name}`);
  });
  page = await browser.open(new URL('./journalling.page.ts', import.meta.url));
});
afterAll(() => browser?.close());

test('whatever is written, and however, the changes that are told add up to the desk', async () => {
  expect(await page.call('writeAtRandom', 100)).toBe(null);
}, 120_000);

test('a transaction is one change; one that is undone, or only reads, is none; a replacing is told as a whole', async () => {
  const told = await page.call('toldOf');
  expect(told).toMatchObject({
    undone: [],
    read: [],
    together: [{ kind: 'change', change: { sequence: 1, edits: [{ table: 'readings' }, { table: 'readings' }] } }],
    replaced: [{ kind: 'replaced' }],
    after: [{ kind: 'change', change: { sequence: 41, edits: [{ table: 'readings', puts: [], deletes: ['c'] }] } }],
  });
  expect(told.together).toHaveLength(1);
});

test('a commit is told before its writer knows of it, so that waiting for the journal waits for it', async () => {
  expect(await page.call('isToldInTime')).toBe(true);
});

test('each change is appended before it is called journalled', async () => {
  expect(await page.call('asked', ['kept', 'kept'])).toEqual(['append 1', 'journalled', 'append 2', 'journalled']);
});

test('where a change is missing the whole desk is sent, and then it goes on', async () => {
  expect(await page.call('asked', ['gap', 'kept'])).toEqual([
    'append 1',
    'begin',
    'rows',
    'snapshot at 1',
    'journalled',
    'append 2',
    'journalled',
  ]);
});

test('on a full disk the person is told, the desk stands, and the next change takes the held ones along', async () => {
  expect(await page.call('asked', ['full', 'kept'])).toEqual([
    'append 1',
    'trouble: file',
    'journalled',
    'append 1 2',
    'well',
    'journalled',
  ]);
});
