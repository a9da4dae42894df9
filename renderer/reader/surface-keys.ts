/*
 * The keys of annotating: H, N, C and P, on the selected words or else on the current passage; Esc lets go; W begins to select
 * words, and the arrows go on. They are heard before the screen's own keys, and only taken when there is something to act on.
 */
import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { keyTable } from '../keys/key-table.ts';
import { isTakenBy, nameOf } from '../keys/pressed.ts';
import type { Acts } from './annotating.ts';
import { openNote, useOpenNote } from './open-note.ts';
import type { Picked } from './picked-words.ts';
import { selectFirstWord, selectFrom } from './select-by-keys.ts';
import type { DrawnPassage } from './surface.ts';

/** `present`: the passage that keys act on when nothing is picked, else the one that is picked from. */
interface SurfaceKeysInput {
  readonly picked: Picked | null;
  readonly present: DrawnPassage | null;
  readonly acts: Acts | null;
  readonly pick: (picked: Picked | null) => void;
  readonly look: () => void;
}

/** Hear them while the surface is shown. */
export function useSurfaceKeys(input: SurfaceKeysInput): void {
  const latest = useRef(input);
  latest.current = input;
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const name = nameOf(keyTable.annotating, event);
      if (name === null || isTakenBy(event.target, event)) return;
      // A key may come before the frame in which the selection is read: it must never act on words other than those selected.
      flushSync(latest.current.look);
      const act = actOf(name, latest.current, event.target);
      if (!act) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      act();
    };
    addEventListener('keydown', hear, true);
    return () => removeEventListener('keydown', hear, true);
  }, []);
}

function actOf(
  name: keyof typeof keyTable.annotating,
  { picked, present, acts, pick }: SurfaceKeysInput,
  target: EventTarget | null,
): (() => void) | null {
  switch (name) {
    case 'letGo':
      return letGo(picked, pick);
    case 'words':
      return present && (() => selectFirstWord(present));
    case 'highlight':
      return acts && (() => acts.highlight('important'));
    case 'note':
    case 'comment':
    case 'propose':
      return acts?.[name] ?? null;
    case 'more':
    case 'fewer':
    case 'letterMore':
    case 'letterFewer':
      return null; // Chromium's own, on what is selected.
    default: {
      const span = picked?.span;
      return span && present && isAround(target, present) ? () => selectFrom(present, span, name) : null;
    }
  }
}

function letGo(picked: Picked | null, pick: SurfaceKeysInput['pick']): (() => void) | null {
  if (!picked) return useOpenNote.getState().id === null ? null : () => openNote(null);
  return () => {
    getSelection()?.removeAllRanges();
    pick(null);
  };
}

/** The arrow keys are the words' while no list, bar or field has the focus. */
const isAround = (target: EventTarget | null, { element }: DrawnPassage): boolean =>
  target instanceof Node && target.contains(element);
