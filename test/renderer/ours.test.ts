/* What is ours, on the real Dexie in a real Chromium. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readChannel } from '../../shared/feed/channel.ts';
import { type LoadedPage, type RendererBrowser, startRendererBrowser } from '../support/renderer-page.ts';

type Page = typeof import('./ours.page.ts');

let browser: RendererBrowser;
let page: LoadedPage<Page>;
beforeAll(async () => {
  browser = await startRendererBrowser((name) => {
    throw new Error(`nobody should ask ${name}`);
  });
  page = await browser.open<Page>(new URL('./ours.page.ts', import.meta.url));
});
afterAll(() => browser?.close());

test('of systems added in one breath each is kept, once, and what is ours follows the lists', async () => {
  expect(await page.call('look', 'Wardbook')).toEqual({ found: null, hasNames: false, roles: [] });
  await page.call('add', ['Wardbook', 'Dictaphone 9', ' wardbook ', '']);
  expect(await page.call('systems')).toEqual(['Wardbook', 'Dictaphone 9']);
  expect((await page.call('look', 'of Wardbook')).found).toBe('Names Wardbook, which you use');

  const text = JSON.stringify({
    title: 'Programme',
    regions: [{ id: 'northmoor', name: 'Northmoor' }],
    systems: [{ kind: 'PAS', name: 'Wardbook', supplier: 'Calderbrook Systems' }],
    news: [],
  });
  const read = readChannel({ text, url: 'https://programme.example/channel.json' });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  await page.call('publish', read.value);
  await page.call('settle', 'Harrowdale General', 'northmoor');
  expect(await page.call('look', 'Calderbrook Systems at Harrowdale General')).toEqual({
    found: 'Names your trust',
    hasNames: true,
    roles: [['Calderbrook Systems', 'PAS supplier']],
  });
  expect((await page.call('look', 'Calderbrook Systems')).found).toBe('Names your PAS supplier, Calderbrook Systems');

  await page.call('remove', 'Wardbook');
  expect((await page.call('look', 'Calderbrook Systems and Wardbook')).found).toBeNull();
});
