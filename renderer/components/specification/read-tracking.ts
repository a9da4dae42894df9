/* A clause has been read when it was in sight for two seconds. What was read is written down in batches. */
import { type RefObject, useEffect, useRef } from 'react';
import { here } from '../../commands/annotation-ports.ts';
import { markClausesRead } from '../../commands/read-position.ts';

const inSightFor = 2_000;
const batchEvery = 1_500;
const drawn = '.cl[data-clause]';

/** Watch the clauses of `scroller`. `hasText`: whether a clause has anything to read. */
export function useReadTracking(
  scroller: RefObject<HTMLElement | null>,
  clauseIds: readonly string[],
  readIds: ReadonlySet<string>,
): void {
  const known = useRef(readIds);
  known.current = readIds;
  useEffect(() => {
    const pane = scroller.current;
    if (!pane || clauseIds.length === 0) return;
    const seenSince = new Map<string, number>();
    const watch = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting, time } of changes) {
          const id = target instanceof HTMLElement ? target.dataset.clause : undefined;
          if (!id) continue;
          if (isIntersecting) seenSince.set(id, time);
          else seenSince.delete(id);
        }
      },
      { root: pane, rootMargin: '-8% 0px -25% 0px' },
    );
    const wanted = new Set(clauseIds);
    const observe = (places: Iterable<Node>): void => {
      for (const place of places) {
        if (place instanceof HTMLElement && place.matches(drawn) && wanted.has(place.dataset.clause ?? '')) {
          watch.observe(place);
        }
      }
    };
    observe(pane.querySelectorAll(drawn));
    // A long draft is drawn a little at a time.
    const drawing = new MutationObserver((changes) => {
      for (const { addedNodes } of changes) observe(addedNodes);
    });
    drawing.observe(pane, { childList: true, subtree: true });
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      const read = [...seenSince]
        .filter(([id, since]) => performance.now() - since >= inSightFor && !known.current.has(id))
        .map(([id]) => id);
      // A mark that could not be kept is made again in a moment.
      markClausesRead(here, read).catch(() => {});
    }, batchEvery);
    return () => {
      clearInterval(timer);
      drawing.disconnect();
      watch.disconnect();
    };
  }, [scroller, clauseIds]);
}
