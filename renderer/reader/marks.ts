import { useLayoutEffect, useState } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { isOnWhole, rangeOf } from './anchoring.ts';
import type { DrawnPassages } from './drawn-passages.ts';
import { type Mark, meaningOf, newPainter } from './highlights.ts';
import { useWriting } from './writing.ts';

interface MarksInput {
  readonly passages: DrawnPassages;
  readonly version: number;
  readonly annotations: readonly Annotation[];
  readonly openId: string | null;
}

/** Keep the words of every annotation marked, whenever annotations or what is drawn change. */
export function useMarks({ passages, version, annotations, openId }: MarksInput): void {
  const [painter] = useState(() => newPainter());
  const writing = useWriting(({ all }) => all);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means that other passages are drawn
  useLayoutEffect(() => {
    const marks: Mark[] = [];
    for (const annotation of annotations) {
      const drawn = passages.get(annotation.target.passageId);
      if (!drawn) continue;
      const isOpen = annotation.id === openId;
      const isPainted = annotation.body.type === 'highlight' || !isOnWhole(annotation.target);
      const range = isPainted || isOpen ? rangeOf(drawn, annotation) : null;
      if (!range) continue;
      if (isPainted) marks.push({ meaning: meaningOf(annotation), range });
      if (isOpen) marks.push({ meaning: annotation.body.type === 'highlight' ? 'current' : 'selected', range });
    }
    for (const { id, isKept, target } of Object.values(writing)) {
      const drawn = isKept || id !== openId ? undefined : passages.get(target.passageId);
      const range = drawn && rangeOf(drawn, { target });
      if (range) marks.push({ meaning: 'selected', range });
    }
    painter.paint(marks);
  }, [painter, passages, version, annotations, openId, writing]);
  useLayoutEffect(() => () => painter.paint([]), [painter]);
}
