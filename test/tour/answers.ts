/* The tour's third act: a response is sent, and its answers come back with the next draft, on the clauses that they are about. */
import type { App } from '../host/app.ts';
import { openApp } from '../host/open-app.ts';
import { startOffice } from '../office/server.ts';
import { readStore, settleDesk } from '../support/settle-desk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { finishWriting, openClause, selectWords, synced, visit } from './steps.ts';

const comments = [
  ['3.2.4', 'Current problems stand first', 'In an emergency the first thing we look for is allergies.'],
  ['4.2.1', 'SHOULD confirm that the person asking', 'Locums: about 40 log-ins a month with no recorded relationship.'],
  ['4.2.3', 'within two seconds', 'Nine in ten of our clinics would give up first.'],
  ['1.1.1', 'wherever care is given', 'At home too?'],
] as const;

/** Play it, calling `stop` at each place worth a picture. */
export async function playAnswers(stop: (app: App, name: string) => Promise<void>): Promise<void> {
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
  await visit(app, 'Responses');
  await app.page.getByRole('button', { name: 'Ready to go' }).click();
  await app.page.getByRole('region', { name: /^Sent 1/ }).waitFor();

  office.publish('0.7');
  for (const { reference } of office.submissions()) office.answer(reference);
  await app.page.keyboard.press('F5');
  while ((await readStore(app.page, 'pitchside-library', 'answers')).length < comments.length) {
    await app.page.waitForTimeout(100);
  }
  await visit(app, 'Briefing');
  const row = app.page.getByRole('button', { name: /of your comments on Care records 0\.6 were answered/ });
  await row.waitFor();
  await stop(app, 'answers-came');
  await row.click();
  const became = app.page.getByRole('region', { name: 'You said, we did' });
  await became.locator('ins').first().waitFor();
  await stop(app, 'you-said-we-did');
  await became
    .getByRole('listitem')
    .filter({ hasText: '4.2.3' })
    .getByRole('button', { name: 'See the change in 0.7' })
    .click();
  await app.page.getByRole('article', { name: 'Comment, 4.2.3' }).getByText('Accepted with changes').waitFor();
  await stop(app, 'answer-on-its-clause');
  await app.close();
  await office.close();
  folder.remove();
}
