/* Small savings, and what is drawn while the databases answer, in a real Chromium. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type LoadedPage, type RendererBrowser, startRendererBrowser } from '../support/renderer-page.ts';

type Saving = typeof import('./saving.page.ts');

let browser: RendererBrowser;
let page: LoadedPage<Saving>;
let desks = 0;

beforeAll(async () => {
  browser = await startRendererBrowser((name) => {
    throw new Error(`nobody should ask ${name}`);
  });
  page = await browser.open<Saving>(new URL('./saving.page.ts', import.meta.url));
});
afterAll(() => browser?.close());
beforeEach(async () => {
  desks += 1;
  await page.call('use', `saving-${desks}`);
});

const whole = { trust: 'Harrowdale', region: null, name: 'P. Lacey', role: 'Head of IT' };

test('of a profile that no longer parses what can be read is used, and the person is told', async () => {
  await page.call('putRow', 'profile', { trust: 'Harrowdale', name: 'P. Lacey', role: 7 });
  expect(await page.call('profile')).toEqual({ trust: 'Harrowdale', region: null, name: 'P. Lacey', role: '' });
  await page.call('check');
  expect(await page.call('said')).toContain('name, post and trust');
});

test('a stored choice that no longer parses is put aside, not written over', async () => {
  await page.call('putRow', 'profile', 'from another version');
  await page.call('setProfile', whole);
  expect(await page.call('rows')).toEqual([
    { name: 'profile', value: whole },
    { name: 'profile, unreadable', value: 'from another version' },
  ]);
});

test('choices that parse are not spoken of', async () => {
  await page.call('setProfile', whole);
  await page.call('check');
  expect(await page.call('said')).toBe(null);
});

test('a star or a choice that could not be saved is told', async () => {
  await page.call('fillDisk');
  await page.call('starItem', 'a');
  expect(await page.call('said')).toContain('could not be saved');
  expect(await page.call('setProfile', whole)).toBe(false);
});

test('the answer about one thing is never drawn under another', async () => {
  const drawn = await page.call('drawingsOf', ['a', 'b', 'a']);
  expect([...new Set(drawn)]).toEqual(['a: undefined', 'a: a', 'b: undefined', 'b: b']);
});

test('a screen that cannot be drawn says so, and going elsewhere goes on', async () => {
  expect(await page.call('wordsAt', ['briefing', 'news', 'programme'], 'news')).toEqual([
    'briefing',
    'This cannot be shown.',
    'programme',
  ]);
});
