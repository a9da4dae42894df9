/* How the app behaves among the others on the desktop: links that open in it, paper, its tray, its notifications, its menus. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { answerDialog } from '../host/answer-dialog.ts';
import type { App } from '../host/app.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { finishWriting, openClause, synced, visit } from '../tour/steps.ts';
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

test('closed into the tray it goes on sending, and tells what needs the person', async ({ world }) => {
  const app = await world.startSettled();
  const { page } = app;
  await visit(app, 'Specifications');
  await openClause(app, '4.2.1');
  await expect(page).toHaveTitle(/^Care records .+ – Pitchside$/);
  await page.keyboard.press('c');
  await page.keyboard.type('Who pays?');
  await finishWriting(app);
  await world.cutNetwork(app);
  await visit(app, 'Responses');
  await page.getByRole('button', { name: 'Ready to go' }).click();

  await visit(app, 'Settings');
  const tray = page.getByRole('switch', { name: 'Keep syncing in the tray when the window is closed' });
  await expect(tray).not.toBeChecked();
  await tray.press('Enter');
  await expect(tray).toBeChecked();
  await expect(page.getByRole('switch', { name: 'Notifications' })).toBeChecked();
  await expect.poll(() => app.logs.join('\n')).toContain('tray: Pitchside: 1 waiting to be sent');
  expect(await closed(app)).toBe(true);
  await expect.poll(() => app.logs.join('\n')).toContain('notification: Pitchside goes on syncing in the tray');

  // Unseen, it is sent when the network is back; what becomes of it is told.
  world.office.setFault('/responses', { kind: 'status', status: 413 });
  await world.mendNetwork(app);
  await expect
    .poll(() => app.logs.join('\n'), { timeout: 20_000 })
    .toMatch(/notification: Your response to .+ was refused/);
  await openLinkOutside(app, '--no-link');
  expect(await isVisible(app)).toBe(true);
});

const isVisible = (app: App): Promise<boolean> =>
  app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false, null);

/** Close the window as a person does; whether it is out of sight, and still there. */
const closed = (app: App): Promise<boolean> =>
  app.evaluateMain(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.close();
    return window !== undefined && !window.isDestroyed() && !window.isVisible();
  }, null);
