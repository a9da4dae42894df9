/* Selections and spans in a real Chromium. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalText } from '../../../shared/passage/canonical.ts';
import { htmlToTree } from '../../../shared/passage/html-to-tree.ts';
import { type LoadedPage, type RendererBrowser, startRendererBrowser } from '../../support/renderer-page.ts';

type Page = typeof import('./dom-map.page.ts');

let browser: RendererBrowser;
let page: LoadedPage<Page>;

beforeAll(async () => {
  browser = await startRendererBrowser((name) => {
    throw new Error(`nobody should ask ${name}`);
  });
  page = await browser.open<Page>(new URL('./dom-map.page.ts', import.meta.url));
});
afterAll(() => browser?.close());

const treeOf = (html: string) => htmlToTree(html, 'https://office.test/');

const passages: readonly string[] = [
  '<p>A provider’s system SHALL confirm that the person asking has a <em>legitimate</em> relationship.</p>',
  '<p>One</p><p>two <a href="https://office.test/">three</a></p><ul><li>four</li><li>SHALL NOT</li></ul>',
  '<table><tr><th>Role</th><th>May</th></tr><tr><td>nurse</td><td>read<br>write</td></tr></table><p>after</p>',
  '<p>Before <img src="https://office.test/a.png" alt="a map"> after</p><pre>  two\n  lines</pre>',
  '<p>Emoji 👩🏽‍⚕️ and é combined é</p>',
];

test.each(passages)('every span of %s is drawn and read back the same', async (html) => {
  const tree = treeOf(html);
  expect(await page.call('strays', tree, canonicalText(tree), 1)).toEqual([]);
});

test.each(passages)('selecting all of %s takes its whole text and nothing beside it', async (html) => {
  const tree = treeOf(html);
  expect(await page.call('selectAll', tree)).toEqual({ start: 0, end: canonicalText(tree).length });
});

test('where the page says something else than the text, nothing is marked', async () => {
  expect(await page.call('mismatch', treeOf('<p>Words</p>'))).toBeNull();
});

test('a painter takes back only what it painted', async () => {
  expect(await page.call('painted')).toEqual([2, 1, 0]);
});
