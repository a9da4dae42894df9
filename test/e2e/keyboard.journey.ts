import { expect, type Page } from '@playwright/test';
import { expectFocusSeen, press, tabTo } from '../support/keyboard.ts';
import { test } from './journey.ts';

test('the whole job is done by keyboard alone, and the focus is always seen', async ({ world }) => {
  test.slow();
  const app = await world.start();
  const { page } = app;
  const seen = (after: string) => expectFocusSeen(page, after);
  const heading = page.getByRole('heading', { level: 1 }).first();

  await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused();
  await press(page, 'Enter');
  await expect(page.getByRole('combobox', { name: 'Trust' })).toBeFocused();
  await seen('the first step');
  await page.keyboard.type('Harrowd');
  await page.getByRole('option', { name: /Harrowdale General/ }).waitFor();
  await press(page, 'Enter');
  await tabTo(page, page.getByRole('textbox', { name: 'Your name' }));
  await page.keyboard.type('P. Lacey');
  await tabTo(page, page.getByRole('textbox', { name: 'Your post' }));
  await page.keyboard.type('Head of IT');
  await press(page, 'Enter');
  await expect(page.getByRole('status').filter({ hasText: 'It is here' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'Open the briefing' })).toBeFocused();
  await seen('the first sync');
  await press(page, 'Enter');
  await expect(heading).toContainText('Care records 0.7');
  await seen('the first run');
  await press(page, 'ArrowDown', 'ArrowDown');
  await seen('the briefing');

  await press(page, 'Control+2');
  const star = page.getByRole('toolbar', { name: 'This item' }).getByRole('button', { name: 'Star' });
  await star.waitFor();
  await press(page, 'j', 's');
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await seen('the news');

  await press(page, 'Control+3');
  await expect(page.getByRole('tree', { name: 'Outline' })).toBeVisible();
  await seen('the specifications');
  await press(page, 'Control+f');
  await page.keyboard.type('confirm that the person asking');
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible();
  await press(page, 'Escape');
  await seen('finding in the draft');
  await expect(page.getByRole('treeitem', { selected: true })).toHaveText(/4\.2\.1/);
  await selectByKeys(page, 'confirm', 4);
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe('confirm that the person asking');
  await press(page, 'c');
  await expect(page.getByRole('textbox', { name: 'Comment' })).toBeFocused();
  await page.keyboard.type('Locums have no recorded relationship.');
  await written(page);
  await seen('a comment on words');
  await press(page, 'j', 'j', 'c');
  await page.keyboard.type('Measured at whose boundary?');
  await written(page);
  await seen('a comment on a clause');
  await press(page, 'p');
  await expect(page.getByRole('textbox', { name: 'Proposed wording' })).toBeFocused();
  await page.keyboard.type(' And no later.');
  await seen('a proposed wording');
  await written(page);

  await press(page, 'Control+4');
  await expect(page.getByRole('button', { name: 'Ready to go' })).toBeEnabled();
  await seen('the responses');
  await press(page, 'Control+Enter');
  const sent = page.getByRole('region', { name: /^Sent 1/ });
  await expect(sent).toBeVisible();
  await seen('sending');
  await tabTo(page, sent.getByRole('button').first());
  await press(page, 'Enter');
  const [held] = world.office.submissions();
  const reference = held?.reference ?? '';
  await expect(page.getByText(`${reference.slice(0, 4)} ${reference.slice(4)}`).first()).toBeVisible();
  await seen('the receipt');

  world.office.answer(reference);
  await press(page, 'F5', 'Control+1');
  const row = page.getByRole('button', { name: /of your comments on Care records 0\.7 were answered/ });
  await tabTo(page, row);
  await press(page, 'Enter');
  await expect(page.getByRole('region', { name: 'You said, we did' })).toBeVisible();
  await seen('an answer');

  await press(page, 'Control+6');
  await expect(page.getByRole('combobox', { name: 'Search everything kept' })).toBeFocused();
  await page.keyboard.type('kind:clause 4.2.3');
  await expect(page.getByRole('listbox', { name: 'Found' }).getByRole('option').first()).toContainText('4.2.3');
  await seen('searching');
  await press(page, 'Enter');
  await expect(page.getByRole('region', { name: /^4\.2\.3/ })).toBeInViewport();
  await seen('what was found');

  await press(page, 'Control+,');
  await tabTo(page, page.getByRole('group', { name: 'Colours' }).getByRole('button', { name: 'Dark' }));
  await press(page, 'Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await seen('a setting');

  await press(page, '?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await seen('the sheet of keys');
  await press(page, 'Escape');
  await expect(page.getByRole('group', { name: 'Colours' }).getByRole('button', { name: 'Dark' })).toBeFocused();
});

/** Select a word of the present clause and so many after it: W, then word by word. */
async function selectByKeys(page: Page, word: string, more: number): Promise<void> {
  const selected = () => page.evaluate(() => getSelection()?.toString() ?? '');
  await press(page, 'w');
  for (let turn = 0; turn < 60 && (await selected()) !== word; turn++) await press(page, 'ArrowRight');
  expect(await selected()).toBe(word);
  for (let turn = 0; turn < more; turn++) await press(page, 'Control+Shift+ArrowRight');
}

/** What is being written is saved; its box is closed. */
async function written(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .waitFor();
  await press(page, 'Escape');
}
