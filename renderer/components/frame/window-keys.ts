/* The keys that work everywhere in the window. Keys of a screen are the screen's own. */
import { syncNow } from '../../commands/sync-now.ts';
import { keyTable } from '../../keys/key-table.ts';
import { isSingle, isTyping, nameOf, type Press, pressed } from '../../keys/pressed.ts';
import { openKeySheet } from '../../state/key-sheet.ts';
import { dismissNotice, useNotice } from '../../state/notice.ts';
import { openPalette } from '../../state/palette.ts';
import { goBack, goForward, openScreen } from '../../state/places.ts';

/** Listen from now on. */
export function startWindowKeys(): void {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const act = actionOf(event, {
      isTyping: isTyping(event.target),
      isCovered: isCovered(),
    });
    if (!act) return;
    event.preventDefault();
    act();
  });
}

/** Whether a dialog lies over the screens, or there are none yet. */
export const isCovered = (): boolean =>
  document.querySelector('.rail') === null || document.querySelector('dialog:modal') !== null;

/** `isCovered`: the screens are not in reach, under a dialog or before the first run is done. */
interface Where {
  readonly isTyping: boolean;
  readonly isCovered: boolean;
}

/** What a key does here; null when it is left alone. */
export function actionOf(press: Press, { isTyping, isCovered }: Where): (() => void) | null {
  const name = nameOf(keyTable.window, press);
  if (name === null || (isTyping && isOfText(pressed(press))) || (isCovered && name !== 'sync')) return null;
  if (name === 'undo') return undo();
  if (name === 'larger' || name === 'smaller' || name === 'actualSize') return null;
  return windowAct(name);
}

/** What is done everywhere in the window, by its name in the table of keys. */
export function windowAct(name: Exclude<keyof typeof keyTable.window, OfMain | 'undo'>): () => void {
  switch (name) {
    case 'find':
      return openPalette;
    case 'back':
      return goBack;
    case 'forward':
      return goForward;
    case 'sync':
      return () => void syncNow();
    case 'keys':
      return openKeySheet;
    default:
      return () => openScreen(name);
  }
}

/** Heard by main's menu. */
type OfMain = 'larger' | 'smaller' | 'actualSize';

/** In a text a letter is written, Alt with an arrow moves by words on some systems, and undoing is the text's own. */
const isOfText = (keys: string): boolean => isSingle(keys) || keys.startsWith('Alt+') || keys === 'Ctrl+Z';

function undo(): (() => void) | null {
  const undoing = useNotice.getState().notice?.undo;
  if (!undoing) return null;
  return () => {
    undoing();
    dismissNotice();
  };
}
