/* The words a person has selected, followed as they select by mouse or by keys. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { runsOf, type Words } from './anchoring.ts';
import type { DrawnPassages } from './drawn-passages.ts';
import { rangeToSpan, trimSpan } from './text-map.ts';

/** `isClipped`: more was selected, in passages after this one. */
export interface Picked extends Words {
  readonly isClipped: boolean;
}

/** What is picked on a surface; how to pick otherwise (a whole passage, or nothing); and how to look at the selection again at once. */
export interface Picking {
  readonly picked: Picked | null;
  readonly pick: (picked: Picked | null) => void;
  readonly look: () => void;
}

/** Follow what is picked on a surface. */
export function usePickedWords(root: RefObject<HTMLElement | null>, passages: DrawnPassages): Picking {
  const [picked, setPicked] = useState<Picked | null>(null);
  const look = useRef(() => {});
  useEffect(() => {
    let isPressed = false;
    const read = (): void => {
      if (isPressed) return;
      const found = root.current && pickedIn(root.current, passages);
      setPicked((before) => {
        if (found) return found;
        return before?.span === null ? before : null;
      });
    };
    look.current = read;
    const press = ({ target }: PointerEvent): void => {
      if (!(target instanceof Element)) return;
      isPressed = true;
      if (!target.closest('.selbar')) setPicked((before) => (before?.span === null ? null : before));
    };
    const release = (): void => {
      isPressed = false;
      // The browser settles the selection after the release.
      requestAnimationFrame(read);
    };
    document.addEventListener('selectionchange', read);
    addEventListener('pointerdown', press, true);
    addEventListener('pointerup', release, true);
    addEventListener('pointercancel', release, true);
    return () => {
      document.removeEventListener('selectionchange', read);
      removeEventListener('pointerdown', press, true);
      removeEventListener('pointerup', release, true);
      removeEventListener('pointercancel', release, true);
    };
  }, [root, passages]);
  return { picked, pick: setPicked, look: () => look.current() };
}

/** The words that the document's selection takes of the first passage it touches. */
function pickedIn(root: HTMLElement, passages: DrawnPassages): Picked | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root) || isInField(range)) return null;
  let first: Words | null = null;
  for (const element of root.querySelectorAll<HTMLElement>('[data-passage]')) {
    if (!range.intersectsNode(element)) {
      if (first) break;
      continue;
    }
    const words = wordsIn(element, range, passages);
    if (!words) continue;
    if (first) return { ...first, isClipped: true };
    first = words;
  }
  return first && { ...first, isClipped: false };
}

function wordsIn(element: HTMLElement, range: Range, passages: DrawnPassages): Words | null {
  const drawn = passages.get(element.dataset.passage ?? '');
  if (!drawn) return null;
  const { passageId, tree, text } = drawn.content;
  const span = rangeToSpan(element, runsOf(tree), range);
  const trimmed = span && trimSpan(text, span);
  return trimmed && { passageId, span: trimmed };
}

const isInField = (range: Range): boolean => {
  const node = range.commonAncestorContainer;
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('input, textarea, [contenteditable]') !== null;
};
