import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { openClause, visit } from '../tour/steps.ts';
import { test } from './journey.ts';

const screens = ['Briefing', 'News', 'Specifications', 'Responses', 'Programme', 'Search'] as const;

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
      const { violations } = await new AxeBuilder({ page: app.page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .setLegacyMode()
        .analyze();
      expect(
        violations.map(
          ({ id, nodes }) => `${screen}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
        ),
      ).toEqual([]);
    }
  });
}
