/* What was pressed, by the names of the table, and whether a screen may take it. */
import { useSingleKeys } from '../state/single-keys.ts';
import type { KeyRow } from './key-table.ts';

/** The parts of a key press that matter. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The press as the table writes it: `J`, `Alt+Down`, `Ctrl+K`. Cmd counts as Ctrl; Shift that only makes a sign (`?`) is not named. */
export function pressed({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): string {
  const isCommand = ctrlKey || metaKey;
  const isSign = key.length === 1;
  const names = [
    ...(isCommand ? ['Ctrl'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey && (!isSign || isCommand || altKey) ? ['Shift'] : []),
    shortNames[key] ?? (isSign ? key.toUpperCase() : key),
  ];
  return names.join('+');
}

const shortNames: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
};

/** Whether a key is a letter, a figure or a sign by itself: such keys can be turned off (WCAG 2.1.4), and never count while text is typed. */
export const isSingle = (keys: string): boolean => keys.length === 1;

/** The keys of a row that work just now, the one that is shown first. */
export function workingKeys({ keys }: KeyRow, isSingleOn: boolean): readonly string[] {
  return isSingleOn ? keys : keys.filter((each) => !isSingle(each));
}

/** The name under which a group has this press; null when it has none, or single keys are turned off. */
export function nameOf<N extends string>(group: Readonly<Record<N, KeyRow>>, press: Press): N | null {
  const keys = pressed(press);
  const { isOn } = useSingleKeys.getState();
  // The names are the group's own keys.
  const names = Object.keys(group) as N[];
  return names.find((name) => workingKeys(group[name], isOn).includes(keys)) ?? null;
}

/** Whether keys are text just now, so that single keys must be left alone. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Whether what has the focus takes this press for itself: a menu or a dialog any, a field what is neither a command nor a function key. */
export const isTakenBy = (target: EventTarget | null, press: Press): boolean =>
  (isTyping(target) && !press.ctrlKey && !press.metaKey && !/^F\d+$/.test(press.key)) ||
  (target instanceof Element && target.closest('dialog, [popover], [role="dialog"], [role="menu"]') !== null);
