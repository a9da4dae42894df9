/* The single keys of a screen: left alone while something is typed, selected, or open above the screen. */
import { useEffect, useRef } from 'react';
import { isTyping } from '../frame/window-keys.ts';

/** What each key does, by `KeyboardEvent.key` in lower case. An action that returns false did nothing. */
export type ScreenKeys = Readonly<Record<string, ((event: KeyboardEvent) => unknown) | undefined>>;

/** Listen for these keys while the calling component is shown. */
export function useScreenKeys(keys: ScreenKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return;
      const act = latest.current[event.key.toLowerCase()];
      if (act && act(event) !== false) event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

const isElsewhere = (target: EventTarget | null): boolean =>
  isTyping(target) ||
  (target instanceof Element && target.closest('dialog, [popover], [role="dialog"], [role="menu"]') !== null);
