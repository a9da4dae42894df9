import type { PutOff } from '../../shared/model/put-off.ts';
import { desk } from '../db/databases.ts';
import type { Desk } from '../db/desk.ts';
import { keepOrSay } from './keep-or-say.ts';

/** Put off a row of the briefing, in place of any putting off before. Answers how to undo it; null, and told, where it cannot be kept. */
export async function putOff(row: PutOff, into: Desk = desk): Promise<(() => Promise<void>) | null> {
  const kept = await keepOrSay(() =>
    into.transaction('rw', into.putOffs, async () => {
      const before = await into.putOffs.get(row.id);
      await into.putOffs.put(row);
      return { before };
    }),
  );
  if (!kept) return null;
  const { before } = kept;
  return async () => {
    if (!before) return takeBack(row.id, into);
    await keepOrSay(() => into.putOffs.put(before));
  };
}

/** Show it in the briefing again. What was not put off stays as it is. */
export async function takeBack(id: string, into: Desk = desk): Promise<void> {
  await keepOrSay(() => into.putOffs.delete(id));
}
