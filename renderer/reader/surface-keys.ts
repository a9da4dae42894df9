/*
 * The keys of annotating: H, N, C and P, on the selected words or else on the current passage; Esc lets go. They are
 * heard before the screen's own keys, and only taken when there is something to act on.
 */
import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { keyTable } from '../keys/key-table.ts';
import { isTakenBy, nameOf } from '../keys/pressed.ts';
import type { Acts } from './annotating.ts';
import { openNote, useOpenNote } from './open-note.ts';
import type { Picked } from './picked-words.ts';

interface SurfaceKeysInput {
  readonly picked: Picked | null;
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
      const act = actOf(name, latest.current);
      if (!act) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      act();
    };
    addEventListener('keydown', hear, true);
    return () => removeEventListener('keydown', hear, true);
  }, []);
}

function actOf(name: keyof typeof keyTable.annotating, { picked, acts, pick }: SurfaceKeysInput): (() => void) | null {
  if (name === 'letGo' && picked) {
    return () => {
      getSelection()?.removeAllRanges();
      pick(null);
    };
  }
  if (name === 'letGo' && useOpenNote.getState().id !== null) return () => openNote(null);
  if (!acts || name === 'letGo') return null;
  return name === 'highlight' ? () => acts.highlight('important') : acts[name];
}
