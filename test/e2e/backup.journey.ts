import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answerDialog } from '../host/answer-dialog.ts';
import type { App } from '../host/app.ts';
import { openApp } from '../host/open-app.ts';
import { readStore, settleDesk, writeDesk } from '../support/settle-desk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const choose = async (app: App, action: string): Promise<void> => {
  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.type(action);
  await app.page.getByRole('option', { name: action }).first().click();
};
const savedAt = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8')).savedAt;
const bytesWithout = (path: string): string => readFileSync(path, 'utf8').replace(String(savedAt(path)), '');

test('a desk that is backed up, lost and restored is the same to the byte', async () => {
  test.setTimeout(240_000);
  const folder = temporaryFolder('backup');
  const start = (profile: string): Promise<App> => openApp({ profile: join(folder.path, profile), headless: true });
  const first = join(folder.path, 'first.json');
  const second = join(folder.path, 'second.json');

  const app = await start('one');
  await settleDesk(app.page, { channels: ['https://office.invalid/channel.json'] });
  await writeDesk(app.page, { readings: [{ id: 'entry', readAt: null, starredAt: '2026-11-25T09:00:00.000Z' }] });
  await app.page.reload();
  await app.page.getByRole('navigation').first().waitFor();
  await app.setOnline(false);
  await answerDialog(app, { save: first });
  await choose(app, 'Save a backup of everything you wrote');
  await app.page.getByText('Everything you wrote is saved as').waitFor();
  await app.close();

  const other = await start('two');
  await settleDesk(other.page, { channels: ['https://other.invalid/channel.json'], trust: 'Elsewhere' });
  await other.page.getByRole('navigation').first().waitFor();
  await other.setOnline(false);
  await choose(other, 'Restore from a backup');
  await answerDialog(other, { open: null });
  await other.page.getByRole('button', { name: 'Choose the backup…' }).click();
  const broken = join(folder.path, 'broken.json');
  writeFileSync(broken, '{');
  await answerDialog(other, { open: broken });
  await other.page.getByRole('button', { name: 'Choose the backup…' }).click();
  await other.page.getByRole('alert').waitFor();
  await expect(other.page.getByRole('button', { name: 'Choose the backup…' })).toBeFocused();
  await answerDialog(other, { open: first });
  await other.page.getByRole('button', { name: 'Choose the backup…' }).click();
  await other.page.getByRole('button', { name: 'Go on' }).click();
  await other.page.getByRole('navigation').first().waitFor();
  expect(await readStore(other.page, 'pitchside-desk', 'readings')).toHaveLength(1);
  await answerDialog(other, { save: second });
  await choose(other, 'Save a backup of everything you wrote');
  await other.page.getByText('Everything you wrote is saved as').waitFor();
  expect(bytesWithout(second)).toBe(bytesWithout(first));
  await other.close();
  folder.remove();
});
