/*
 * What can go wrong, each as a real office, network or disk makes it: announced and not come, unreadable, no source reached,
 * not confirmed, closed while it waited, damaged on the disk, kept once, the second copy of a newer Pitchside. And what opens above a screen.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeFrame } from '../../main/journal/frame-bytes.ts';
import { dayOf, listJournals, nextName } from '../../main/journal/journal-files.ts';
import { readerVersion } from '../../shared/journal/frame.ts';
import type { App } from '../host/app.ts';
import { openApp } from '../host/open-app.ts';
import { type Office, startOffice } from '../office/server.ts';
import { settleDesk, writeDesk } from '../support/settle-desk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { finishWriting, openClause, synced, visit } from './steps.ts';

type Stop = (app: App, name: string) => Promise<void>;

/** Play them, calling `stop` at each. */
export async function playTroubles(stop: Stop): Promise<void> {
  const folder = temporaryFolder('tour');
  const office = await startOffice({ until: '0.6' });
  const env = { PITCHSIDE_SAMPLE: office.channelUrl, PITCHSIDE_TICK: '200' };
  const start = () => openApp({ profile: folder.path, headless: true, width: 1280, height: 800, env });
  let app = await start();
  await settleDesk(app.page, { channels: [office.channelUrl], name: 'Priya Lacey' });
  await synced(app);

  await playAbove(app, stop);
  await playSending(app, office, stop);
  await playFetching(app, office, stop);
  await writeDesk(app.page, {
    annotations: [{ id: 'damaged', body: { type: 'comment', text: 'Who pays for the archive after year eight?' } }],
  });
  await app.page.reload();
  await visit(app, 'Responses');
  await app.page.getByText('could not be read').click();
  await stop(app, 'damaged-row');
  await app.close();

  const journal = join(folder.path, 'journal');
  const next = nextName(await listJournals(journal), new Date());
  const header = { kind: 'header', format: 'pitchside-journal', deskId: 'newer', deskVersion: 1 } as const;
  const versions = { version: readerVersion + 1, minReaderVersion: readerVersion + 1 };
  writeFileSync(join(journal, next), encodeFrame({ ...header, ...versions, startedAt: new Date().toISOString() }));
  app = await start();
  await app.page
    .getByRole('heading', { name: /newer Pitchside/ })
    .first()
    .waitFor();
  await stop(app, 'newer-journal');
  await app.close();

  // A second copy that cannot be written: a folder stands where its next file would be begun.
  rmSync(journal, { recursive: true });
  mkdirSync(join(journal, 'begun.part', dayOf(new Date())), { recursive: true });
  app = await start();
  await visit(app, 'Specifications');
  await openClause(app, '4.2.2');
  await app.page.keyboard.press('n');
  await app.page.keyboard.type('Ask finance what eight years costs.');
  await app.page
    .getByRole('status')
    .filter({ hasText: /not in the second copy/ })
    .waitFor();
  await stop(app, 'kept-once');
  await app.close();
  await office.close();
  folder.remove();
}

async function playAbove(app: App, stop: Stop): Promise<void> {
  const { page } = app;
  await visit(app, 'Briefing');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('s');
  await page.getByRole('heading', { name: 'Snooze until' }).waitFor();
  await stop(app, 'snooze');
  await page.keyboard.press('Escape');
  await visit(app, 'Specifications');
  await page.keyboard.press('F1');
  await stop(app, 'keys');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Choose a draft or revision/ }).click();
  await stop(app, 'revisions');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Choose what to compare with/ }).click();
  await stop(app, 'comparisons');
  await page.keyboard.press('Escape');
  await openClause(app, '4.2.4');
  await page.keyboard.press('w');
  for (const key of ['ArrowDown', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight'])
    await page.keyboard.press(key);
  await stop(app, 'words-by-keys');
  await page.keyboard.press('Escape');
}

async function playFetching(app: App, office: Office, stop: Stop): Promise<void> {
  const { page } = app;
  office.serve('/news/westvale.json', { type: 'application/feed+json', body: JSON.stringify(drawnAlone) });
  office.setFault('/specifications/care-records-0.7', { kind: 'hang' });
  office.publish('0.7');
  await page.keyboard.press('F5');
  await visit(app, 'News');
  await page.getByRole('button', { name: /Where the machine rooms are/ }).click();
  await stop(app, 'unreadable-item');
  await visit(app, 'Specifications');
  await page.getByRole('button', { name: /Choose a draft or revision/ }).click();
  await page.getByRole('menuitemradio', { name: /^0\.7/ }).click();
  await page.getByRole('heading', { name: 'Bringing 0.7' }).waitFor();
  await stop(app, 'bringing');
  await page.getByRole('button', { name: /Choose a draft or revision/ }).click();
  await page.getByRole('menuitemradio', { name: /^0\.6/ }).click();
  // The document that never comes is given up with all the rest.
  await office.goOffline();
  await page.getByRole('status').filter({ hasText: 'Syncing…' }).waitFor({ state: 'hidden' });
  await page.keyboard.press('F5');
  office.setFault('/specifications/care-records-0.7', null);
  await page
    .getByRole('status')
    .filter({ hasText: /No source reached|Offline/ })
    .waitFor();
  await page.getByRole('button', { name: /^Connection/ }).click();
  await stop(app, 'none-reached');
  await page.keyboard.press('Escape');
  await office.comeBack();
}

async function playSending(app: App, office: Office, stop: Stop): Promise<void> {
  const { page } = app;
  const respond = async (clause: string, words: string): Promise<void> => {
    await visit(app, 'Specifications');
    await openClause(app, clause);
    await page.keyboard.press('c');
    await page.keyboard.type(words);
    await finishWriting(app);
    await visit(app, 'Responses');
    await page
      .getByRole('button', { name: /^Care records 0\.6/ })
      .filter({ hasText: 'comment' })
      .first()
      .click();
    await page.getByRole('button', { name: 'Ready to go' }).click();
  };
  office.setFault('/responses', { kind: 'drop-after-store' });
  await respond('4.2.1', 'Locums have no recorded relationship.');
  await page
    .getByText(/not known/)
    .first()
    .waitFor();
  await stop(app, 'not-confirmed');
  office.setFault('/responses', null);
  await page.getByRole('button', { name: 'Try now' }).first().click();
  await page.getByRole('region', { name: /^Sent 1/ }).waitFor();
  office.setFault('/responses', { kind: 'status', status: 410 });
  await respond('4.2.3', 'Measured at whose boundary?');
  await page
    .getByText(/closed/i)
    .first()
    .waitFor();
  await stop(app, 'closed-while-waiting');
  office.setFault('/responses', null);
}

/** An item that is a drawing and nothing else: there is no text to be made of it. */
const drawnAlone = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Westvale office',
  items: [
    {
      id: 'machine-rooms',
      title: 'Where the machine rooms are',
      date_published: new Date().toISOString(),
      content_html: '<svg viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
    },
  ],
};
