/*
 * The states beside the main job, each reached as a person would reach it: nothing yet, found and not found, what the programme changed and as
 * much as it can have, refused and not known, and a desk that was put back.
 */
import type { App } from '../host/app.ts';
import { openApp } from '../host/open-app.ts';
import { startOffice } from '../office/server.ts';
import { forgetDesk, settleDesk, writeDesk } from '../support/settle-desk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { publishMuch } from './full-programme.ts';
import { playPack } from './pack.ts';
import { aWeekOfChanges } from './programme-changes.ts';
import { finishWriting, openClause, selectWords, synced, visit } from './steps.ts';

type Stop = (app: App, name: string) => Promise<void>;

/** Play them, calling `stop` at each. */
export async function playStates(stop: Stop): Promise<void> {
  const folder = temporaryFolder('tour');
  const office = await startOffice();
  const env = { PITCHSIDE_SAMPLE: office.channelUrl, PITCHSIDE_TICK: '200' };
  const app = await openApp({ profile: folder.path, headless: true, width: 1280, height: 800, env });
  const { page } = app;

  await app.setOnline(false);
  await office.goOffline();
  await settleDesk(page, { channels: [office.channelUrl], name: 'Priya Lacey' });
  for (const screen of ['Briefing', 'News', 'Specifications', 'Responses', 'Programme', 'Search'] as const) {
    await visit(app, screen);
    await stop(app, `nothing-yet-${screen.toLowerCase()}`);
  }
  await office.comeBack();
  await app.setOnline(true);
  await synced(app);

  await playPack(app, stop);
  await playSearch(app, stop);
  await writeDesk(page, { preferences: [{ name: 'programmeLookedAt', value: new Date().toISOString() }] });
  await page.reload();
  await aWeekOfChanges(office);
  await page.keyboard.press('F5');
  await visit(app, 'Programme');
  await page.getByRole('heading', { name: /is named as your provider/ }).waitFor();
  await stop(app, 'programme-changed');
  await page.getByRole('button', { name: /^History of Northmoor/ }).click();
  await page.getByRole('button', { name: /^History of Westvale/ }).click();
  await stop(app, 'programme-history');
  await page.getByRole('button', { name: 'As a list' }).click();
  await page.getByRole('table', { name: 'Timetable' }).scrollIntoViewIfNeeded();
  await stop(app, 'programme-list');
  await publishMuch(office);
  await page.keyboard.press('F5');
  await page.getByRole('rowheader', { name: 'Prescribing' }).first().waitFor();
  await page.getByRole('button', { name: 'As a list' }).click();
  await stop(app, 'programme-full');
  await page.getByRole('heading', { name: 'Timetable' }).evaluate((heading) => heading.scrollIntoView());
  await stop(app, 'programme-full-timetable');

  await visit(app, 'Specifications');
  await openClause(app, '4.2.1');
  await selectWords(app, '4.2.1', 'the person asking has a legitimate relationship');
  await page.keyboard.press('c');
  await page.keyboard.type('Locums: about 40 log-ins a month with no recorded relationship.');
  await finishWriting(app);
  office.setFault('/responses', { kind: 'status', status: 413 });
  await visit(app, 'Responses');
  await page.getByRole('button', { name: 'Ready to go' }).click();
  await page
    .getByText(/refused/i)
    .first()
    .waitFor();
  await stop(app, 'sending-refused');

  await page.evaluate(forgetDesk);
  await page.reload();
  await page.getByRole('button', { name: 'Put it back' }).waitFor();
  await stop(app, 'recovery');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Go on' }).waitFor();
  await stop(app, 'recovery-done');
  await app.close();
  await office.close();
  folder.remove();
}

async function playSearch(app: App, stop: Stop): Promise<void> {
  const { page } = app;
  await visit(app, 'Search');
  const field = page.getByRole('combobox', { name: 'Search everything kept' });
  await field.fill('kind:clause response times');
  await page.getByRole('listbox', { name: 'Found' }).getByRole('option').first().waitFor();
  await stop(app, 'search');
  await field.fill('relatonship locums zebra');
  await page.getByRole('heading', { name: /^Nothing/ }).waitFor();
  await stop(app, 'search-nothing');
}
