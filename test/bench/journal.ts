/*
 * Group `journal`: a desk of 10,000 annotations put back from its second copy after its database was deleted, from the press of the
 * button to the last row, beside Dexie's bare `bulkPut` of the same rows, as durable, in the same window. And one write, and a
 * journal of half a gigabyte: see `journalled-write.ts` and `big-journal.ts`.
 */
import { readFileSync, rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { databaseIn, writeAndKill } from '../damage/damaged-profile.ts';
import { openApp } from '../host/open-app.ts';
import { root } from '../support/run.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { bigJournal } from './big-journal.ts';
import { journalledWrite } from './journalled-write.ts';
import type { Group } from './row.ts';

const rows = 10_000;
const words = 'The clause should name who may see the record, and for how long. '.repeat(6);

export const journal: Group = {
  name: 'journal',
  run: async () => {
    const profile = temporaryFolder('bench-journal');
    const start = () => openApp({ profile: profile.path, headless: true });
    const annotations = Array.from({ length: rows }, (_, index) => ({
      id: `note ${index}`,
      words: `${words}${index}`,
    }));
    await writeAndKill(await start(), profile.path, annotations);
    rmSync(databaseIn(profile.path), { recursive: true });
    const app = await start();
    const value = await timeRecovery(app.page);
    const peerValue = await timeBulkPut(app.page);
    await app.close();
    profile.remove();
    return [
      {
        group: 'journal',
        name: `${rows} annotations put back`,
        value,
        unit: 'ms',
        better: 'lower',
        target: 5000,
        peer: 'ms, Dexie bulkPut of the same rows',
        peerValue,
      },
      ...(await journalledWrite()),
      ...(await bigJournal()),
    ];
  },
};

async function timeRecovery(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Put it back' }).waitFor({ timeout: 60_000 });
  return page.evaluate(async () => {
    const pressed = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Put it back');
    const startedAt = performance.now();
    pressed?.click();
    while (document.querySelector('h2')?.textContent !== 'It is done.') await new Promise(requestAnimationFrame);
    return performance.now() - startedAt;
  });
}

async function timeBulkPut(page: Page): Promise<number> {
  await page.evaluate(readFileSync(`${root}node_modules/dexie/dist/dexie.min.js`, 'utf8'));
  return page.evaluate(async () => {
    // Dexie's own build, evaluated above, leaves its constructor here.
    const { Dexie } = window as unknown as { Dexie: typeof import('dexie').Dexie };
    const desk = await new Dexie('pitchside-desk').open();
    const all = await desk.table('annotations').toArray();
    desk.close();
    const scratch = new Dexie('bench', { chromeTransactionDurability: 'strict' });
    scratch.version(1).stores({ annotations: 'id, target.sourceId, target.passageId, submissionId, modifiedAt' });
    await scratch.open();
    const startedAt = performance.now();
    await scratch.table('annotations').bulkPut(all);
    const took = performance.now() - startedAt;
    await scratch.delete();
    return took;
  });
}
