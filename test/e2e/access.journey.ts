import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { forgetDesk } from '../support/settle-desk.ts';
import { finishWriting, openClause, visit } from '../tour/steps.ts';
import { test } from './journey.ts';

const screens = ['Briefing', 'News', 'Specifications', 'Responses', 'Programme', 'Search', 'Settings'] as const;

for (const scheme of ['light', 'dark'] as const) {
  test(`every screen keeps the rules of WCAG 2.2 AA (${scheme})`, async ({ world }) => {
    const app = await world.startSettled();
    await app.setColorScheme(scheme);
    await visit(app, 'Specifications');
    await openClause(app, '4.2.1');
    await app.page.keyboard.press('c');
    await app.page.keyboard.type('A comment to look at.');
    await app.page.getByRole('button', { name: 'Done', exact: true }).click();
    for (const screen of screens) {
      await visit(app, screen);
      await expect(app.page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      expect(await broken(app.page, screen)).toEqual([]);
    }
  });

  test(`a comment with all its fields open, and who signs it, keep them too (${scheme})`, async ({ world }) => {
    const app = await world.startSettled();
    const { page } = app;
    await app.setColorScheme(scheme);
    await visit(app, 'Specifications');
    await openClause(app, '4.2.1');
    await page.keyboard.press('p');
    await page.keyboard.type(' And no more.');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('textbox', { name: 'Tags' }).fill('locums, nights');
    expect(await broken(page, 'the comment')).toEqual([]);
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    await visit(app, 'Responses');
    await page.getByRole('button', { name: 'Change' }).click();
    expect(await broken(page, 'who signs')).toEqual([]);
  });

  test(`a queue that is paused, and a desk that is put back, keep them too, by keyboard alone (${scheme})`, async ({
    world,
  }) => {
    test.slow();
    const app = await world.startSettled();
    const { page } = app;
    await app.setColorScheme(scheme);
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
    expect(await broken(page, 'the queue')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(connection).toBeFocused();
    await visit(app, 'Briefing');
    await expect(page.getByRole('heading', { level: 1, name: /wants you to sign in/ })).toBeVisible();
    expect(await broken(page, 'the briefing')).toEqual([]);

    await page.evaluate(forgetDesk);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Put it back' })).toBeFocused();
    expect(await broken(page, 'what was found')).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused();
    await expect(page.getByText('Nothing has been changed.')).toHaveCount(0);
    expect(await broken(page, 'what was done')).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /wants you to sign in/ })).toBeVisible();
  });
}

/** The rules of WCAG 2.2 AA that what is shown breaks, and where. */
async function broken(page: Page, shown: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode()
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${shown}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
}
