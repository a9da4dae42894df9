import { keyTable } from '../../keys/key-table.ts';
import { useKeys } from '../../keys/use-keys.ts';

/**
 * Arrow keys move through the rows of the briefing, left and right between its columns; Enter opens the row, or with
 * none chosen does `otherwise`.
 */
export function useRowKeys(otherwise: () => boolean): void {
  useKeys(keyTable.briefing, {
    next: () => step(1),
    before: () => step(-1),
    right: () => jump('.brief .right .hit'),
    left: () => jump('.brief .left .hit'),
    open: ({ target }) => (target instanceof HTMLElement && target.closest('button, a') ? false : otherwise()),
  });
}

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
