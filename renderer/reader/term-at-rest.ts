/* The term on which the pointer comes to rest. */
import { type RefObject, useEffect, useState } from 'react';
import type { FindTerms, TermFound } from '../queries/glossary.ts';
import { runsOf } from './anchoring.ts';
import type { DrawnPassages } from './drawn-passages.ts';
import { offsetAt } from './note-at-point.ts';
import { rangeOfTerm } from './term-marks.ts';

/** How long the pointer rests before a term is explained, and how long it may be elsewhere on its way to the explanation, in milliseconds. */
const rest = 350;
const onItsWay = 250;

/** A term and where it is drawn, in the window. */
export interface TermAtRest {
  readonly term: TermFound;
  readonly box: DOMRect;
}

/** The term under the resting pointer, or null. It stays while the pointer is on it or on `card`; Escape, a press or scrolling lets it go. */
export function useTermAtRest(
  text: RefObject<HTMLElement | null>,
  card: RefObject<HTMLElement | null>,
  passages: DrawnPassages,
  find: FindTerms | undefined,
): TermAtRest | null {
  const [shown, setShown] = useState<TermAtRest | null>(null);
  useEffect(() => {
    if (!find) return;
    let timer = 0;
    const look = (event: PointerEvent): void => {
      clearTimeout(timer);
      if (event.pointerType === 'touch' || event.buttons > 0) return;
      if (event.target instanceof Node && card.current?.contains(event.target)) return;
      const { clientX, clientY, target } = event;
      const element = target instanceof Element ? target.closest<HTMLElement>('[data-passage]') : null;
      const isHere = element !== null && text.current?.contains(element);
      if (!isHere) {
        timer = setTimeout(() => setShown(null), onItsWay);
        return;
      }
      timer = setTimeout(() => setShown(termAt(element, { clientX, clientY })), rest);
    };
    const termAt = (element: HTMLElement, at: { clientX: number; clientY: number }): TermAtRest | null => {
      const passage = passages.get(element.dataset.passage ?? '');
      if (!passage || !(getSelection()?.isCollapsed ?? true)) return null;
      const offset = offsetAt(element, at, runsOf(passage.content.tree));
      if (offset === null) return null;
      const term = find(passage.content.text).find(({ start, end }) => start <= offset && offset < end);
      const box = term && rangeOfTerm(passage, term)?.getClientRects()[0];
      return term && box ? { term, box } : null;
    };
    const letGo = (event: Event): void => {
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
      clearTimeout(timer);
      setShown(null);
    };
    addEventListener('pointermove', look, { passive: true });
    addEventListener('pointerdown', letGo);
    addEventListener('keydown', letGo);
    addEventListener('scroll', letGo, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', look);
      removeEventListener('pointerdown', letGo);
      removeEventListener('keydown', letGo);
      removeEventListener('scroll', letGo, { capture: true });
    };
  }, [text, card, passages, find]);
  return shown;
}
