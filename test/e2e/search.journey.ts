import { expect } from '@playwright/test';
import { finishWriting, openClause, selectWords, visit } from '../tour/steps.ts';
import { test } from './journey.ts';

test('with no network, everything kept is searched by keys alone, and what is found opens at its place', async ({
  world,
}) => {
  const app = await world.startSettled();
  const { page } = app;
  await world.cutNetwork(app);
  await visit(app, 'Specifications');
  await openClause(app, '4.2.3');
  await selectWords(app, '4.2.3', 'within 500 milliseconds');
  await page.keyboard.press('n');
  await page.keyboard.type('Ask Devi where the boundary is.');
  await finishWriting(app);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('network boundary');
  await page.getByRole('option', { name: /Search everything for/ }).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');

  const field = page.getByRole('combobox', { name: 'Search everything kept' });
  const found = page.getByRole('listbox', { name: 'Found' }).getByRole('option');
  await expect(field).toBeFocused();
  await expect(found.filter({ hasText: '4.2.3 Response times' })).toBeVisible();

  // What was written a moment ago is found too.
  await field.fill('boundary devi');
  await expect(found).toHaveCount(1);
  await expect(found).toContainText('Your note');

  await field.fill('kind:clause 4.2.3');
  await expect(found.first()).toContainText('4.2.3 Response times');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /^4\.2\.3/ })).toBeInViewport();

  // Back to the same list.
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(field).toHaveValue('kind:clause 4.2.3');
  await field.fill('measured');
  await page.getByRole('checkbox', { name: /^shall or must/ }).check();
  await expect(field).toHaveValue('measured says:shall');
  await page.getByRole('button', { name: 'By clause' }).click();
  await expect(found.first()).toContainText('4.2.3 Response times');
  await field.fill('relatonship');
  await page.getByRole('button', { name: 'relationship', exact: true }).click();
  await expect(found.first()).toBeVisible();

  // What is found comes a screen at a time, and the rest as one walks down to it.
  await page.getByRole('button', { name: 'Best' }).click();
  await field.fill('patient');
  await expect(found).toHaveCount(15);
  await expect(page.getByText(/^([2-9]\d|\d{3}) in \d+ ms$/)).toBeVisible();
  for (let step = 0; step < 20; step++) await field.press('ArrowDown');
  await expect(found.nth(20)).toHaveAttribute('aria-selected', 'true');
  await expect(found.nth(20)).toBeInViewport();
});
