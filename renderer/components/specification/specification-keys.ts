import { useEffect, useRef } from 'react';
import { isTyping } from '../frame/window-keys.ts';

interface SpecificationKeysInput {
  readonly goBy: (step: number) => void;
  readonly toggle: (pane: 'outline' | 'notes') => void;
}

/** The keys of this screen: J and K to the next clause and the one before, [ and ] for the panes. */
export function useSpecificationKeys(input: SpecificationKeysInput): void {
  const latest = useRef(input);
  latest.current = input;
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || hasItsOwnKeys(event.target))
        return;
      const { goBy, toggle } = latest.current;
      const act = {
        j: () => goBy(1),
        k: () => goBy(-1),
        '[': () => toggle('outline'),
        ']': () => toggle('notes'),
      }[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}

const hasItsOwnKeys = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="menu"], [role="dialog"], dialog') !== null;
