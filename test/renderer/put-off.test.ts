/* Putting off rows of the briefing, on the real Dexie in a real Chromium. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PutOff } from '../../shared/model/put-off.ts';
import { type LoadedPage, type RendererBrowser, startRendererBrowser } from '../support/renderer-page.ts';

let browser: RendererBrowser;
let page: LoadedPage<typeof import('./put-off.page.ts')>;
beforeAll(async () => {
  browser = await startRendererBrowser((name) => {
    throw new Error(`nobody should ask ${name}`);
  });
  page = await browser.open(new URL('./put-off.page.ts', import.meta.url));
});
afterAll(() => browser?.close());

const row = (until: string | null): PutOff => ({ id: 'a', title: 'A', until, at: '2003-10-14T09:00:00.000Z' });

test('what is put off is kept, undone to what was before, and taken back; a spoilt row hides nothing', async () => {
  await page.call('use', 'put-off-1');
  await page.call('put', row('2003-10-20'));
  await page.call('put', row(null));
  expect(await page.call('stored')).toEqual([row(null)]);
  expect(await page.call('copied')).toBe(1);
  await page.call('undoLast');
  expect(await page.call('stored')).toEqual([row('2003-10-20')]);
  await page.call('spoil', 'b');
  expect(await page.call('stored')).toEqual([row('2003-10-20')]);
  await page.call('back', 'a');
  expect(await page.call('stored')).toEqual([]);
});
