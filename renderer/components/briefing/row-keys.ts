import { keyTable } from '../../keys/key-table.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useNow } from '../../state/now.ts';
import { go } from '../../state/places.ts';
import { type ActingRow, hideRow, snoozeRow } from './put-off-row.ts';

/**
 * Arrow keys move through the rows of the briefing, left and right between its columns; Enter opens the row, or with
 * none chosen does `otherwise`. R opens the row that has the focus, S snoozes it, X says that it is not for me.
 */
export function useRowKeys(otherwise: () => boolean, rows: readonly ActingRow[], open: (row: ActingRow) => void): void {
  const now = useNow();
  const onChosen = (act: (row: ActingRow) => void) => (): boolean => {
    const chosen = chosenRow();
    // A draft may stand in both columns; what needs the person comes first.
    const row = rows.filter(({ key }) => key === chosen?.dataset.key).at(chosen?.closest('.need') ? 0 : -1);
    if (row) act(row);
    return row !== undefined;
  };
  useKeys(keyTable.briefing, {
    next: () => step(1),
    before: () => step(-1),
    right: () => jump('.brief .right .hit'),
    left: () => jump('.brief .left .hit'),
    open: ({ target }) => (target instanceof HTMLElement && target.closest('button, a') ? false : otherwise()),
    read: onChosen(open),
    snooze: onChosen(snoozeRow),
    notForMe: onChosen((row) => hideRow(row, now)),
    pack: () => go({ screen: 'pack' }),
  });
}

/** The row that has the focus, or is pointed at, or that the button at the head leads to. */
const chosenRow = (): HTMLElement | undefined =>
  ['.brief .hit:focus', '.brief li:hover > .hit', '.brief li.lead > .hit']
    .map((selector) => document.querySelector<HTMLElement>(selector))
    .find((row) => row !== null);

function step(by: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('.brief .hit')];
  const at = rows.indexOf(document.activeElement as HTMLElement); // -1 when what has the focus is no row
  const next = rows[at < 0 ? 0 : at + by];
  next?.focus();
  return next !== undefined;
}

function jump(selector: string): boolean {
  const row = document.querySelector<HTMLElement>(selector);
  row?.focus();
  return row !== null;
}
