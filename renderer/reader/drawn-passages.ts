import { useMemo, useState } from 'react';
import type { DrawnPassage } from './surface.ts';

/** The passages that are drawn on a surface just now. */
export interface DrawnPassages {
  draw(passage: DrawnPassage): () => void;
  get(passageId: string): DrawnPassage | undefined;
  all(): Iterable<DrawnPassage>;
}

/** Keeps the passages of a surface, and draws the surface anew (once, for however many) when they come or go. */
export function useDrawnPassages(): readonly [DrawnPassages, version: number] {
  const [version, setVersion] = useState(0);
  const passages = useMemo<DrawnPassages>(() => {
    const byId = new Map<string, DrawnPassage>();
    let isAnnounced = false;
    const announce = (): void => {
      if (isAnnounced) return;
      isAnnounced = true;
      queueMicrotask(() => {
        isAnnounced = false;
        setVersion((before) => before + 1);
      });
    };
    return {
      draw(passage) {
        const { passageId } = passage.content;
        byId.set(passageId, passage);
        announce();
        return () => {
          if (byId.get(passageId) !== passage) return;
          byId.delete(passageId);
          announce();
        };
      },
      get: (passageId) => byId.get(passageId),
      all: () => byId.values(),
    };
  }, []);
  return [passages, version];
}
