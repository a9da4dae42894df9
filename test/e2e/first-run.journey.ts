import { expect } from '@playwright/test';
import { visit } from '../tour/steps.ts';
import { test } from './journey.ts';

test('a newcomer chooses a channel, names a trust, and reads the briefing', async ({ world }) => {
  const app = await world.start();
  const { page } = app;
  await expect(page.getByRole('heading', { name: /on your own desk/ })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'The channel your trust set up' })).toBeChecked();
  await page.getByRole('button', { name: 'Go on' }).click();

  await page.getByRole('combobox', { name: 'Trust' }).fill('Harrowd');
  await page.getByRole('option', { name: /Harrowdale General Hospitals/ }).click();
  await expect(page.getByRole('combobox', { name: 'Region' })).toHaveValue('northmoor');
  await page.getByRole('textbox', { name: 'Your name' }).fill('P. Lacey');
  await page.getByRole('textbox', { name: 'Your post' }).fill('Head of IT');
  await page.getByRole('button', { name: 'Go on' }).click();

  await expect(page.getByRole('status').filter({ hasText: 'It is here' })).toContainText('news items');
  await page.getByRole('button', { name: 'Open the briefing' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toContainText('Care records 0.7');
  await visit(app, 'Programme');
  await expect(page.getByRole('row', { name: /Northmoor, yours/ })).toContainText('Calderbrook Systems');
  expect(app.logs.filter((line) => /error|refused to|violat/i.test(line))).toEqual([]);
});

test('an address that answers with nothing useful is said plainly and can be changed', async ({ world }) => {
  const app = await world.start();
  const { page } = app;
  world.office.setFault('/channel.json', { kind: 'status', status: 404 });
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText(/nothing at this address/)).toBeVisible();
  world.office.setFault('/channel.json', null);
});
