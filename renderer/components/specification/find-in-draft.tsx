import { type RefObject, useEffect, useState } from 'react';
import type { Clause } from '../../../shared/model/clause.ts';
import { keyTable } from '../../keys/key-table.ts';
import { nameOf } from '../../keys/pressed.ts';
import { FindBar } from './find-bar.tsx';

/** `scroller`: the pane that draws the clauses. */
export interface FindInDraftProps {
  readonly clauses: readonly Clause[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly currentId: string | null;
  readonly goTo: (clauseId: string) => void;
}

/** Ctrl+F (Cmd+F) opens the find bar over the text; once more, and its field has the focus again. */
export function FindInDraft(props: FindInDraftProps) {
  const { scroller } = props;
  const [timesAsked, setTimesAsked] = useState(0);
  const [words, setWords] = useState('');
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (
        event.defaultPrevented ||
        nameOf(keyTable.specification, event) !== 'find' ||
        document.querySelector('dialog:modal')
      )
        return;
      event.preventDefault();
      setTimesAsked((before) => before + 1);
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
  if (timesAsked === 0) return null;
  const close = (): void => {
    setTimesAsked(0);
    scroller.current?.focus({ preventScroll: true });
  };
  return <FindBar {...props} words={words} timesAsked={timesAsked} onWords={setWords} onClose={close} />;
}
