import { useEffect, useRef } from 'react';
import { isTyping } from '../frame/window-keys.ts';

interface SpecificationKeysInput {
  readonly goBy: (step: number) => void;
  readonly goByChange: (step: number) => void;
  readonly copy: () => void;
  readonly toggle: (pane: 'outline' | 'notes') => void;
}

/** The keys of this screen: J and K to the next clause and the one before, `.` and `,` to the next change and the one before (Alt with the arrows too), L to copy the present clause's number, heading and link, [ and ] for the panes. */
export function useSpecificationKeys(input: SpecificationKeysInput): void {
  const latest = useRef(input);
  latest.current = input;
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const act = actOf(event, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}

function actOf(
  event: KeyboardEvent,
  { goBy, goByChange, copy, toggle }: SpecificationKeysInput,
): (() => void) | undefined {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if ((ctrlKey || metaKey) && key === 'p') return () => print();
  if (ctrlKey || metaKey || isTyping(target) || hasItsOwnKeys(target)) return undefined;
  if (altKey) return { ArrowUp: () => goByChange(-1), ArrowDown: () => goByChange(1) }[key];
  return {
    j: () => goBy(1),
    k: () => goBy(-1),
    '.': () => goByChange(1),
    ',': () => goByChange(-1),
    l: copy,
    '[': () => toggle('outline'),
    ']': () => toggle('notes'),
  }[key.toLowerCase()];
}

const hasItsOwnKeys = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="menu"], [role="dialog"], dialog') !== null;
