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
  const leave = useRef(() => {});
  const goTo = useCallback(
    (clauseId: string, otherId?: string): void => {
      setCurrentId(clauseId);
      isLed.current = true;
      const place =
        otherId === undefined ? `[data-clause="${CSS.escape(clauseId)}"]` : `[data-other="${CSS.escape(otherId)}"]`;
      leave.current();
      if (scroller.current) leave.current = bringToTop(scroller.current, place);
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
      leave.current();
    };
    pane.addEventListener('scroll', follow, { passive: true });
    const own = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;
    for (const kind of own) pane.addEventListener(kind, take, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      leave.current();
      pane.removeEventListener('scroll', follow);
      for (const kind of own) pane.removeEventListener(kind, take);
    };
  }, [scroller]);
  return [currentId, goTo];
}

/** Frames in which a clause far off comes to be drawn, and those in which clauses above it find their true height. */
const [longest, settling] = [120, 5];

/** Scroll a clause to the top as soon as it is drawn, and keep it there while it settles. Returns how to leave off. */
function bringToTop(pane: HTMLElement, place: string): () => void {
  let [left, frame] = [longest, 0];
  const look = (): void => {
    const clause = pane.querySelector(place);
    clause?.scrollIntoView({ block: 'start' });
    left = clause ? Math.min(left, settling) - 1 : left - 1;
    if (left > 0) frame = requestAnimationFrame(look);
  };
  look();
  return () => cancelAnimationFrame(frame);
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
