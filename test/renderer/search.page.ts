/* What the tests of searching run in the page: batches committed, jobs done and questions asked, on databases of their own. */
import { commitBatch } from '../../renderer/db/commit-batch.ts';
import { openDesk } from '../../renderer/db/desk.ts';
import { eachEntry } from '../../renderer/db/each-entry.ts';
import { openLibrary } from '../../renderer/db/library.ts';
import { readOwn, readProgramme, readRegions, readReplaced } from '../../renderer/workers/search-own.ts';
import { rowsOf } from '../../renderer/workers/search-rows.ts';
import { runSearch } from '../../renderer/workers/search-run.ts';
import { indexNext, loadSegments } from '../../renderer/workers/search-segments.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { SyncBatch } from '../../shared/model/sync.ts';
import type { Found, FoundOrder } from '../../shared/search/found.ts';

let library = openLibrary('unnamed');
let desk = openDesk('unnamed-desk');

/** Use the databases of that name from now on. */
export function use(name: string): void {
  library = openLibrary(name);
  desk = openDesk(`${name}-desk`);
}

export const commit = (batch: SyncBatch): Promise<void> => commitBatch(library, batch, '2026-01-01T00:00:00.000Z');
export const write = (annotation: Annotation): Promise<string> => desk.annotations.put(annotation);

/** Take this many steps, as a worker does that is then killed; answers how many were taken. */
export async function indexSome(most: number): Promise<number> {
  const segments = await loadSegments(library, () => Promise.resolve());
  let done = 0;
  while (done < most && (await indexNext(library, segments))) done += 1;
  return done;
}

/** How many segments the index is in. */
export const segmentCount = (): Promise<number> => library.segments.count();

/** Ask, as a worker does that has just been started. */
export async function ask(typed: string, most = 10, order: FoundOrder = 'best'): Promise<Found> {
  const segments = await loadSegments(library, () => Promise.resolve());
  const held = [await readOwn(desk, library), await readProgramme(library)];
  return runSearch(
    {
      segments: () => [...held.map(({ segment }) => segment), ...segments.values()],
      replaced: await readReplaced(library),
      regions: await readRegions(library),
      rowsOf: (matches) => rowsOf(library, matches, held),
    },
    { typed, order, most },
    () => performance.now(),
  );
}

/** How many clauses say each, as an object: a page hands over no maps. */
export const sayingsOf = async (typed: string): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries((await ask(typed)).sayings);

/** The ids of all entries, as slices bring them. */
export async function entryIds(): Promise<readonly string[]> {
  const ids: string[] = [];
  await eachEntry(library, ({ id }) => ids.push(id));
  return ids;
}

/** Spoil the index, as a version with other rules left it. */
export const spoil = (): Promise<number> => library.segments.toCollection().modify({ version: 0 });
