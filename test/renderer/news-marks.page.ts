/* What the tests of reading marks run in the page: the commands, on a desk of their own. */
import { markRead } from '../../renderer/commands/mark-read.ts';
import { star } from '../../renderer/commands/star.ts';
import { openDesk, type Reading } from '../../renderer/db/desk.ts';

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
