/* What the person does with the rows of the briefing beside reading them: snooze them, put them aside, and work through what fits the minutes. */
import type { App } from '../host/app.ts';
import { visit } from './steps.ts';

/** Play it, calling `stop` at each. */
export async function playPack(app: App, stop: (app: App, name: string) => Promise<void>): Promise<void> {
  const { page } = app;
  await visit(app, 'Briefing');
  await page.locator('.brief .right .hit[data-key]').first().waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('s');
  await page.getByRole('dialog', { name: /^Snooze/ }).waitFor();
  await stop(app, 'snooze');
  await page.getByRole('button', { name: /^Tomorrow/ }).click();
  await page.getByRole('button', { name: '1 snoozed' }).waitFor();
  await page.locator('.brief .right .hit[data-key]').last().focus();
  await page.keyboard.press('x');
  await page.getByText('Not for you: it will not be shown again.').waitFor();
  await page.getByRole('button', { name: '1 snoozed, 1 not for me' }).click();
  const taken = page.getByRole('button', { name: /^Take back/ });
  await taken.first().waitFor();
  await stop(app, 'put-aside');
  await taken.first().click();
  await page.getByRole('dialog').getByRole('listitem').nth(1).waitFor({ state: 'detached' });
  await taken.click();
  await page.getByText('Nothing is put off any more.').waitFor();
  await page.keyboard.press('Escape');

  await page.keyboard.press('p');
  await page.getByRole('button', { name: '30 minutes' }).click();
  await page.getByRole('button', { name: /^Begin/ }).waitFor();
  await stop(app, 'pack');
  await page.getByRole('button', { name: /^Begin/ }).click();
  await page.getByRole('region', { name: 'Pack' }).waitFor();
  await page.keyboard.press('F8');
  await page.getByRole('button', { name: '2 of' }).waitFor();
  await stop(app, 'pack-working');
  await page.keyboard.press('F9');
  await page.getByRole('button', { name: /^Go on/ }).waitFor();
  await stop(app, 'pack-list');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Pack' }).waitFor();
  await page.keyboard.press('Shift+F8');
  const end = page.getByRole('button', { name: /^Back to the briefing/ });
  for (let turn = 0; turn < 20 && (await end.count()) === 0; turn++) {
    const at = await page.getByRole('region', { name: 'Pack' }).innerText();
    await page.keyboard.press('F8');
    await page.waitForFunction((before) => document.querySelector<HTMLElement>('.packing')?.innerText !== before, at);
  }
  await end.waitFor();
  await stop(app, 'pack-end');
  await page.keyboard.press('Enter');
}
