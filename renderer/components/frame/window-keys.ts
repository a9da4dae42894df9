/* The keys that work everywhere in the window. Keys of a screen are the screen's own. */
import { syncNow } from '../../commands/sync-now.ts';
import { dismissNotice, useNotice } from '../../state/notice.ts';
import { openPalette } from '../../state/palette.ts';
import { front, go, goBack, goForward } from '../../state/places.ts';
import { screens } from './rail.tsx';

/** Listen from now on. */
export function startWindowKeys(): void {
  addEventListener('keydown', (event) => {
    const act = action(event);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function action(event: KeyboardEvent): (() => void) | null {
  const isCommand = event.ctrlKey || event.metaKey;
  if (event.key === 'F5') return () => void syncNow();
  if (event.altKey && event.key === 'ArrowLeft') return goBack;
  if (event.altKey && event.key === 'ArrowRight') return goForward;
  if (!isCommand) return null;
  if (event.key === 'k') return openPalette;
  if (event.key === 'z' && !isTyping(event.target)) return undo();
  const screen = screens.find(({ key }) => key === event.key);
  return screen ? () => go(front[screen.screen]) : null;
}

function undo(): (() => void) | null {
  const undoing = useNotice.getState().notice?.undo;
  if (!undoing) return null;
  return () => {
    undoing();
    dismissNotice();
  };
}

/** Whether keys are text just now, so that single keys must be left alone. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
