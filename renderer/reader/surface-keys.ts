/*
 * The keys of annotating: H, N, C and P, on the selected words or else on the current passage; Esc lets go. They are
 * heard before the screen's own keys, and only taken when there is something to act on.
 */
import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { isTyping } from '../components/frame/window-keys.ts';
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
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isElsewhere(event.target)) return;
      // A key may come before the frame in which the selection is read: it must never act on words other than those selected.
      flushSync(latest.current.look);
      const act = actOf(event.key.toLowerCase(), latest.current);
      if (!act) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      act();
    };
    addEventListener('keydown', hear, true);
    return () => removeEventListener('keydown', hear, true);
  }, []);
}

function actOf(key: string, { picked, acts, pick }: SurfaceKeysInput): (() => void) | null {
  if (key === 'escape' && picked) {
    return () => {
      getSelection()?.removeAllRanges();
      pick(null);
    };
  }
  if (key === 'escape' && useOpenNote.getState().id !== null) return () => openNote(null);
  if (!acts) return null;
  if (key === 'h') return () => acts.highlight('important');
  if (key === 'n') return acts.note;
  if (key === 'c') return acts.comment;
  if (key === 'p') return acts.propose;
  return null;
}

/** A menu or a dialog has keys of its own. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="menu"], [role="dialog"], dialog') !== null;
