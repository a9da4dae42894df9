/* Choosing by hand where a comment belongs: a clause of the newer revision, and words of it. */
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Span } from '../../../shared/annotation/describe.ts';
import type { Clause } from '../../../shared/model/clause.ts';
import { runsOf } from '../../reader/anchoring.ts';
import { Passage } from '../../reader/passage.tsx';
import { rangeToSpan, trimSpan } from '../../reader/text-map.ts';
import { Keys } from '../keys.tsx';
import type { Spot, TriageView } from './triage-view.ts';

interface ReattachProps {
  readonly view: TriageView;
  readonly clauses: readonly Clause[];
  readonly label: string;
  readonly onConfirm: (spot: Spot) => void;
  readonly onCancel: () => void;
}

const mostShown = 60;

/** Find a clause, select its words or take the whole of it, and confirm with Enter. */
export function Reattach({ view, clauses, label, onConfirm, onCancel }: ReattachProps) {
  const fieldId = useId();
  const [asked, setAsked] = useState('');
  const wanted = useDeferredValue(asked.trim().toLocaleLowerCase('en-GB'));
  const found = useMemo(() => clauses.filter((clause) => holds(clause, wanted)), [clauses, wanted]);
  const [chosenId, choose] = useState(() => likeliest(view, clauses)?.id ?? null);
  const chosen = found.find(({ id }) => id === chosenId) ?? found[0] ?? null;
  const text = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another clause was chosen, or the list is another
  useEffect(() => {
    const row = list.current?.querySelector('[aria-current="true"]')?.getBoundingClientRect();
    const pane = list.current?.getBoundingClientRect();
    // Only the list itself: the rest of the pane stays where the person has it.
    if (row && pane) list.current?.scrollBy(0, row.top - pane.top - (pane.height - row.height) / 2);
  }, [chosen?.id, found]);
  const confirm = (): void => {
    if (chosen) onConfirm({ clause: chosen, span: selectedSpan(text.current, chosen) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // On a button, Enter presses it.
    const isPress = event.key === 'Enter' && event.target instanceof HTMLButtonElement;
    if (event.nativeEvent.isComposing || isPress) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter') confirm();
    else if (step !== 0 && chosen && event.target instanceof HTMLInputElement) {
      choose(found[found.indexOf(chosen) + step]?.id ?? chosen.id);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section className="attach" aria-label={`Re-attach to words of ${label}`} onKeyDown={onKeyDown}>
      <div className="attach-find">
        <label className="said" htmlFor={fieldId}>
          Find a clause of {label}
        </label>
        <input
          id={fieldId}
          className="field"
          type="search"
          placeholder={`Find a clause of ${label}`}
          value={asked}
          // biome-ignore lint/a11y/noAutofocus: it was just asked for, by key or by press
          autoFocus
          onChange={({ target }) => setAsked(target.value)}
        />
        <ul className="scroll" ref={list} aria-label="Clauses">
          {around(found, chosen).map((clause) => (
            <li key={clause.id}>
              <button type="button" aria-current={clause === chosen} onClick={() => choose(clause.id)}>
                <b className="num">{clause.number}</b>
                {clause.heading || clause.text.slice(0, 60)}
              </button>
            </li>
          ))}
        </ul>
        {found.length === 0 ? <p className="none">No clause of {label} holds these words.</p> : null}
      </div>
      <div className="attach-text">
        {chosen ? (
          <>
            <h2>
              {chosen.number} {chosen.heading}
            </h2>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its words are selected here, and Enter confirms them */}
            <div className="chosen scroll" ref={text} tabIndex={0} role="document" aria-label="Text of the clause">
              <Passage passageId={chosen.id} tree={chosen.tree} text={chosen.text} />
            </div>
          </>
        ) : null}
        <div className="bt">
          <button
            type="button"
            className="btn go"
            disabled={!chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={confirm}
          >
            Re-attach <Keys keys="Enter" />
          </button>
          <button type="button" className="btn" onClick={onCancel}>
            Leave it <Keys keys="Esc" />
          </button>
          <span className="hint">Select the words it is on, or take the whole clause.</span>
        </div>
      </div>
    </section>
  );
}

/** Every word that was asked for, in number, heading or text. */
function holds({ number, heading, text }: Clause, wanted: string): boolean {
  const all = `${number ?? ''} ${heading} ${text}`.toLocaleLowerCase('en-GB');
  return wanted.split(/\s+/).every((word) => all.includes(word));
}

/** The suggestion, else where it was carried to, else the clause of the same id or number. */
function likeliest({ suggestion, spot, item }: TriageView, clauses: readonly Clause[]): Clause | null {
  const was = item.quoted?.clause;
  const same =
    clauses.find(({ key }) => key === was?.key) ??
    clauses.find(({ number }) => number !== null && number === was?.number);
  return suggestion?.clause ?? spot?.clause ?? same ?? null;
}

/** Of a long list, the part around what is chosen. */
function around(found: readonly Clause[], chosen: Clause | null): readonly Clause[] {
  const from = Math.max(0, (chosen ? found.indexOf(chosen) : 0) - mostShown / 2);
  return found.slice(from, from + mostShown);
}

/** The words selected in the clause; null: none are, and the whole clause is meant. */
function selectedSpan(root: HTMLElement | null, { tree, text }: Clause): Span | null {
  const selection = getSelection();
  const passage = root?.querySelector('[data-passage]');
  if (!selection || !passage || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const span = range.intersectsNode(passage) ? rangeToSpan(passage, runsOf(tree), range) : null;
  return span && trimSpan(text, span);
}
