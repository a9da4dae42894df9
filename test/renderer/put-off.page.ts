/* What the tests of putting off run in the page: the commands, on a desk of their own. */
import { putOff, takeBack } from '../../renderer/commands/put-off.ts';
import { openDesk } from '../../renderer/db/desk.ts';
import { readDesk } from '../../renderer/db/whole-desk.ts';
import { readPutOff } from '../../renderer/queries/briefing-put-off.ts';
import type { PutOff } from '../../shared/model/put-off.ts';

let desk = openDesk('unnamed');
let undo: (() => Promise<void>) | null = null;

/** Use the desk of that name from now on. */
export function use(name: string): void {
  desk = openDesk(name);
}
export const put = async (row: PutOff): Promise<void> => {
  undo = await putOff(row, desk);
};
export const undoLast = async (): Promise<void> => undo?.();
export const back = (id: string): Promise<void> => takeBack(id, desk);
export const spoil = async (id: string): Promise<void> => {
  await desk.table('putOffs').put({ id, until: 'some day' });
};
export const stored = async (): Promise<readonly PutOff[]> => [...(await readPutOff(desk)).values()];
/** What a backup would take with it. */
export const copied = async (): Promise<number> => (await readDesk(desk)).tables.putOffs?.length ?? -1;
