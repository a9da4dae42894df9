import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Icon } from '../icon.tsx';
import { type Finding, findInClauses } from './find-in-clauses.ts';
import type { FindInDraftProps } from './find-in-draft.tsx';
import { useFoundMarks } from './find-marks.ts';
import { newFoundRanges } from './find-ranges.ts';
import { reveal } from './find-reveal.ts';

interface FindBarProps extends FindInDraftProps {
  readonly words: string;
  /** Each time it is asked for, the field takes the focus. */
  readonly timesAsked: number;
  readonly onWords: (words: string) => void;
  readonly onClose: () => void;
}

/** What is looked for, which of how many is present, and the ways to the next and the one before. */
export function FindBar(props: FindBarProps) {
  const { clauses, scroller, currentId, goTo, words, timesAsked, onWords, onClose } = props;
  const bar = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const leaveOff = useRef(() => {});
  // As words are typed they are looked for from one place, so that a letter more does not lead further on.
  const from = useRef(clauses.findIndex(({ id }) => id === currentId));
  const [chosen, setChosen] = useState<number | null>(null);
  const finding = useMemo(() => findInClauses(clauses, words), [clauses, words]);
  const at = chosen ?? firstFrom(finding, from.current);
  useFoundMarks(scroller, clauses, finding, finding.found[at]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, it takes the focus again
  useEffect(() => field.current?.select(), [timesAsked]);
  useEffect(() => () => leaveOff.current(), []);

  const show = ({ found }: Finding, which: number): void => {
    leaveOff.current();
    const wanted = found[which];
    const clause = wanted && clauses[wanted.index];
    const pane = scroller.current;
    if (!clause || !pane) return;
    const isElsewhere = clause.id !== currentId;
    if (isElsewhere) goTo(clause.id);
    const rangeOf = () => newFoundRanges(pane, clauses)(wanted);
    leaveOff.current = reveal({ pane, cover: bar.current }, rangeOf, isElsewhere);
  };
  const look = (next: string): void => {
    onWords(next);
    setChosen(null);
    const nextFinding = findInClauses(clauses, next);
    show(nextFinding, firstFrom(nextFinding, from.current));
  };
  const step = (by: number): void => {
    const { length } = finding.found;
    if (length === 0) return;
    const next = (at + by + length) % length;
    from.current = finding.found[next]?.index ?? from.current;
    setChosen(next);
    show(finding, next);
  };
  const hear = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const isEnter = event.key === 'Enter' && event.target === field.current;
    if (!isEnter && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (isEnter) step(event.shiftKey ? -1 : 1);
    else onClose();
  };
  const isNone = words.trim() !== '' && finding.found.length === 0;

  return (
    <search className="find-bar" aria-label="Find in this draft" ref={bar} onKeyDown={hear}>
      <input
        ref={field}
        className="field"
        type="text"
        aria-label="Find in this draft"
        placeholder="Find in this draft"
        spellCheck={false}
        value={words}
        onChange={({ target }) => look(target.value)}
      />
      <button
        type="button"
        className="ib"
        aria-label="Previous"
        title="Previous (Shift+Enter)"
        onClick={() => step(-1)}
      >
        <Icon of={ChevronUp} />
      </button>
      <button type="button" className="ib" aria-label="Next" title="Next (Enter)" onClick={() => step(1)}>
        <Icon of={ChevronDown} />
      </button>
      <button type="button" className="ib" aria-label="Close" title="Close (Esc)" onClick={onClose}>
        <Icon of={X} />
      </button>
      <p className="num" role="status">
        {isNone ? `Nothing in this draft says “${words.trim()}”.` : countWords(finding, at)}
      </p>
    </search>
  );
}

/** The first in this clause or after it; round again from the beginning when there is none. */
const firstFrom = ({ found }: Finding, from: number): number =>
  Math.max(
    0,
    found.findIndex(({ index }) => index >= from),
  );

const countWords = ({ found: { length }, isCut }: Finding, at: number): string =>
  length === 0 ? '' : `${at + 1} of ${isCut ? 'the first ' : ''}${length.toLocaleString('en-GB')}`;
