/* What the tests of reading marks run in the page: the commands, on a desk of their own. */
import { markRead } from '../../renderer/commands/mark-read.ts';
import { star } from '../../renderer/commands/star.ts';
import { commitBatch } from '../../renderer/db/commit-batch.ts';
import { openDesk, type Reading } from '../../renderer/db/desk.ts';
import { openLibrary } from '../../renderer/db/library.ts';
import type { SyncBatch } from '../../shared/model/sync.ts';

let desk = openDesk('unnamed');

/** Use the desk of that name from now on. */
export function use(name: string): void {
  desk = openDesk(name);
}

export const read = (id: string, isRead: boolean, at: string): Promise<void> =>
  markRead(id, isRead, new Date(at), desk);
export const mark = (id: string, isStarred: boolean, at: string): Promise<void> =>
  star(id, isStarred, new Date(at), desk);
export const reading = async (id: string): Promise<Reading | null> => (await desk.readings.get(id)) ?? null;
export const leaveAt = async (id: string, clauseId: string): Promise<void> => {
  await desk.readings.put({ id, readAt: null, starredAt: null, clauseId });
};

/** What may happen to news, in any order. */
export type Step =
  | { readonly kind: 'sync'; readonly batch: SyncBatch }
  | { readonly kind: 'read'; readonly id: string; readonly isDone: boolean }
  | { readonly kind: 'star'; readonly id: string; readonly isDone: boolean };

/** Let it all happen, syncs beside marks as they fall; which items are read and starred in the end. */
export async function play(name: string, steps: readonly Step[]): Promise<{ read: string[]; starred: string[] }> {
  desk = openDesk(name);
  const library = openLibrary(`${name}-library`);
  const at = new Date('2003-10-14T09:00:00.000Z');
  const syncs: Promise<void>[] = [];
  for (const step of steps) {
    if (step.kind === 'sync') syncs.push(commitBatch(library, step.batch, at.toISOString()));
    else if (step.kind === 'read') await markRead(step.id, step.isDone, at, desk);
    else await star(step.id, step.isDone, at, desk);
  }
  await Promise.all(syncs);
  const readings = await desk.readings.toArray();
  const ids = (done: 'readAt' | 'starredAt') =>
    readings.flatMap((reading) => (reading[done] === null ? [] : [reading.id])).toSorted();
  library.close();
  return { read: ids('readAt'), starred: ids('starredAt') };
}
