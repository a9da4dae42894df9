/* The keys of a screen: left alone while something is typed, or open above the screen. */
import { useLayoutEffect, useRef } from 'react';
import type { KeyRow } from './key-table.ts';
import { isTakenBy, nameOf } from './pressed.ts';

/** What the keys of a group do. An action that returns false did nothing. */
export type KeyActs<G> = { readonly [N in keyof G]?: ((event: KeyboardEvent) => unknown) | undefined };

/** Listen for the keys of this group while the calling component is shown: from the moment it can be seen, however much is drawn with it. */
export function useKeys<G extends Readonly<Record<string, KeyRow>>>(group: G, acts: KeyActs<G>): void {
  const latest = useRef(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  });
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isTakenBy(event.target, event)) return;
      const name = nameOf(group, event);
      const act = name === null ? undefined : latest.current[name];
      if (act && act(event) !== false) event.preventDefault();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, [group]);
}
