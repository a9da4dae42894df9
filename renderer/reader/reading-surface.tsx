/*
 * What is read and written on: passages of one source, the bar above the selected words, and the notes beside or under
 * the text. The text itself is never changed; marks are painted over it.
 */
import { type ReactNode, useMemo, useRef } from 'react';
import { Notes } from '../components/annotation/notes.tsx';
import { TermCards } from '../components/annotation/term-cards.tsx';
import { useAnnotations } from '../queries/annotations.ts';
import { useCarried } from '../queries/carries.ts';
import type { ReadingSource, Words } from './anchoring.ts';
import { type Acts, actsOn } from './annotating.ts';
import { barPlace } from './bar-place.ts';
import { useDrawnPassages } from './drawn-passages.ts';
import { useMarks } from './marks.ts';
import { openNoteAt } from './note-at-point.ts';
import { useOpenNote } from './open-note.ts';
import { usePickedWords } from './picked-words.ts';
import { useReflow } from './reflow.ts';
import { SelectionBar } from './selection-bar.tsx';
import { SurfaceContext } from './surface.ts';
import { useSurfaceKeys } from './surface-keys.ts';

/**
 * `notes`: where they stand; `hidden` calls `onNotesWanted` when one is begun. `currentPassageId`: what the keys act on
 * when nothing is selected (null: nothing). `onFollow`: a link to a place in the same source was pressed. `orderOf`: the
 * order of the passages, where there are several.
 */
export interface ReadingSurfaceProps {
  readonly source: ReadingSource;
  readonly notes: 'beside' | 'under' | 'hidden';
  readonly currentPassageId?: string | null;
  readonly onFollow?: (fragment: string) => void;
  readonly orderOf?: (passageId: string) => number;
  readonly onNotesWanted?: () => void;
  readonly children: ReactNode;
}

/** Lay passages of one source out for reading and annotating. */
export function ReadingSurface({
  source,
  notes,
  currentPassageId = null,
  onFollow,
  orderOf = asOne,
  onNotesWanted,
  children,
}: ReadingSurfaceProps) {
  const root = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const annotations = useAnnotations(source.id) ?? none;
  const carried = useCarried(source.id) ?? none;
  const shown = useMemo(() => [...annotations, ...carried], [annotations, carried]);
  const [passages, version] = useDrawnPassages();
  const { picked, pick, look } = usePickedWords(text, passages);
  useReflow(text, picked !== null);
  const openId = useOpenNote(({ id }) => id);
  const latest = useRef({ onFollow, onNotesWanted });
  latest.current = { onFollow, onNotesWanted };
  const surface = useMemo(
    () => ({
      draw: passages.draw,
      follow: (fragment: string) => latest.current.onFollow?.(fragment),
      pickWhole: (passageId: string) => pick({ passageId, span: null, isClipped: false }),
    }),
    [passages, pick],
  );
  const actsFor = (words: Words | null): Acts | null => {
    const content = words && passages.get(words.passageId)?.content;
    const done = (wantsNotes: boolean): void => {
      getSelection()?.removeAllRanges();
      pick(null);
      if (wantsNotes) latest.current.onNotesWanted?.();
    };
    return content ? actsOn({ source, content, span: words.span, annotations, done }) : null;
  };
  const pickedActs = actsFor(picked);
  const keyActs = pickedActs ?? actsFor(currentPassageId === null ? null : { passageId: currentPassageId, span: null });
  useMarks({ passages, version, annotations: shown, openId });
  const present = passages.get(picked?.passageId ?? currentPassageId ?? '') ?? null;
  useSurfaceKeys({ picked, present, acts: keyActs, pick, look });
  return (
    <div className={`surface ${notes}`} ref={root}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: pressing marked words opens their note, which Tab reaches too */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same */}
      <div className="surface-text" ref={text} onClick={(event) => openNoteAt(event, shown, passages)}>
        <SurfaceContext value={surface}>{children}</SurfaceContext>
      </div>
      <Notes
        where={notes}
        sourceId={source.id}
        annotations={shown}
        passages={passages}
        version={version}
        text={text}
        orderOf={orderOf}
      />
      <TermCards passages={passages} version={version} text={text} passageId={picked?.passageId ?? currentPassageId} />
      {picked && pickedActs ? (
        <SelectionBar
          acts={pickedActs}
          remark={
            picked.isClipped
              ? `Only the words in ${passages.get(picked.passageId)?.content.number ?? 'the first part'}`
              : null
          }
          style={barPlace(picked, passages, root.current)}
        />
      ) : null}
    </div>
  );
}

const none = [] as const;
const asOne = (): number => 0;
