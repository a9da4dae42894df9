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
      isCovered: document.querySelector('.rail') === null || document.querySelector('dialog:modal') !== null,
    });
    if (!act) return;
    event.preventDefault();
    act();
  });
}

/** `isCovered`: the screens are not in reach, under a dialog or before the first run is done. */
interface Where {
  readonly isTyping: boolean;
  readonly isCovered: boolean;
}

/** What a key does here; null when it is left alone. */
export function actionOf(press: Press, { isTyping, isCovered }: Where): (() => void) | null {
  const name = nameOf(keyTable.window, press);
  if (name === null || (isTyping && isOfText(pressed(press))) || (isCovered && name !== 'sync')) return null;
  switch (name) {
    case 'find':
      return openPalette;
    case 'back':
      return goBack;
    case 'forward':
      return goForward;
    case 'sync':
      return () => void syncNow();
    case 'undo':
      return undo();
    case 'keys':
      return openKeySheet;
    case 'larger':
    case 'smaller':
    case 'actualSize':
      return null;
    default:
      return () => openScreen(name);
  }
}

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
