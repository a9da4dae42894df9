/* What a person does in the window, found by role and name. The tour and the journeys share these. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { App } from '../host/app.ts';

/** Wait until a sync has reached the office and what came is kept. */
export const synced = (app: App): Promise<void> =>
  app.page
    .getByRole('status')
    .filter({ hasText: /^As of/ })
    .waitFor({ timeout: 60_000 });

/** Go to a screen by the rail. */
export const visit = (
  app: App,
  screen: 'Briefing' | 'News' | 'Specifications' | 'Responses' | 'Programme' | 'Search' | 'Settings',
): Promise<void> =>
  app.page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: new RegExp(`^${screen}`) })
    .click();

/** In the first run: choose a kind of channel and go on. */
export async function choose(app: App, channel: string): Promise<void> {
  await app.page.getByRole('radio', { name: channel }).check();
  await app.page.getByRole('button', { name: 'Go on' }).click();
}

const numbered = (number: string, end: string): RegExp => new RegExp(`^${number.replaceAll('.', '\\.')}${end}`);

/** Open a clause by its number in the outline, scrolling to it as a person does: the outline draws only what is in sight. */
export async function openClause(app: App, number: string): Promise<void> {
  const outline = app.page.getByRole('tree', { name: 'Outline' });
  const item = outline.getByRole('treeitem', { name: numbered(number, ' ') });
  await outline.getByRole('treeitem').first().waitFor();
  if ((await item.count()) === 0) {
    await outline.hover();
    await app.page.mouse.wheel(0, -100_000);
    await expect.poll(() => outline.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  }
  for (let turn = 0; turn < 80 && (await item.count()) === 0; turn++) {
    await app.page.mouse.wheel(0, 200);
    await app.page.waitForTimeout(50);
  }
  await item.click();
}

/** Wait until what is being written is saved, and close its box. */
export async function finishWriting(app: App): Promise<void> {
  await app.page
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .waitFor();
  await app.page.getByRole('button', { name: 'Done', exact: true }).click();
}

/** Select words of a clause as a person does, by dragging over them; again if the text was still settling under the mouse. */
export async function selectWords(app: App, number: string, words: string): Promise<void> {
  const clause = app.page.getByRole('region', { name: numbered(number, '\\b') }).first();
  await expect(async () => {
    await drag(app.page, clause, words);
    expect(await app.page.evaluate(selectedWords)).toBe(words);
  }).toPass({ timeout: 15_000 });
}

/** The words selected, without those that stand beside the text (struck words of an earlier draft). */
function selectedWords(): string {
  const selected = getSelection()?.getRangeAt(0).cloneContents();
  for (const beside of selected?.querySelectorAll('[data-outside]') ?? []) beside.remove();
  return selected?.textContent ?? '';
}

async function drag(page: Page, region: Locator, words: string): Promise<void> {
  const { from, to } = await region.evaluate(endsOf, words);
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 8 });
  await page.mouse.up();
}

/** Where the words begin and end on screen; they may run over several text nodes. */
function endsOf(element: Element, words: string): { readonly from: [number, number]; readonly to: [number, number] } {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text && !node.parentElement?.closest('[data-outside]')) nodes.push(node);
  const start = nodes
    .map(({ data }) => data)
    .join('')
    .indexOf(words);
  if (start < 0) throw new Error(`${words} is not in the clause`);
  const range = document.createRange();
  let at = 0;
  for (const node of nodes) {
    const end = start + words.length;
    if (at <= start && start < at + node.length) range.setStart(node, start - at);
    if (at < end && end <= at + node.length) range.setEnd(node, end - at);
    at += node.length;
  }
  element.scrollIntoView({ block: 'center' });
  const rects = [...range.getClientRects()];
  const [first, last] = [rects.at(0), rects.at(-1)];
  if (!first || !last) throw new Error(`${words} is not drawn`);
  return { from: [first.left + 1, first.top + first.height / 2], to: [last.right - 1, last.top + last.height / 2] };
}
