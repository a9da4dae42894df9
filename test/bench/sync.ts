/*
 * Group `sync`: bringing 5,000 entries into the library through the whole app (request, worker, contract, commit), beside
 * Dexie's bare `bulkPut` of the same records in the same window.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openApp } from '../host/open-app.ts';
import { root } from '../support/run.ts';
import { settleDesk } from '../support/settle-desk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { serveFeed } from './feed-server.ts';
import { type Group, median } from './row.ts';

const entries = 5_000;
const rounds = 3;

export const sync: Group = {
  name: 'sync',
  run: async () => {
    const ours: number[] = [];
    const floors: number[] = [];
    let again = 0;
    for (let round = 0; round < rounds; round++) {
      const server = await serveFeed(entries);
      const folder = temporaryFolder('bench-sync');
      const app = await openApp({ profile: folder.path, headless: true });
      ours.push(await timeSync(app.page, server));
      floors.push(await timeBulkPut(app.page));
      const before = server.bodyBytes();
      await app.page.keyboard.press('F5');
      await settled(app.page);
      again = server.bodyBytes() - before;
      await app.close();
      folder.remove();
      await server.close();
    }
    const floor = median(floors);
    return [
      {
        group: 'sync',
        name: `sync of ${entries} entries`,
        value: median(ours),
        unit: 'ms',
        better: 'lower',
        target: Math.round(floor * 4),
        peer: 'ms, Dexie bulkPut of the same records',
        peerValue: floor,
      },
      {
        group: 'sync',
        name: 'bodies of a second sync',
        value: again,
        unit: 'bytes',
        better: 'lower',
        target: 0,
        peer: 'bytes, the least there can be',
        peerValue: 0,
      },
    ];
  },
};

/** Milliseconds from the request that reached the server to the last record in the library. The first tick of the window syncs. */
async function timeSync(page: Page, server: { readonly url: string; readonly askedAt: () => number }): Promise<number> {
  await settleDesk(page, { channels: [server.url] });
  await page.evaluate(untilCounted, entries);
  const took = performance.now() - server.askedAt();
  await settled(page);
  return took;
}

/** Waits until the library holds that many entries: read straight from IndexedDB, so that nothing of ours is trusted. */
async function untilCounted(wanted: number): Promise<void> {
  const counted = () =>
    new Promise<number>((resolve) => {
      const opening = indexedDB.open('pitchside-library');
      // It is the window that makes the database; looking too early must not.
      opening.onupgradeneeded = () => opening.transaction?.abort();
      opening.onerror = () => resolve(0);
      opening.onsuccess = () => {
        const asking = opening.result.transaction('entryBodies').objectStore('entryBodies').count();
        asking.onsuccess = () => {
          opening.result.close();
          resolve(asking.result);
        };
      };
    });
  while ((await counted()) < wanted) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function settled(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /^As of/ })
    .waitFor({ timeout: 60_000 });
}

async function timeBulkPut(page: Page): Promise<number> {
  await page.evaluate(readFileSync(`${root}node_modules/dexie/dist/dexie.min.js`, 'utf8'));
  return page.evaluate(async () => {
    // Dexie's own build, evaluated above, leaves its constructor here.
    const { Dexie } = window as unknown as { Dexie: typeof import('dexie').Dexie };
    const library = await new Dexie('pitchside-library').open();
    const heads = await library.table('entries').toArray();
    const bodies = await library.table('entryBodies').toArray();
    library.close();
    const scratch = new Dexie('bench', { chromeTransactionDurability: 'relaxed' });
    scratch.version(1).stores({ entries: 'id, sourceId, publishedAt', entryBodies: 'id' });
    await scratch.open();
    const started = performance.now();
    await scratch.transaction('rw', ['entries', 'entryBodies'], async () => {
      await scratch.table('entries').bulkPut(heads);
      await scratch.table('entryBodies').bulkPut(bodies);
    });
    const took = performance.now() - started;
    await scratch.delete();
    return took;
  });
}
