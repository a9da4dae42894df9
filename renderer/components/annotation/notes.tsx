import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Annotation, Body, Target } from '../../../shared/model/annotation.ts';
import type { DrawnPassages } from '../../reader/drawn-passages.ts';
import { useNotePlaces } from '../../reader/note-places.ts';
import { openNote, useOpenNote } from '../../reader/open-note.ts';
import { finish, leave, resume, saveAll, useWriting } from '../../reader/writing.ts';
import { NoteCard } from './note-card.tsx';

/** One note to be shown: an annotation as stored, or as it is being typed. */
export interface NoteItem {
  readonly id: string;
  readonly target: Target;
  readonly body: Body;
  readonly isKept: boolean;
  readonly submissionId: string | null;
  /** Settled in a later revision: it is read, not written. */
  readonly settledIn?: string | undefined;
  /** Made on this earlier revision, and carried here: it is read, not written. */
  readonly carriedFrom?: string;
}

interface NotesProps {
  readonly where: 'beside' | 'under' | 'hidden';
  readonly sourceId: string;
  readonly annotations: readonly Annotation[];
  readonly passages: DrawnPassages;
  readonly version: number;
  readonly text: RefObject<HTMLElement | null>;
  readonly orderOf: (passageId: string) => number;
}

/** The notes of a source, beside their lines or in a list under the text. */
export function Notes({ where, sourceId, annotations, passages, version, text, orderOf }: NotesProps) {
  const openId = useOpenNote(({ id }) => id);
  const items = useItems(sourceId, annotations, openId, orderOf);
  const column = useRef<HTMLElement>(null);
  useNotePlaces({ isBeside: where === 'beside', items, passages, version, text, orderOf, column });
  useFinish(openId);
  if (where === 'hidden') return null;
  if (where === 'under' && items.length === 0) return null;
  return (
    <aside className="notes" aria-label="Notes and comments" ref={column}>
      {where === 'under' ? <h2 className="h2">Notes and comments</h2> : null}
      {items.map((item) => (
        <NoteCard
          key={item.id}
          item={item}
          isOpen={item.id === openId}
          text={passages.get(item.target.passageId)?.content.text}
          isAway={where === 'under'}
        />
      ))}
    </aside>
  );
}

function useItems(
  sourceId: string,
  annotations: readonly Annotation[],
  openId: string | null,
  orderOf: (passageId: string) => number,
): readonly NoteItem[] {
  const writing = useWriting(({ all }) => all);
  return useMemo(() => {
    const kept = annotations
      .filter(({ id, body }) => body.type !== 'highlight' || id === openId)
      .map((annotation) => ({ ...annotation, body: writing[annotation.id]?.body ?? annotation.body, isKept: true }));
    const known = new Set(annotations.map(({ id }) => id));
    const fresh = Object.values(writing)
      .filter(({ id, target }) => target.sourceId === sourceId && !known.has(id))
      .map((item) => ({ ...item, submissionId: null }));
    return [...kept, ...fresh].sort(
      (a, b) => orderOf(a.target.passageId) - orderOf(b.target.passageId) || startOf(a.target) - startOf(b.target),
    );
  }, [sourceId, annotations, openId, orderOf, writing]);
}

const startOf = (target: Target): number =>
  target.selectors.find((selector) => selector.type === 'TextPositionSelector')?.start ?? 0;

/** What is no longer open is finished; everything is saved when the window is left. For whatever shows cards that are written in. */
export function useFinish(openId: string | null): void {
  useEffect(() => {
    if (openId === null) return;
    return () => void finish(openId);
  }, [openId]);
  useEffect(() => {
    const save = (): void => void saveAll();
    void resume();
    addEventListener('pagehide', leave);
    addEventListener('blur', save);
    document.addEventListener('visibilitychange', save);
    return () => {
      openNote(null);
      removeEventListener('pagehide', leave);
      removeEventListener('blur', save);
      document.removeEventListener('visibilitychange', save);
    };
  }, []);
}
