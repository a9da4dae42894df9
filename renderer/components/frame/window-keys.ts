/* The keys that work everywhere in the window. Keys of a screen are the screen's own. */
import { syncNow } from '../../commands/sync-now.ts';
import { dismissNotice, useNotice } from '../../state/notice.ts';
import { openPalette } from '../../state/palette.ts';
import { goBack, goForward, openScreen } from '../../state/places.ts';
import { screens } from './rail.tsx';

/** Listen from now on. */
export function startWindowKeys(): void {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const act = actionOf(event, {
      isTyping: isTyping(event.target),
      isCovered: document.querySelector('.rail') === null || document.querySelector('dialog:modal') !== null,
    });
    if (!act) return;
    event.preventDefault();
    act();
  });
}

/** The parts of a key press that matter. */
type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** `isCovered`: the screens are not in reach, under a dialog or before the first run is done. */
interface Where {
  readonly isTyping: boolean;
  readonly isCovered: boolean;
}

/** What a key does here; null when it is left alone. */
export function actionOf(press: Press, { isTyping, isCovered }: Where): (() => void) | null {
  const { altKey, shiftKey } = press;
  const key = press.key.toLowerCase();
  if (key === 'f5') return () => void syncNow();
  if (isCovered || shiftKey) return null;
  // In a text these move by words on some systems.
  if (altKey && !isTyping && key === 'arrowleft') return goBack;
  if (altKey && !isTyping && key === 'arrowright') return goForward;
  if (altKey || !(press.ctrlKey || press.metaKey)) return null; // Ctrl with Alt is AltGr, which types a letter
  if (key === 'k') return openPalette;
  if (key === 'z' && !isTyping) return undo();
  const screen = screens.find((each) => each.key === key);
  return screen ? () => openScreen(screen.screen) : null;
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
