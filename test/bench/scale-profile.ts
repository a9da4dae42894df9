/*
 * A profile that holds the whole of `scale-server.ts`, brought there by the app's own sync, and its index made. It takes minutes, so it is
 * made once in a run, and each group works on its own start of it.
 */
import { cpSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openApp } from '../host/open-app.ts';
import { root } from '../support/run.ts';
import { settleDesk } from '../support/settle-desk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type Scale, serveScale } from './scale-server.ts';
import { watchMemory } from './window-memory.ts';

/** `PITCHSIDE_SCALE=0.1` makes a tenth of it, to try the measuring itself. */
const share = Number(process.env.PITCHSIDE_SCALE ?? 1);

/** What the app is to be quick with. */
export const scale: Scale = { news: 50_000 * share, drafts: Math.ceil(20 * share), clauses: 2_000 };

const patience = 900_000;

/** The profile at scale, and one of the same channel with nothing in it; how long the first sync took beside Dexie alone (milliseconds), and what the window held at most meanwhile (megabytes). */
async function makeScaleProfile() {
  const server = await serveScale(scale);
  const empty = temporaryFolder('bench-scale-empty');
  await fill(empty.path, server.emptyChannelUrl, () => Promise.resolve());
  const full = temporaryFolder('bench-scale');
  let [syncMs, indexMs] = [0, 0];
  let mostMemory: number | null = null;
  await fill(full.path, server.channelUrl, async (page) => {
    const memory = await watchMemory(page);
    await page.evaluate(untilCounted, ['entryBodies', scale.news] as const);
    console.log(`  news fetched after ${seconds(server.askedAt())}`);
    await page.evaluate(untilCounted, ['documentPictures', scale.drafts] as const);
    syncMs = performance.now() - server.askedAt();
    console.log(`  drafts fetched after ${seconds(server.askedAt())}`);
    await page.evaluate(untilCounted, ['toIndex', 0] as const);
    indexMs = performance.now() - server.askedAt();
    mostMemory = memory.stop();
    console.log(`  all indexed after ${seconds(server.askedAt())}, holding ${mostMemory ?? '?'} MB at most`);
  });
  const bulkPutMs = await timeBulkPut(full.path);
  return {
    path: full.path,
    emptyPath: empty.path,
    texts: server.texts,
    syncMs,
    indexMs,
    bulkPutMs,
    mostMemory,
    remove: async () => {
      await server.close();
      full.remove();
      empty.remove();
    },
  };
}

const seconds = (since: number): string => `${Math.round((performance.now() - since) / 1000)} s`;

/** A profile at scale. */
export type ScaleProfile = Awaited<ReturnType<typeof makeScaleProfile>>;

let made: Promise<ScaleProfile> | null = null;

/** The profile of this run; its folders are removed when the process ends. */
export function scaleProfile(): Promise<ScaleProfile> {
  made ??= makeScaleProfile().then((profile) => {
    process.on('exit', () => void profile.remove());
    return profile;
  });
  return made;
}

async function fill(profile: string, channelUrl: string, then: (page: Page) => Promise<void>): Promise<void> {
  const app = await openApp({ profile, headless: true });
  app.page.setDefaultTimeout(patience);
  await settleDesk(app.page, { channels: [channelUrl] });
  await then(app.page);
  await app.page
    .getByRole('status')
    .filter({ hasText: /^As of/ })
    .waitFor();
  await app.close();
}

/** Waits until a table of the library holds so many rows; read straight from IndexedDB, so that nothing of ours is trusted. */
async function untilCounted([table, wanted]: readonly [string, number]): Promise<void> {
  const counted = () =>
    new Promise<number>((resolve) => {
      const opening = indexedDB.open('pitchside-library');
      // It is the window that makes the database; looking too early must not.
      opening.onupgradeneeded = () => opening.transaction?.abort();
      opening.onerror = () => resolve(Number.NaN);
      opening.onsuccess = () => {
        const asking = opening.result.transaction(table).objectStore(table).count();
        asking.onsuccess = () => {
          opening.result.close();
          resolve(asking.result);
        };
      };
    });
  while ((await counted()) !== wanted) await new Promise((resolve) => setTimeout(resolve, 200));
}

/** In a copy of the profile: what a deleted database leaves behind slows the reading of the one before it. */
async function timeBulkPut(profile: string): Promise<number> {
  const copy = temporaryFolder('bench-scale-copy');
  cpSync(profile, copy.path, { recursive: true });
  const app = await openApp({ profile: copy.path, headless: true });
  app.page.setDefaultTimeout(patience);
  await app.page.evaluate(readFileSync(`${root}node_modules/dexie/dist/dexie.min.js`, 'utf8'));
  const took = await app.page.evaluate(putAnew);
  await app.close();
  copy.remove();
  return took;
}

/** The same records put into a database of the same tables by Dexie alone, in the same window: as many at a time as came in one feed or document. */
async function putAnew(): Promise<number> {
  // Dexie's own build, evaluated above, leaves its constructor here.
  const { Dexie } = window as unknown as { Dexie: typeof import('dexie').Dexie };
  const library = await new Dexie('pitchside-library').open();
  const scratch = new Dexie('bench', { chromeTransactionDurability: 'relaxed' });
  scratch.version(1).stores({
    entries: 'id, sourceId, publishedAt',
    entryBodies: 'id',
    clauses: 'id, revisionId, [revisionId+order]',
  });
  await scratch.open();
  let took = 0;
  for (const name of ['entries', 'entryBodies', 'clauses']) {
    const ids = await library.table(name).toCollection().primaryKeys();
    for (let from = 0; from < ids.length; from += 2_500) {
      const rows = (await library.table(name).bulkGet(ids.slice(from, from + 2_500))) as unknown[];
      const started = performance.now();
      await scratch.table(name).bulkPut(rows);
      took += performance.now() - started;
    }
  }
  library.close();
  await scratch.delete();
  return took;
}
