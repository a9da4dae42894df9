import { expect } from '@playwright/test';
import { forgetDesk } from '../support/settle-desk.ts';
import { finishWriting, openClause, visit } from '../tour/steps.ts';
import { expectAccessible } from './expect-accessible.ts';
import { test } from './journey.ts';

const screens = ['Briefing', 'News', 'Specifications', 'Responses', 'Programme', 'Search', 'Settings'] as const;

test('every screen, and what opens above it, keeps the rules of WCAG 2.2 AA, light and dark', async ({ world }) => {
  test.slow();
  const app = await world.startSettled();
  const { page } = app;
  await visit(app, 'Specifications');
  await openClause(app, '4.2.1');
  await page.keyboard.press('p');
  await page.keyboard.type(' And no more.');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('textbox', { name: 'Tags' }).fill('locums, nights');
  await expectAccessible(app, 'a comment with all its fields');
  await finishWriting(app);
  for (const screen of screens) {
    await visit(app, screen);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expectAccessible(app, screen);
  }

  await page.keyboard.press('F1');
  await expectAccessible(app, 'the sheet of keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('audit');
  await expectAccessible(app, 'the palette');
  await page.keyboard.press('Escape');
  await visit(app, 'Briefing');
  const row = page.getByRole('main').getByRole('listitem').getByRole('button').first();
  await row.waitFor();
  await page.keyboard.press('ArrowDown');
  await expect(row).toBeFocused();
  await page.keyboard.press('s');
  await page.getByRole('heading', { name: 'Snooze until' }).waitFor();
  await expectAccessible(app, 'snoozing');
  await page.keyboard.press('Escape');
  await visit(app, 'News');
  await page.getByRole('button', { name: 'Your feeds' }).click();
  await expectAccessible(app, 'own feeds');
  await page.keyboard.press('Escape');
  for (const [screen, button] of [
    ['News', 'Filter by source'],
    ['Specifications', /Choose a draft or revision/],
    ['Specifications', /Choose what to compare with/],
    ['Responses', /^Export…/],
  ] as const) {
    await visit(app, screen);
    // Until the draft is open, what is shown in its place has a chooser of its own.
    if (screen === 'Specifications') await page.getByRole('treeitem').first().waitFor();
    const opener = page.getByRole('button', { name: button });
    await opener.press('Enter');
    await page.getByRole('menu').waitFor();
    await expectAccessible(app, `the menu of ${button}`);
    await page.keyboard.press('Escape');
    await expect(opener).toBeFocused();
  }
  await page.getByRole('button', { name: 'Change' }).click();
  await expectAccessible(app, 'who signs');
  await page.emulateMedia({ forcedColors: 'active' });
  await expectAccessible(app, 'forced colours');
  await page.emulateMedia({ forcedColors: null });
});

test('a queue that is paused, and a desk that is put back, keep them too, by keyboard alone', async ({ world }) => {
  test.slow();
  const app = await world.startSettled();
  const { page } = app;
  await visit(app, 'Specifications');
  await openClause(app, '4.2.1');
  await page.keyboard.press('c');
  await page.keyboard.type('Written down twice.');
  await finishWriting(app);
  world.office.setFault('/responses', { kind: 'status', status: 401 });
  await visit(app, 'Responses');
  await page.getByRole('button', { name: 'Ready to go' }).press('Enter');
  await expect(page.getByRole('heading', { name: /wants you to sign in/ })).toBeVisible();
  const connection = page.getByRole('button', { name: /^Connection\./ });
  await connection.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Connection' });
  await expect(panel.getByRole('status').filter({ hasText: /wants you to sign in/ })).toBeVisible();
  await expectAccessible(app, 'the queue');
  await page.keyboard.press('Escape');
  await expect(connection).toBeFocused();
  await visit(app, 'Briefing');
  await expect(page.getByRole('heading', { level: 1, name: /wants you to sign in/ })).toBeVisible();
  await expectAccessible(app, 'the briefing');

  await page.evaluate(forgetDesk);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Put it back' })).toBeFocused();
  await expectAccessible(app, 'what was found');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused();
  await expect(page.getByText('Nothing has been changed.')).toHaveCount(0);
  await expectAccessible(app, 'what was done');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /wants you to sign in/ })).toBeVisible();
});
