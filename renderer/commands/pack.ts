/* What a person does with a pack: begin it, say what became of a row, and put it away. Each is kept on the desk at once. */
import { Pack, type PackFate } from '../../shared/model/pack.ts';
import { markRow, presentOf } from '../../shared/pack/steps.ts';
import { desk } from '../db/databases.ts';
import type { Desk } from '../db/desk.ts';
import { readPreference } from '../queries/preferences.ts';
import { say } from '../state/notice.ts';
import { go, type Place } from '../state/places.ts';
import { setPreference } from './set-preference.ts';

/** What is taken into a pack. */
export type PackedRow = Omit<Pack['rows'][number], 'fate' | 'place'> & { readonly place: Place };

/** Begin a pack of these rows and open the first. It takes the place of the one before. */
export async function beginPack(
  minutes: number,
  rows: readonly PackedRow[],
  now: Date,
  into: Desk = desk,
): Promise<void> {
  // Parsed here: a place that no pack can hold would be a fault of ours, and is told before anything is kept.
  const pack = Pack.parse({
    minutes,
    begunAt: now.toISOString(),
    rows: rows.map((row) => ({ ...row, fate: 'waiting' })),
  });
  openPresent(pack);
  if (!(await setPreference('pack', pack, into))) go({ screen: 'pack' });
}

/**
 * Say what became of the row that is to be done now, and open the next at once: a going that waited for the disk could come after what the
 * person did next. At the end, when that is kept, the pack itself. `pack` as it is shown: pressed twice, no row is passed over unseen.
 */
export async function finishPresent(pack: Pack, fate: Exclude<PackFate, 'waiting'>, into: Desk = desk): Promise<void> {
  const present = presentOf(pack);
  if (!present) return;
  const marked = markRow(pack, present.key, fate);
  const next = presentOf(marked);
  if (next) go(next.place);
  if ((await setPreference('pack', marked, into)) && !next) go({ screen: 'pack' });
}

/** Say of any row what became of it. */
export async function markPackRow(key: string, fate: PackFate, into: Desk = desk): Promise<void> {
  const pack = await readPreference(into, 'pack');
  if (pack) await setPreference('pack', markRow(pack, key, fate), into);
}

/** Go to what is to be done now; at the end, to the pack. */
export function openPresent(pack: Pack): void {
  go(presentOf(pack)?.place ?? { screen: 'pack' });
}

/** Put the pack away. What was not done still stands in the briefing. */
export async function putPackAway(into: Desk = desk): Promise<void> {
  const pack = await readPreference(into, 'pack');
  if (!pack || !(await setPreference('pack', null, into))) return;
  if (presentOf(pack)) say('The pack is put away.', () => void setPreference('pack', pack, into));
}
