import { expect } from '@playwright/test';
import { readStore } from '../support/settle-desk.ts';
import { openClause, selectWords, visit } from '../tour/steps.ts';
import { test } from './journey.ts';

test('words are marked, noted and commented on offline, and are there after a restart', async ({ world }) => {
  const app = await world.startSettled();
  const { page } = app;
  await world.cutNetwork(app);
  await visit(app, 'Specifications');
  await openClause(app, '4.2.2');
  const clause = page.getByRole('region', { name: /^4\.2\.2/ });
  await expect(clause).toContainText('eight years');

  await selectWords(app, '4.2.2', 'not less than eight years');
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: /Comment/ })
    .click();
  await page.getByRole('combobox', { name: 'Kind of comment' }).selectOption({ label: 'Blocker' });
  await page.getByRole('textbox', { name: 'Comment' }).pressSequentially('Our archive holds six years.');
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  await page.getByRole('button', { name: 'Done', exact: true }).click();

  await openClause(app, '4.2.5');
  await selectWords(app, '4.2.5', 'privacy officer');
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Note' }).pressSequentially('Who is ours?');
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  await page.getByRole('button', { name: 'Done', exact: true }).click();

  await app.kill();
  const again = await world.start();
  await visit(again, 'Specifications');
  await openClause(again, '4.2.2');
  await expect(again.page.getByRole('article', { name: /Comment, 4\.2\.2/ })).toContainText(
    'Our archive holds six years.',
  );
  await expect(again.page.getByRole('article', { name: /Comment, 4\.2\.2/ })).toContainText('Blocker');
  await openClause(again, '4.2.5');
  await expect(again.page.getByRole('article', { name: /4\.2\.5/ })).toContainText('Who is ours?');
  const painted = await again.page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map((range) => range.toString())),
  );
  expect(painted).toContain('not less than eight years');

  const stored = await readStore(again.page, 'pitchside-desk', 'annotations');
  expect(JSON.stringify(stored)).toContain('"type":"TextQuoteSelector","exact":"not less than eight years"');
});

test('a comment can be made by keys alone, with no selection, deleted, and brought back', async ({ world }) => {
  const app = await world.startSettled();
  const { page } = app;
  await visit(app, 'Specifications');
  await openClause(app, '4.2.3');
  await page.keyboard.press('c');
  await page.keyboard.type('Measured by whom?');
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  const comment = page.getByRole('article', { name: /Comment, 4\.2\.3/ });
  await comment.getByRole('button', { name: 'Delete the comment' }).click();
  await expect(comment).toHaveCount(0);
  await page.getByRole('button', { name: /Undo/ }).click();
  await expect(comment).toContainText('Measured by whom?');
});

test('forty notes on one clause stand in the margin without overlapping, beside their words where there is room', async ({
  world,
}) => {
  const app = await world.startSettled();
  const { page } = app;
  await visit(app, 'Specifications');
  for (const [clause, notes] of [
    ['4.2.1', 1],
    ['4.2.2', 40],
  ] as const) {
    await openClause(app, clause);
    for (let note = 0; note < notes; note++) {
      await page.keyboard.press('n');
      await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
      await page.keyboard.insertText(`Note ${note}. ${'More to say of it. '.repeat(note % 5)}`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('textbox', { name: 'Note' })).toHaveCount(0);
    }
  }
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const) {
    await app.resize(width, height);
    await expect.poll(() => page.evaluate(lieOfNotes)).toEqual({ notes: 41, overlapping: 0, widestGap: 8, aligned: 2 });
  }
});

/** How the notes lie: the widest gap between those of the second clause, and how many first ones stand beside their clause. */
function lieOfNotes() {
  const top = (element: Element | null | undefined): number => element?.getBoundingClientRect().top ?? Number.NaN;
  const clauseOf = (number: string) =>
    [...document.querySelectorAll('[data-clause]')].find((each) => each.ariaLabel?.startsWith(`${number} `));
  const cards = [...document.querySelectorAll('[data-note]')].sort((a, b) => top(a) - top(b));
  const boxes = cards.map((card) => card.getBoundingClientRect());
  const gaps = boxes.slice(1).map(({ top }, index) => top - (boxes[index]?.bottom ?? Number.NaN));
  const firsts = ['4.2.1', '4.2.2'].map((number) => {
    const first = cards.find((card) => card.ariaLabel?.endsWith(`, ${number}`));
    return top(first) - top(clauseOf(number)?.querySelector('[data-passage]'));
  });
  return {
    notes: cards.length,
    overlapping: gaps.filter((gap) => gap < 0).length,
    // On the grid of 4, the next note may stand up to 3 lower than the gap.
    widestGap: gaps.slice(1).every((gap) => gap >= 8 && gap < 12) ? 8 : Math.max(...gaps.slice(1)),
    aligned: firsts.filter((off) => Math.abs(off + 8) <= 2).length,
  };
}

test('the bar stays with the selected words when the window takes another size', async ({ world }) => {
  const app = await world.startSettled();
  const { page } = app;
  await visit(app, 'Specifications');
  await openClause(app, '4.2.4');
  await selectWords(app, '4.2.4', 'whose link to the exchange has failed');
  await app.resize(1920, 1080);
  const gap = () =>
    page.evaluate(() => {
      const words = getSelection()?.getRangeAt(0).getClientRects()[0];
      const bar = document.querySelector('[role="toolbar"][aria-label="The selected words"]')?.getBoundingClientRect();
      return words && bar ? words.top - bar.bottom : null;
    });
  await expect.poll(gap).toBeGreaterThanOrEqual(0);
  await expect.poll(gap).toBeLessThan(12);
});
