/* The tour's second act: a draft goes on to its next revision, and the comments on it are looked at again, offline. */
import type { App } from '../host/app.ts';
import { openApp } from '../host/open-app.ts';
import { startOffice } from '../office/server.ts';
import { readStore, settleDesk } from '../support/settle-desk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { finishWriting, openClause, selectWords, synced, visit } from './steps.ts';

const comments = [
  ['4.2.1', 'SHOULD confirm that the person asking', 'Locums: about 40 log-ins a month with no recorded relationship.'],
  ['4.2.3', 'within two seconds', 'Measured at whose boundary?'],
  ['4.2.4', 'open a record without the check', 'Who counts as a clinician?'],
  ['1.1.1', 'wherever care is given', 'At home too?'],
] as const;

/** Play it, calling `stop` at each place worth a picture. */
export async function playNewDraft(stop: (app: App, name: string) => Promise<void>): Promise<void> {
  const folder = temporaryFolder('tour');
  const office = await startOffice({ until: '0.6' });
  const env = { PITCHSIDE_SAMPLE: office.channelUrl, PITCHSIDE_TICK: '200' };
  const app = await openApp({ profile: folder.path, headless: true, width: 1280, height: 800, env });
  await settleDesk(app.page, { channels: [office.channelUrl], name: 'Priya Lacey' });
  await synced(app);
  await visit(app, 'Specifications');
  for (const [clause, quote, words] of comments) {
    await openClause(app, clause);
    await selectWords(app, clause, quote);
    await app.page.keyboard.press('c');
    await app.page.keyboard.type(words);
    await finishWriting(app);
  }
  office.publish('0.7');
  await app.page.keyboard.press('F5');
  while ((await readStore(app.page, 'pitchside-desk', 'carries')).length < comments.length) {
    await app.page.waitForTimeout(100);
  }
  await app.setOnline(false);
  await office.goOffline();
  await visit(app, 'Briefing');
  await stop(app, 'new-draft');
  await app.page.getByRole('button', { name: /of your comments quote words that changed/ }).click();
  await app.page.getByRole('region', { name: 'Look again' }).waitFor();
  await stop(app, 'look-again');
  await app.page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: /^Care records 0\.7/ })
    .click();
  await openClause(app, '4.2.1');
  await app.page.getByRole('button', { name: 'Side by side' }).click();
  await stop(app, 'side-by-side');
  await app.close();
  await office.close();
  folder.remove();
}
