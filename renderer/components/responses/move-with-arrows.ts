import type { KeyboardEvent } from 'react';

/** Up and down move among the buttons of a list and press the one they come to. */
export function moveWithArrows(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button')];
  const from = event.target instanceof HTMLButtonElement ? buttons.indexOf(event.target) : -1;
  const next = from === -1 ? undefined : buttons[from + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.click();
}
