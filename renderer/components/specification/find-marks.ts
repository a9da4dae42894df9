import { type RefObject, useEffect, useState } from 'react';
import type { Clause } from '../../../shared/model/clause.ts';
import { type Mark, newPainter } from '../../reader/highlights.ts';
import type { Finding, Found } from './find-in-clauses.ts';
import { newFoundRanges } from './find-ranges.ts';

/** Keep the found words that are drawn marked, the present ones most, whenever they or what is drawn change. */
export function useFoundMarks(
  scroller: RefObject<HTMLElement | null>,
  clauses: readonly Clause[],
  { found }: Finding,
  present: Found | undefined,
): void {
  const [painter] = useState(() => newPainter());
  useEffect(() => {
    const pane = scroller.current;
    if (!pane) return;
    const paint = (): void => {
      const rangeOf = newFoundRanges(pane, clauses);
      const marks = found.flatMap((each): readonly Mark[] => {
        const range = rangeOf(each);
        return range ? [{ meaning: each === present ? 'find-current' : 'find', range }] : [];
      });
      painter.paint(marks);
    };
    paint();
    let frame = 0;
    // A long draft is drawn a little at a time, and again when it is compared with another.
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(paint);
    });
    observer.observe(pane, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [painter, scroller, clauses, found, present]);
  useEffect(() => () => painter.paint([]), [painter]);
}
