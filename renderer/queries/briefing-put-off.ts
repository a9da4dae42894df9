/*
 * What the person put off: a day names when it comes back, and it comes back by itself. Something new about the same
 * thing (refused again, answered again) was not put off, and shows.
 */
import { useLiveQuery } from 'dexie-react-hooks';
import { daysUntil } from '../../shared/dates.ts';
import { PutOff, type PutOffRow } from '../../shared/model/put-off.ts';
import { desk } from '../db/databases.ts';
import type { Desk } from '../db/desk.ts';
import type { BriefingFacts } from './briefing.ts';
import { momentOf } from './programme-when.ts';

type Known = Pick<BriefingFacts, 'putOff' | 'now'>;

/** Whether it is put off today. */
export function isPutOff({ key, changedAt }: Pick<PutOffRow, 'key' | 'changedAt'>, { putOff, now }: Known): boolean {
  const row = putOff.get(key);
  if (!row || (changedAt !== null && changedAt > row.at)) return false;
  return row.until === null || daysUntil(momentOf(row.until), now) > 0;
}

/** Whether it was put off to a day: it is still to be shown then, however old it is by that time. */
export const isSnoozed = (key: string, { putOff }: Pick<Known, 'putOff'>): boolean =>
  (putOff.get(key)?.until ?? null) !== null;

/** Read what was put off, by what it is about. A row that cannot be read hides nothing. */
export async function readPutOff(from: Desk): Promise<ReadonlyMap<string, PutOff>> {
  const rows = (await from.putOffs.toArray()).map((row) => PutOff.safeParse(row));
  return new Map(rows.flatMap(({ data }) => (data ? [[data.id, data] as const] : [])));
}

/** The same, kept current; `undefined` until the desk has answered. */
export const usePutOff = (): ReadonlyMap<string, PutOff> | undefined => useLiveQuery(() => readPutOff(desk), []);
