/*
 * A person in a hurry: writes comments and private notes on whatever clause, and lets responses go, with no pause, until the window
 * is gone. What the window says is safe is taken down the moment it says so.
 */
import type { Page } from '@playwright/test';
import { happens, type Random, whole } from '../histories/random.ts';
import { type Told, unsent } from './told.ts';

/** Work until the page is gone: it throws what Playwright then throws. `newWords`: words never used before. */
export async function beBusy(page: Page, random: Random, told: Told, newWords: () => string): Promise<never> {
  for (;;) {
    await visit(page, 'Specifications');
    for (let left = 1 + whole(random, 2); left > 0; left -= 1) await write(page, random, told, newWords());
    if (unsent(told).length > 0 && happens(random, 0.8)) await queue(page, told);
  }
}

const visit = (page: Page, screen: string): Promise<void> =>
  page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: new RegExp(`^${screen}`) })
    .click();

async function write(page: Page, random: Random, told: Told, words: string): Promise<void> {
  const type = happens(random, 0.75) ? 'comment' : 'note';
  const clauses = page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem');
  await clauses.first().waitFor();
  await clauses.nth(whole(random, Math.min(8, await clauses.count()))).click();
  await page.keyboard.press(type === 'comment' ? 'c' : 'n');
  await page.getByRole('textbox', { name: type === 'comment' ? 'Comment' : 'Note', exact: true }).waitFor();
  await page.keyboard.insertText(words);
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .waitFor();
  told.saved.set(words, type);
  await page.getByRole('button', { name: 'Done', exact: true }).click();
}

async function queue(page: Page, told: Told): Promise<void> {
  const leaving = unsent(told);
  await visit(page, 'Responses');
  const written = page.getByRole('region', { name: /^Being written/ });
  await written.getByRole('button').first().click();
  await page.getByRole('button', { name: 'Ready to go' }).click();
  await written.waitFor({ state: 'detached' });
  for (const words of leaving) told.queued.add(words);
}
