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
    const highlights = annotations.filter(({ body }) => body.type === 'highlight');
    for (const annotation of annotations) {
      const drawn = passages.get(annotation.target.passageId);
      if (!drawn) continue;
      const isHighlight = annotation.body.type === 'highlight';
      const isOpen = annotation.id === openId;
      const isPainted = isHighlight || !(isOnWhole(annotation.target) || isCovered(annotation, highlights));
      const range = isPainted || isOpen ? rangeOf(drawn, annotation) : null;
      if (!range) continue;
      if (isPainted) marks.push({ meaning: meaningOf(annotation), range });
      if (isOpen) marks.push({ meaning: isHighlight ? 'current' : 'selected', range });
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

/** A note on words that are highlighted needs no mark of its own: two lines under the same words cannot be told apart. */
const isCovered = ({ target }: Annotation, highlights: readonly Annotation[]): boolean => {
  const position = positionOf(target);
  return highlights.some((highlight) => {
    const over = positionOf(highlight.target);
    return highlight.target.passageId === target.passageId && over.start <= position.start && position.end <= over.end;
  });
};

const positionOf = ({ selectors }: Annotation['target']) =>
  selectors.find((selector) => selector.type === 'TextPositionSelector') ?? { start: 0, end: Number.POSITIVE_INFINITY };
