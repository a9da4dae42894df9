import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { answerDialog } from '../host/answer-dialog.ts';
import { writeDesk } from '../support/settle-desk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { aWeekOfChanges } from '../tour/programme-changes.ts';
import { visit } from '../tour/steps.ts';
import { expectAccessible } from './expect-accessible.ts';
import { test } from './journey.ts';

test('what the programme said before is on the row, what moved is said, and all of it is read by keys alone with no network', async ({
  world,
}) => {
  const app = await world.startSettled();
  const { page } = app;
  const lookedAt = new Date().toISOString();
  await writeDesk(page, { preferences: [{ name: 'programmeLookedAt', value: lookedAt }] });
  await aWeekOfChanges(world.office);
  await page.reload();
  await page.keyboard.press('F5');
  await visit(app, 'Programme');
  await expect(page.getByRole('heading', { name: /^Calderbrook Systems is named as your provider/ })).toBeVisible();
  await world.cutNetwork(app);

  const row = page.getByRole('row', { name: /^Northmoor, yours/ });
  await expect(row).toContainText('changed');
  await row.getByRole('button', { name: /^History of Northmoor/ }).press('Enter');
  await expect(page.getByText('Was: Two shortlisted (Calderbrook Systems and Thornfield Lisle)')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Was: Longlisted \(Thornfield Lisle/)).toBeVisible();

  const moved = page.getByRole('region', { name: 'Moved since last week' });
  await expect(moved.getByRole('listitem').filter({ hasText: 'Regional meeting' })).toContainText(
    /moved \d weeks later, today/,
  );
  await expect(moved.getByRole('listitem').filter({ hasText: 'Shortlist interviews' })).toContainText(
    'no longer in the timetable',
  );
  await expectAccessible(app);

  const surveys = page
    .getByRole('list', { name: 'Northmoor, yours' })
    .getByRole('listitem')
    .filter({ hasText: 'Site surveys' });
  await expect(surveys).toHaveCount(1);
  for (const key of ['+', '+', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
    await page.keyboard.press(key);
  await expect(surveys).toHaveCount(0);
  await page.keyboard.press('t');
  await page.keyboard.press('l');
  const list = page.getByRole('table', { name: 'Timetable' });
  await expect(list.getByRole('row', { name: /Choose a go-live wave/ })).toContainText('asks something of you');
  await expect(list.getByRole('row', { name: /Site surveys/ })).toContainText(/moved \d weeks earlier/);
  await expectAccessible(app);

  const folder = temporaryFolder('calendar');
  const path = join(folder.path, 'wave.ics');
  await answerDialog(app, { save: path });
  await list.getByRole('button', { name: 'Add to calendar: Choose a go-live wave' }).press('Enter');
  await expect(page.getByText(`Saved as ${path}. Open it to put the date into your calendar.`)).toBeVisible();
  const saved = readFileSync(path, 'utf8');
  expect(saved).toContain('SUMMARY:Choose a go-live wave');
  expect(saved).toContain('TRIGGER:-PT15H');
  folder.remove();
});
