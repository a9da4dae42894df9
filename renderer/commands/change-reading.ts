import type { Desk, Reading } from '../db/desk.ts';
import { keepOrSay } from './keep-or-say.ts';

/** Change what a person has done with one thing to read, in one transaction; the rest of it stays. A failure is told. */
export async function changeReading(desk: Desk, id: string, change: (reading: Reading) => Reading): Promise<void> {
  await keepOrSay(() =>
    desk.transaction('rw', desk.readings, async () => {
      const before = (await desk.readings.get(id)) ?? { id, readAt: null, starredAt: null, clauseId: null };
      await desk.readings.put(change(before));
    }),
  );
}
