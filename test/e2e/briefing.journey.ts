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

test('a pack of the minutes one has is chosen, worked through by one key, left and come back to, with no network', async ({
  world,
}) => {
  let app = await world.startSettled();
  await world.cutNetwork(app);
  await app.page.keyboard.press('p');
  await app.page.getByRole('textbox', { name: 'Other number of minutes' }).fill('25');
  const planned = app.page.getByRole('list', { name: /^In the pack/ }).getByRole('listitem');
  await expect(planned.nth(2)).toBeVisible();
  const titles = await planned.locator('.hit b').allTextContents();
  await expectAccessible(app);
  await app.page.keyboard.press('Enter');
  const strip = app.page.getByRole('region', { name: 'Pack', exact: true });
  await expect(strip.getByRole('button', { name: `1 of ${titles.length}`, exact: true })).toBeVisible();
  await expect(strip.getByRole('status')).toContainText(titles[0] ?? '');
  await expect(app.page.getByRole('button', { name: 'Briefing' })).not.toHaveAttribute('aria-current');
  await app.page.keyboard.press('F8');
  await expect(strip.getByRole('status')).toContainText(titles[1] ?? '');
  await expectAccessible(app);

  await app.close();
  app = await world.start();
  const back = app.page.getByRole('button', { name: 'Go on with your pack' });
  await back.click();
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText(/^One of/);
  const done = app.page.getByRole('button', { name: /^Done: / });
  await expect(done.first()).toHaveAttribute('aria-pressed', 'true');
  await done.first().click();
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText(/^None of/);
  await app.page.getByRole('button', { name: /^Go on/ }).click();
  const again = app.page.getByRole('region', { name: 'Pack', exact: true });
  for (const [index, title] of titles.entries()) {
    await expect(again.getByRole('status')).toContainText(title);
    await app.page.keyboard.press(index === 1 ? 'Shift+F8' : 'F8');
  }
  await expect(app.page.getByRole('heading', { level: 1, name: / are done\.$/ })).toBeVisible();
  await expectAccessible(app);
  await app.page.getByRole('button', { name: /^Back to the briefing/ }).click();
  await expect(app.page.getByRole('button', { name: /^I have 15 minutes/ })).toBeVisible();
});
