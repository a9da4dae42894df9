import { useScreenKeys } from '../news/screen-keys.ts';

/**
 * Arrow keys move through the rows of the briefing, left and right between its columns; Enter opens the row, or with
 * none chosen does `otherwise`.
 */
export function useRowKeys(otherwise: () => boolean): void {
  useScreenKeys({
    arrowdown: () => step(1),
    arrowup: () => step(-1),
    arrowright: () => jump('.brief .right .hit'),
    arrowleft: () => jump('.brief .left .hit'),
    enter: ({ target }) => (target instanceof HTMLElement && target.closest('button, a') ? false : otherwise()),
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
