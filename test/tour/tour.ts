/*
 * The main job, played end to end in the built app on the sample programme: first run, reading with no network,
 * annotating, queueing, a restart, the network back, the receipt; then a new draft, and what it does to the comments; then the
 * answers. At every stop pictures are taken, and the rules of WCAG 2.2 AA tried.
 */
import type { App } from '../host/app.ts';
import { openApp } from '../host/open-app.ts';
import { startOffice } from '../office/server.ts';
import { brokenRules } from '../support/broken-rules.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { playAnswers } from './answers.ts';
import { writeContactSheet } from './contact-sheet.ts';
import { playNewDraft } from './new-draft.ts';
import { emptyPictures, type Picture, takePictures, type View, windows, zoomed } from './pictures.ts';
import { playStates } from './states.ts';
import { choose, finishWriting, openClause, selectWords, synced, visit } from './steps.ts';
import { playTroubles } from './troubles.ts';

/**
 * Play the tour and print where the pictures are; the whole of it with the states beside the main job, and at 200 % zoom. Throws when the job
 * cannot be done.
 */
export async function playTour({ isWhole = false } = {}): Promise<void> {
  emptyPictures();
  const folder = temporaryFolder('tour');
  const office = await startOffice();
  const pictures: Picture[] = [];
  const views = isWhole ? [...windows, zoomed] : windows;
  const broken: string[] = [];
  let stops = 0;
  const start = (): Promise<App> =>
    openApp({
      profile: folder.path,
      headless: true,
      width: 1280,
      height: 800,
      env: { PITCHSIDE_SAMPLE: office.channelUrl, PITCHSIDE_TICK: '200' },
    });
  const stop = async (app: App, name: string): Promise<void> => {
    console.log(`  ${name}`);
    stops += 1;
    const look = async (view: View, scheme: string): Promise<void> => {
      // At 1920 what is shown is as at 1280, and more of it.
      if (view.name === '1920') return;
      broken.push(...(await brokenRules(app.page)).map((rule) => `${name}, ${scheme}, ${view.name}: ${rule}`));
    };
    pictures.push(...(await takePictures(app, `${String(stops).padStart(2, '0')}-${name}`, views, look)));
  };

  let app = await start();
  console.log(`Playing the main job on the ${app.electron === 'electron' ? 'Electron host' : 'browser host'}:`);
  await stop(app, 'welcome');
  // A sync begins as soon as a channel is chosen; the one that is pictured begins later, and has a draft that takes nearly two minutes.
  const slow = ['/specifications/care-records-0.4.html', '/pictures'];
  for (const path of ['/news', '/specifications']) office.setFault(path, { kind: 'drop' });
  await choose(app, 'Look at the sample programme first');
  await app.page.getByRole('combobox', { name: 'Trust' }).fill('Harrow');
  await app.page.getByRole('option', { name: /Harrowdale General/ }).waitFor();
  await stop(app, 'welcome-trust');
  await app.page.getByRole('option', { name: /Harrowdale General/ }).click();
  await app.page.getByRole('textbox', { name: 'Your name' }).fill('Priya Lacey');
  await app.page.getByRole('textbox', { name: 'Your post' }).fill('Head of IT');
  await app.page.getByRole('combobox', { name: 'Systems and suppliers you use' }).fill('Ward');
  await app.page.getByRole('option', { name: /^Wardbook/ }).click();
  await app.page.getByRole('button', { name: 'Go on' }).click();
  for (const path of ['/news', '/specifications']) office.setFault(path, null);
  for (const path of slow) office.setFault(path, { kind: 'slow', bytesPerSecond: 70 });
  await app.page.keyboard.press('F5');
  await app.page.getByText(/so far, .* left\b.*You can begin/).waitFor({ timeout: 60_000 });
  await stop(app, 'welcome-syncing');
  await app.page.keyboard.press('Escape');
  await app.page.getByRole('status').filter({ hasText: 'Stopped.' }).waitFor();
  await stop(app, 'welcome-stopped');
  for (const path of slow) office.setFault(path, null);
  await app.page.keyboard.press('F5');
  await app.page.getByRole('status').filter({ hasText: 'It is here' }).waitFor();
  await stop(app, 'welcome-sync');
  await app.page.getByRole('button', { name: 'Open the briefing' }).click();
  await synced(app);
  await stop(app, 'first-briefing');

  await app.setOnline(false);
  await office.goOffline();
  await app.page.getByRole('status').filter({ hasText: 'Offline.' }).waitFor();
  await visit(app, 'News');
  await app.page.getByRole('button', { name: /Northmoor shortlist comes down to two/ }).click();
  await stop(app, 'news-offline');
  await app.page.getByRole('button', { name: 'Filter by source' }).click();
  await stop(app, 'news-sources');
  await app.page.keyboard.press('Escape');
  await app.page.getByRole('button', { name: 'Your feeds' }).click();
  await stop(app, 'news-your-feeds');
  await app.page.keyboard.press('Escape');
  await visit(app, 'Programme');
  await stop(app, 'programme');

  await visit(app, 'Specifications');
  await stop(app, 'specification');
  await openClause(app, '4.2.1');
  await app.page.keyboard.press('g');
  await app.page.getByRole('dialog', { name: 'Terms here' }).waitFor();
  await stop(app, 'terms');
  await app.page.keyboard.press('Escape');
  await selectWords(app, '4.2.1', 'the person asking has a legitimate relationship');
  await app.page.keyboard.press('c');
  await app.page.getByRole('combobox', { name: 'Kind of comment' }).selectOption({ label: 'Blocker' });
  await app.page
    .getByRole('textbox', { name: 'Comment' })
    .fill('Locums: about 40 log-ins a month with no recorded relationship. “Shall” from day one stops care.');
  await finishWriting(app);
  await selectWords(app, '4.2.2', 'kept for not less than eight years');
  await app.page.keyboard.press('h');
  await selectWords(app, '4.2.2', 'reviewed by the trust');
  await app.page.keyboard.press('n');
  await app.page
    .getByRole('textbox', { name: 'Note' })
    .fill('Ask finance what eight years costs on the current array.');
  await finishWriting(app);
  await selectWords(app, '4.2.3', 'within 500 milliseconds');
  await app.page.keyboard.press('p');
  await app.page.getByRole('textbox', { name: /Proposed wording/ }).fill('within one second');
  await stop(app, 'proposing');
  await app.page.getByRole('textbox', { name: 'Why' }).fill('We cannot measure what we do not run.');
  await finishWriting(app);
  await selectWords(app, '4.2.4', 'whose link to the exchange has failed');
  await stop(app, 'annotating');
  await app.page.keyboard.press('Escape');

  await visit(app, 'Briefing');
  await stop(app, 'briefing');
  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.type('audit');
  await stop(app, 'palette');
  await app.page.keyboard.press('Escape');

  await visit(app, 'Responses');
  await app.page.getByRole('button', { name: 'Ready to go' }).waitFor();
  await stop(app, 'review');
  await app.page.getByRole('button', { name: 'Ready to go' }).click();
  await app.page.getByRole('region', { name: /Waiting to go 1/ }).waitFor();
  await stop(app, 'waiting');
  await app.close();

  app = await start();
  await office.comeBack();
  await visit(app, 'Responses');
  await app.page
    .getByRole('region', { name: /Sent 1/ })
    .getByRole('button')
    .first()
    .click();
  await stop(app, 'receipt');

  office.setFault('/news/northmoor', {
    kind: 'body',
    type: 'text/html',
    text: '<!doctype html><title>Sign in</title><form><input type="password"></form>',
  });
  office.setFault('/news/southmere', { kind: 'status', status: 500 });
  await app.page.keyboard.press('F5');
  await app.page.getByRole('status').filter({ hasText: 'not reached' }).waitFor();
  await visit(app, 'News');
  await stop(app, 'broken-sources');
  await app.page.getByRole('button', { name: /^Connection/ }).click();
  await stop(app, 'connection');
  await app.page.keyboard.press('Escape');
  await visit(app, 'Settings');
  await stop(app, 'settings');
  await app.page.getByRole('button', { name: /^Data and backup/ }).click();
  await stop(app, 'settings-data');
  await app.page.getByRole('button', { name: /^My trust/ }).click();
  await stop(app, 'settings-trust');
  await app.close();

  await playNewDraft(stop);
  await playAnswers(stop);
  if (isWhole) {
    await playStates(stop);
    await playTroubles(stop);
  }

  const held = office.submissions();
  await office.close();
  folder.remove();
  if (held.length !== 1) throw new Error(`the office holds ${held.length} submissions, and should hold one`);
  console.log(`\nThe office holds one submission, with the reference ${held[0]?.reference}. The pictures:`);
  for (const { file } of pictures) console.log(`  pictures/${file}`);
  console.log(`All of them on one page: ${writeContactSheet(pictures)}`);
  for (const each of broken) console.log(`  ${each}`);
  console.log(`axe (WCAG 2.2 AA), light and dark: ${stops} screens, ${broken.length} violations`);
  if (broken.length > 0) throw new Error('a screen breaks the rules of WCAG 2.2 AA');
}
