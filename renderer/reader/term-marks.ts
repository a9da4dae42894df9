/*
 * Terms marked where they first stand in each passage. Only passages in or near sight are looked through, whatever the length of the
 * draft, and the text itself is left as it is.
 */
import { useEffect, useRef } from 'react';
import type { FindTerms, TermFound } from '../queries/glossary.ts';
import { runsOf } from './anchoring.ts';
import type { DrawnPassages } from './drawn-passages.ts';
import { type Mark, newPainter, type Painter } from './highlights.ts';
import type { DrawnPassage } from './surface.ts';
import { spanToRange } from './text-map.ts';

interface Watched {
  readonly passage: DrawnPassage;
  readonly painter: Painter;
}

/** Keep the terms in sight marked, whenever the glossary or what is drawn changes. */
export function useTermMarks(passages: DrawnPassages, version: number, find: FindTerms | undefined): void {
  const watching = useRef<ReturnType<typeof newWatch> | null>(null);
  useEffect(() => {
    if (!find) return;
    const watch = newWatch(find);
    watching.current = watch;
    watch.follow(passages.all());
    return watch.stop;
  }, [find, passages]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means that other passages are drawn
  useEffect(() => watching.current?.follow(passages.all()), [passages, version]);
}

function newWatch(find: FindTerms) {
  const watched = new Map<Element, Watched>();
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        const known = watched.get(target);
        known?.painter.paint(isIntersecting ? marksOf(known.passage, find) : []);
      }
    },
    { rootMargin: '50%' },
  );
  const leave = (element: Element): void => {
    observer.unobserve(element);
    watched.get(element)?.painter.paint([]);
    watched.delete(element);
  };
  return {
    follow(all: Iterable<DrawnPassage>): void {
      const drawn = new Set<Element>();
      for (const passage of all) {
        drawn.add(passage.element);
        if (watched.get(passage.element)?.passage === passage) continue;
        // Drawn anew, it has other text nodes.
        leave(passage.element);
        watched.set(passage.element, { passage, painter: newPainter() });
        observer.observe(passage.element);
      }
      for (const element of [...watched.keys()]) if (!drawn.has(element)) leave(element);
    },
    stop(): void {
      for (const element of [...watched.keys()]) leave(element);
      observer.disconnect();
    },
  };
}

const marksOf = (passage: DrawnPassage, find: FindTerms): readonly Mark[] =>
  find(passage.content.text).flatMap((term): readonly Mark[] => {
    const range = rangeOfTerm(passage, term);
    return range ? [{ meaning: 'term', range }] : [];
  });

/** Where a term is drawn. */
export const rangeOfTerm = ({ element, content }: DrawnPassage, { start, end }: TermFound): Range | null =>
  spanToRange(element, runsOf(content.tree), { start, end });
