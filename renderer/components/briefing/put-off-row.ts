/* What is done with a row of the briefing, by key and by pointer alike. */

import type { PutOffRow } from '../../../shared/model/put-off.ts';
import { putOff, takeBack } from '../../commands/put-off.ts';
import { isSnoozed } from '../../queries/briefing-put-off.ts';
import { onDay } from '../../queries/programme-when.ts';
import { isPressing } from '../../queries/snooze-days.ts';
import { say } from '../../state/notice.ts';
import { go, type Place } from '../../state/places.ts';
import { askPuttingOff } from '../../state/putting-off.ts';

/** A row of the briefing: what can be put off, and where it leads. */
export interface ActingRow extends PutOffRow {
  readonly place: Place;
}

/** Open a row where it leads. One that came back has been seen to: it does not come back again. */
export function openRow(row: ActingRow, known: Parameters<typeof isSnoozed>[1]): void {
  if (isSnoozed(row.key, known)) void takeBack(row.key);
  go(row.place);
}

/** Ask until when. */
export const snoozeRow = (row: PutOffRow): void => askPuttingOff({ asks: 'snooze', row });

/** Put it away for good; what closes within two days only after a word about that. */
export function hideRow(row: PutOffRow, now: Date): void {
  if (isPressing(row.closesAt, now)) askPuttingOff({ asks: 'hide', row });
  else void putAway(row, null, now);
}

/** Put it off until that day, or for good; the focus goes to the next row, and the foot of the window says how to undo it. */
export async function putAway({ key, title }: PutOffRow, until: string | null, now: Date): Promise<void> {
  const next = rowAfter(key);
  const undo = await putOff({ id: key, title, until, at: new Date().toISOString() });
  askPuttingOff(null);
  // When the dialog is gone: under it no row can have the focus.
  requestAnimationFrame(() => next?.focus());
  if (undo)
    say(until ? `Snoozed. Back ${onDay(until, now)}.` : 'Not for you: it will not be shown again.', () => void undo());
}

function rowAfter(key: string): HTMLElement | null {
  const rows = [...document.querySelectorAll<HTMLElement>('.brief .hit')];
  // A draft may stand in both columns.
  const its = rows.filter(({ dataset }) => dataset.key === key);
  const row = its.find((each) => each.matches(':focus, :has(~ .putting)')) ?? its[0];
  const at = row ? rows.indexOf(row) : -1;
  const others = (each: HTMLElement): boolean => each.dataset.key !== key;
  return rows.slice(at + 1).find(others) ?? rows.slice(0, Math.max(0, at)).findLast(others) ?? null;
}
