import { expect } from '@playwright/test';
import { visit } from '../tour/steps.ts';
import { expectAccessible } from './expect-accessible.ts';
import { test } from './journey.ts';

test('a row is snoozed and said to be not for me by one key, and both are taken back', async ({ world }) => {
  let app = await world.startSettled();
  await world.cutNetwork(app);
  await app.page.setViewportSize({ width: 1280, height: 1040 });
  const fresh = app.page.getByRole('region', { name: /^(Since you last looked|In the last two weeks)/ });
  const rows = fresh.locator('li > .hit[data-key]');
  await expect(rows.first()).toBeVisible();
  const first = (await rows.nth(0).locator('b').textContent()) ?? '';
  const second = (await rows.nth(1).locator('b').textContent()) ?? '';

  await app.page.keyboard.press('ArrowRight');
  await expect(rows.nth(0)).toBeFocused();
  await app.page.keyboard.press('s');
  const chooser = app.page.getByRole('dialog', { name: `Snooze: ${first}` });
  await expect(chooser).toBeVisible();
  await expectAccessible(app);
  await chooser
    .getByRole('button', { name: /^Monday|^Tomorrow/ })
    .first()
    .press('Enter');
  await expect(rows.first()).toContainText(second);
  await expect(rows.first()).toBeFocused();
  const snoozed = app.page.getByRole('list', { name: /^Snoozed/ });
  await expect(snoozed.getByRole('button')).toContainText(first);

  await app.page.keyboard.press('x');
  await expect(rows.first()).not.toContainText(second);
  await app.page.keyboard.press('Control+z');
  await expect(rows.first()).toContainText(second);
  await rows.first().focus();
  await app.page.keyboard.press('x');
  await expect(rows.first()).not.toContainText(second);

  await app.close();
  app = await world.start();
  await visit(app, 'Briefing');
  await app.page.getByRole('button', { name: '1 snoozed, 1 not for me' }).click();
  const list = app.page.getByRole('dialog', { name: 'Put off' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await list.getByRole('button', { name: `Take back: ${second}` }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expectAccessible(app);
});
