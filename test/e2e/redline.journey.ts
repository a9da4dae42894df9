import { expect, type Locator } from '@playwright/test';
import type { App } from '../host/app.ts';
import { readStore } from '../support/settle-desk.ts';
import { openClause, selectWords, visit } from '../tour/steps.ts';
import { test } from './journey.ts';

const clause = (app: App, name: RegExp): Locator => app.page.getByRole('region', { name }).first();

/** The chooser of what to compare with. */
const chooser = (app: App): Locator => app.page.getByRole('button', { name: /Choose what to compare with/ });

async function compareWith(app: App, label: string): Promise<void> {
  await chooser(app).click();
  await app.page.getByRole('menuitemradio', { name: new RegExp(label) }).click();
}

test('what changed since the draft before is seen in the text, in the outline and in a sentence', async ({ world }) => {
  const app = await world.startSettled();
  const { page } = app;
  await world.cutNetwork(app);
  await visit(app, 'Specifications');
  await expect(chooser(app)).toContainText('Since draft 0.6');
  await expect(page.getByRole('status').filter({ hasText: /clauses changed since draft 0\.6/ })).toContainText(
    /in shall or should, \d+ in numbers or dates; 1 added, 1 merged, 1 moved\./,
  );
  await openClause(app, '4.2.1');
  const relationship = clause(app, /^4\.2\.1/);
  await expect(relationship.getByRole('deletion')).toHaveText('SHOULD');
  await expect(relationship.getByRole('insertion')).toHaveText('SHALL');
  await expect(clause(app, /^4\.2\.4/)).toContainText('new');
  await expect(clause(app, /^4\.2\.4/).getByRole('insertion')).toHaveCount(0);
  // Only its number is another: no change.
  await expect(clause(app, /^4\.2\.5/).getByRole('insertion')).toHaveCount(0);
  await expect(page.getByRole('treeitem', { name: /^4\.2\.1 .*requirement changed/ })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /^4\.2\.5 .*changed/ })).toHaveCount(0);
  await openClause(app, '7.2.4');
  await expect(clause(app, /^Merged: 7\.2\.5 Cleaning/)).toContainText('merged into “Cleaning and duplicates”');
  await expect(clause(app, /^7\.2\.5 Cleaning and duplicates/)).toContainText('takes in “Cleaning”');
  await expect(page.getByRole('treeitem', { name: /^7\.2\.5 .*takes in “Cleaning”/ })).toBeVisible();
  await openClause(app, '9.1.3');
  await expect(clause(app, /^9\.1\.3/)).toContainText('moved from 5.2.4');
});

test('changes are stepped through by keys and by buttons, and the list of them leads to each', async ({ world }) => {
  const app = await world.startSettled();
  const { page } = app;
  await visit(app, 'Specifications');
  await openClause(app, '4.2');
  const at = page.getByText(/^\d+ of \d+$/);
  const current = page.getByRole('treeitem', { selected: true });
  await page.keyboard.press('Alt+ArrowDown');
  await expect(current).toHaveAccessibleName(/^4\.2\.1 /);
  const first = Number.parseInt((await at.textContent()) ?? '', 10);
  await page.keyboard.press('.');
  await expect(current).toHaveAccessibleName(/^4\.2\.3 /);
  await expect(at).toHaveText(new RegExp(`^${first + 1} of `));
  await page.getByRole('button', { name: 'Next change' }).click();
  await expect(current).toHaveAccessibleName(/^4\.2\.4 /);
  await page.keyboard.press(',');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(current).toHaveAccessibleName(/^4\.2\.1 /);
  await expect(at).toHaveText(new RegExp(`^${first} of `));
  // J and K are still clause by clause.
  await page.keyboard.press('j');
  await expect(current).toHaveAccessibleName(/^4\.2\.2 /);

  await app.resize(1920, 1080);
  const list = page.getByRole('complementary', { name: 'Changed since draft 0.6' });
  const shall = list.getByRole('region', { name: /^Shall and should/ });
  await expect(shall.getByRole('button', { name: /^4\.2\.1 / })).toContainText('SHOULD SHALL');
  await list
    .getByRole('region', { name: /^Numbers and dates/ })
    .getByRole('button', { name: /^8\.1\.1 / })
    .click();
  await expect(current).toHaveAccessibleName(/^8\.1\.1 /);
  await list
    .getByRole('region', { name: /^Merged/ })
    .getByRole('button', { name: /Cleaning/ })
    .click();
  await expect(clause(app, /^Merged: 7\.2\.5/)).toBeInViewport();
  await list.getByRole('button', { name: /^Your comments/ }).click();
  await expect(page.getByRole('complementary', { name: 'Your comments' })).toBeVisible();
  await page.getByRole('button', { name: 'Changed clauses' }).click();
  await expect(list).toBeVisible();
});

test('the two wordings stand beside each other, and any other draft can be compared with, or none', async ({
  world,
}) => {
  const app = await world.startSettled();
  const { page } = app;
  await visit(app, 'Specifications');
  await openClause(app, '4.2.1');
  await page.getByRole('button', { name: 'Side by side' }).click();
  const [before, after] = [clause(app, /^Before: 4\.2\.1/), clause(app, /^4\.2\.1/)];
  await expect(before.getByRole('deletion')).toHaveText('SHOULD');
  await expect(before.getByRole('insertion')).toHaveCount(0);
  await expect(after.getByRole('insertion')).toHaveText('SHALL');
  await expect(after.getByRole('deletion')).toHaveCount(0);
  await expect(after).toBeInViewport();
  const [left, right] = [await before.boundingBox(), await after.boundingBox()];
  expect(left?.y).toBe(right?.y);
  expect(left?.x ?? 0).toBeLessThan(right?.x ?? 0);

  await page.getByRole('button', { name: 'Inline' }).click();
  await compareWith(app, '0\\.4');
  await expect(chooser(app)).toContainText('Since draft 0.4');
  await openClause(app, '4.2.7');
  await expect(clause(app, /^4\.2\.7/)).toContainText('moved from 5.1.5');
  await openClause(app, '4.2.3');
  await expect(clause(app, /^4\.2\.3/).getByRole('deletion')).toHaveText('three seconds');

  await compareWith(app, 'No comparison');
  await expect(clause(app, /^4\.2\.3/).getByRole('deletion')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Next clause' })).toBeVisible();
});

test('beside a later draft, an earlier one shows what becomes of it', async ({ world }) => {
  const app = await world.startSettled();
  const { page } = app;
  await visit(app, 'Specifications');
  await page.getByRole('button', { name: /Choose a draft or revision/ }).click();
  await page.getByRole('menuitemradio', { name: /^0\.6/ }).click();
  await compareWith(app, '0\\.7');
  await expect(chooser(app)).toContainText('To draft 0.7');
  await openClause(app, '4.2.1');
  await expect(clause(app, /^4\.2\.1/).getByRole('deletion')).toHaveText('SHOULD');
  await expect(clause(app, /^4\.2\.1/).getByRole('insertion')).toHaveText('SHALL');
  await expect(clause(app, /^New: 4\.2\.4 Failed links/)).toBeVisible();
});

test('the draft that was read last is compared with, though another has come between', async ({ world }) => {
  const app = await world.startSettled();
  const { page } = app;
  await visit(app, 'Specifications');
  await page.getByRole('button', { name: /Choose a draft or revision/ }).click();
  await page.getByRole('menuitemradio', { name: /^0\.5/ }).click();
  await expect(page.getByRole('document', { name: 'Care records 0.5' })).toBeVisible();
  await expect
    .poll(async () => JSON.stringify(await readStore(page, 'pitchside-desk', 'readings')))
    .toMatch(/"id":"[^"]*care-records@0\.5#/);
  await page.getByRole('button', { name: /Choose a draft or revision/ }).click();
  await page.getByRole('menuitemradio', { name: /^0\.7/ }).click();
  await expect(chooser(app)).toContainText('Since draft 0.5');
});

test('words are marked across a change as if it were not drawn, and stay where they are without it', async ({
  world,
}) => {
  const app = await world.startSettled();
  const { page } = app;
  await visit(app, 'Specifications');
  await openClause(app, '4.2.1');
  await expect(clause(app, /^4\.2\.1/).getByRole('deletion')).toHaveText('SHOULD');
  await selectWords(app, '4.2.1', 'SHALL confirm that the person');
  await page.keyboard.press('h');
  const painted = () =>
    page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map((range) => range.toString())),
    );
  await expect.poll(painted).toContain('SHALL confirm that the person');
  const stored = JSON.stringify(await readStore(page, 'pitchside-desk', 'annotations'));
  expect(stored).toContain('"exact":"SHALL confirm that the person","prefix":"A provider’s system "');
  await compareWith(app, 'No comparison');
  await expect(clause(app, /^4\.2\.1/).getByRole('deletion')).toHaveCount(0);
  await expect.poll(painted).toContain('SHALL confirm that the person');
  await page.getByRole('button', { name: /Choose what to compare/ }).click();
  await page.getByRole('menuitemradio', { name: /0\.6/ }).click();
  await expect(clause(app, /^4\.2\.1/).getByRole('deletion')).toHaveText('SHOULD');
  await expect.poll(painted).toContain('SHALL confirm that the person');
});

test('words that are selected stay selected when what changed comes to be drawn into them', async ({ world }) => {
  const app = await world.startSettled();
  const { page } = app;
  await visit(app, 'Specifications');
  await openClause(app, '4.2.1');
  await expect(clause(app, /^4\.2\.1/).getByRole('deletion')).toHaveText('SHOULD');
  await compareWith(app, 'No comparison');
  await expect(clause(app, /^4\.2\.1/).getByRole('deletion')).toHaveCount(0);
  await selectWords(app, '4.2.1', 'confirm that the person');
  const selected = () => page.evaluate(() => getSelection()?.toString());
  expect(await selected()).toBe('confirm that the person');
  await compareWith(app, '0.6');
  await expect(clause(app, /^4\.2\.1/).getByRole('deletion')).toHaveText('SHOULD');
  expect(await selected()).toBe('confirm that the person');
  await expect(page.getByRole('toolbar', { name: 'The selected words' })).toBeVisible();
  // From either end: it goes on growing where it was growing.
  await page.evaluate(() => {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() as Selection;
    getSelection()?.setBaseAndExtent(focusNode as Node, focusOffset, anchorNode as Node, anchorOffset);
  });
  await compareWith(app, 'No comparison');
  await expect(clause(app, /^4\.2\.1/).getByRole('deletion')).toHaveCount(0);
  await page.getByRole('document', { name: 'Care records' }).focus();
  await page.keyboard.press('Control+Shift+ArrowLeft');
  expect(await selected()).toBe('SHALL confirm that the person');
});

test('a draft of one revision has nothing to compare with, and no control says otherwise', async ({ world }) => {
  const app = await world.startSettled();
  const { page } = app;
  await visit(app, 'Specifications');
  await page.getByRole('button', { name: /Choose a draft or revision/ }).click();
  await page.getByRole('group', { name: 'Booking' }).getByRole('menuitemradio').click();
  await expect(page.getByRole('document', { name: /Booking/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next clause' })).toBeVisible();
  await expect(chooser(app)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Side by side' })).toHaveCount(0);
});

test('on paper there is the text with its changes, over as many pages as it needs, and nothing else', async ({
  world,
}) => {
  const app = await world.startSettled();
  const { page } = app;
  await visit(app, 'Specifications');
  await expect(page.getByRole('status').filter({ hasText: /clauses changed since/ })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('tree', { name: 'Outline' })).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Next change' })).toBeHidden();
  await expect(page.getByText(/clauses changed since draft 0\.6/)).toBeVisible();
  await expect(clause(app, /^4\.2\.1/).getByText('SHOULD', { exact: true })).toBeVisible();
  const height = () => page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
  await expect.poll(height).toBeGreaterThan(5);
});
