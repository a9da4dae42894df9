/*
 * Which clause is at the top of the text, followed as it is scrolled, and how to go to another. Going holds the present
 * clause until the person scrolls by themselves, for near the end a clause cannot come to the top.
 */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** How far below the top edge the present clause is looked for. */
const eyeLine = 76;

/** Follow and lead the scrolling of `scroller`, whose clauses carry `data-clause`, and those of another revision between them `data-other`. */
export function useFollowedClause(
  scroller: RefObject<HTMLElement | null>,
  startId: string | null,
): readonly [currentId: string | null, goTo: (clauseId: string, otherId?: string) => void] {
  const [currentId, setCurrentId] = useState(startId);
  const isLed = useRef(false);
  const goTo = useCallback(
    (clauseId: string, otherId?: string): void => {
      setCurrentId(clauseId);
      isLed.current = true;
      const place =
        otherId === undefined ? `[data-clause="${CSS.escape(clauseId)}"]` : `[data-other="${CSS.escape(otherId)}"]`;
      if (scroller.current) bringToTop(scroller.current, place);
    },
    [scroller],
  );
  useEffect(() => {
    const pane = scroller.current;
    if (!pane) return;
    let frame = 0;
    const follow = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (isLed.current) return;
        const found = clauseAt(pane);
        if (found) setCurrentId(found);
      });
    };
    const take = (): void => {
      isLed.current = false;
    };
    pane.addEventListener('scroll', follow, { passive: true });
    const own = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;
    for (const kind of own) pane.addEventListener(kind, take, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      pane.removeEventListener('scroll', follow);
      for (const kind of own) pane.removeEventListener(kind, take);
    };
  }, [scroller]);
  return [currentId, goTo];
}

/** Scroll a clause to the top. Clauses above it may still find their true height; a few frames later it is put right. */
function bringToTop(pane: HTMLElement, place: string): void {
  const clause = pane.querySelector(place);
  if (!clause) return;
  clause.scrollIntoView({ block: 'start' });
  let left = 4;
  const settle = (): void => {
    clause.scrollIntoView({ block: 'start' });
    left -= 1;
    if (left > 0) requestAnimationFrame(settle);
  };
  requestAnimationFrame(settle);
}

function clauseAt(pane: HTMLElement): string | null {
  const { left, top, width } = pane.getBoundingClientRect();
  for (const y of [eyeLine, eyeLine - 28, eyeLine + 36]) {
    const found = document.elementsFromPoint(left + Math.min(width / 2, 200), top + y);
    const clause = found.map((element) => element.closest<HTMLElement>('[data-clause]')).find(Boolean);
    if (clause?.dataset.clause) return clause.dataset.clause;
  }
  return null;
}
