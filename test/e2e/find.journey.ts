import { expect } from '@playwright/test';
import type { App } from '../host/app.ts';
import { openClause, visit } from '../tour/steps.ts';
import { test } from './journey.ts';

/** The words that are painted with this meaning. */
const painted = (app: App, meaning: string): Promise<readonly string[]> =>
  app.page.evaluate(
    (name) => [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString().toLowerCase()),
    meaning,
  );

/** Whether the present words are within the pane, and not under the bar. */
const isPresentInSight = (app: App): Promise<boolean> =>
  app.page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('find-current') ?? [])];
    if (!(range instanceof Range)) return false;
    const { left, right, top, bottom } = range.getBoundingClientRect();
    const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return seen !== null && seen.closest('[role="document"]') !== null;
  });

test('words are found in the open draft, and stepped through without leaving the keys', async ({ world }) => {
  const app = await world.startSettled();
  const { page } = app;
  await world.cutNetwork(app);
  await visit(app, 'Specifications');
  await openClause(app, '4.2.1');
  await page.keyboard.press('Control+f');
  const bar = page.getByRole('search', { name: 'Find in this draft' });
  const field = bar.getByRole('textbox', { name: 'Find in this draft' });
  await expect(field).toBeFocused();
  await page.keyboard.type('Relationship');
  const count = bar.getByRole('status');
  await expect(count).toHaveText(/^\d+ of \d+$/);
  const [first = 0, total = 0] = ((await count.textContent()) ?? '').split(' of ').map(Number);
  expect(total).toBeGreaterThan(3);
  // From where one was reading, not from the beginning.
  expect(first).toBeGreaterThan(1);
  await expect.poll(async () => (await painted(app, 'find')).length).toBe(total - 1);
  expect(new Set(await painted(app, 'find'))).toEqual(new Set(['relationship']));

  const after = (step: number): number => ((first - 1 + step + total) % total) + 1;
  for (let step = 1; step <= total; step++) {
    await page.keyboard.press('Enter');
    await expect(count).toHaveText(`${after(step)} of ${total}`);
    await expect.poll(() => painted(app, 'find-current')).toEqual(['relationship']);
    await expect.poll(() => isPresentInSight(app)).toBe(true);
  }
  await page.keyboard.press('Shift+Enter');
  await expect(count).toHaveText(`${after(-1)} of ${total}`);
  await bar.getByRole('button', { name: 'Next' }).click();
  await expect(count).toHaveText(`${first} of ${total}`);

  // Asked for again, the words can be typed over; a number leads to its clause.
  await page.keyboard.press('Control+f');
  await page.keyboard.type('7.2.4');
  await expect(page.getByRole('treeitem', { selected: true })).toHaveAccessibleName(/^7\.2\.4 /);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('ombudsperson');
  await expect(count).toHaveText('Nothing in this draft says “ombudsperson”.');
  expect(await painted(app, 'find')).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(page.getByRole('document', { name: 'Care records 0.7' })).toBeFocused();
  expect(await painted(app, 'find-current')).toEqual([]);
  // The keys of the text are the text's again.
  await page.keyboard.press('j');
  await expect(page.getByRole('treeitem', { selected: true })).not.toHaveAccessibleName(/^7\.2\.4 /);
});
