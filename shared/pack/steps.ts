/* Working through a pack: the row that is next is the first that waits. Nothing is lost by leaving a row for later; it can be taken up again. */
import type { Pack, PackFate, PackRow } from '../model/pack.ts';

/** The row to do now; null: the pack is at its end. */
export const presentOf = ({ rows }: Pack): PackRow | null => rows.find(({ fate }) => fate === 'waiting') ?? null;

/** The pack with what became of one row. A key that it does not have changes nothing. */
export const markRow = (pack: Pack, key: string, fate: PackFate): Pack => ({
  ...pack,
  rows: pack.rows.map((row) => (row.key === key ? { ...row, fate } : row)),
});

/** How far it is: `at` counts from one, and is the last row's at the end; `minutesLeft` of all that waits. */
export function progressOf(pack: Pack): {
  readonly at: number;
  readonly of: number;
  readonly done: number;
  readonly later: number;
  readonly minutesLeft: number;
} {
  const { rows } = pack;
  const present = presentOf(pack);
  const withFate = (fate: PackFate): readonly PackRow[] => rows.filter((row) => row.fate === fate);
  return {
    at: present ? rows.indexOf(present) + 1 : rows.length,
    of: rows.length,
    done: withFate('done').length,
    later: withFate('later').length,
    minutesLeft: withFate('waiting').reduce((sum, { minutes }) => sum + minutes, 0),
  };
}
