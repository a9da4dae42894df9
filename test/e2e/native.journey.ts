/* How the app behaves among the others on the desktop: links that open in it, paper, its tray, its notifications, its menus. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { answerDialog } from '../host/answer-dialog.ts';
import type { App } from '../host/app.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openClause, synced, visit } from '../tour/steps.ts';
import { test } from './journey.ts';

/** Another start of the app with a link, as the system makes one when a link is opened. */
const openLinkOutside = (app: App, link: string): Promise<boolean> =>
  app.evaluateMain(
    ({ app: running }, argument) => running.emit('second-instance', {}, ['pitchside', argument], '/', {}),
    link,
  );

/** What was copied, as a person sees it: pasted into the field that finds. */
async function copied({ page }: App): Promise<string> {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+v');
  const pasted = await page.getByRole('combobox').inputValue();
  await page.keyboard.press('Escape');
  return pasted;
}

test('a link opens its clause or its item of news, and one to what is not kept says so', async ({ world }) => {
  const first = await world.startSettled();
  await visit(first, 'Specifications');
  await openClause(first, '4.2.1');
  await first.page.keyboard.press('Control+Shift+L');
  await expect(first.page.getByRole('status').filter({ hasText: 'link that opens in Pitchside copied' })).toBeVisible();
  const link = await copied(first);
  expect(link).toMatch(/^pitchside:\/\/127\.0\.0\.1:\d+\/.+#.+/);
  await first.close();

  // Opened while the app is not running.
  const app = await world.start([link]);
  await synced(app);
  const { page } = app;
  await expect(page.locator('.present')).toContainText('4.2.1');

  await visit(app, 'News');
  const title = await page.getByRole('article', { name: /./ }).getByRole('heading', { level: 1 }).textContent();
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('status').filter({ hasText: 'link that opens in Pitchside copied' })).toBeVisible();
  const news = await copied(app);
  await visit(app, 'Programme');
  await openLinkOutside(app, news);
  await expect(page.getByRole('heading', { level: 1, name: title ?? '' })).toBeVisible();

  await openLinkOutside(app, link);
  await expect(page.locator('.present')).toContainText('4.2.1');
  await openLinkOutside(app, `${link.split('#')[0]}#struck-long-ago`);
  await expect(page.getByRole('status').filter({ hasText: 'has no clause at that link' })).toBeVisible();
  await openLinkOutside(app, 'pitchside://elsewhere.example/standards/9.html');
  await expect(
    page.getByRole('status').filter({ hasText: 'elsewhere.example/standards/9.html is not kept here' }),
  ).toBeVisible();
  await openLinkOutside(app, 'pitchside://a:b@elsewhere.example/');
  await expect(page.getByRole('status').filter({ hasText: 'none that Pitchside knows' })).toBeVisible();
});

test('an item of news is saved as a PDF by its key, with where it is to be found', async ({ world }) => {
  const app = await world.startSettled();
  const { page } = app;
  const folder = temporaryFolder('papers');
  const path = join(folder.path, 'item.pdf');
  await visit(app, 'News');
  const title = await page.getByRole('article', { name: /./ }).getByRole('heading', { level: 1 }).textContent();
  // The person takes their time over the dialog: the paper stands until they have answered.
  await app.evaluateMain(({ dialog }) => {
    dialog.showSaveDialog = () => new Promise(() => {});
  }, null);
  await page.keyboard.press('Control+Shift+S');
  const paper = page.locator('.on-paper');
  await expect(paper.locator('h1')).toHaveText(title ?? '');
  for (const words of ['Published', 'Address', 'As of', 'Printed']) await expect(paper).toContainText(words);
  await page.reload();

  await answerDialog(app, { save: path });
  await visit(app, 'News');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByRole('status').filter({ hasText: `Saved as ${path}` })).toBeVisible();
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  folder.remove();
});
