/*
 * A proposed wording, edited in place: the quoted words themselves are the field, and what is changed in them shows as it is typed,
 * struck and put in. The field is drawn anew after every edit, so it keeps an undo of its own.
 */
import { useEffect, useEffectEvent, useRef } from 'react';
import { drawWording, offsetOf, placeCaret, wordingIn } from '../../reader/wording-dom.ts';
import { applyEdit, editOf } from '../../reader/wording-edit.ts';

interface WordingFieldProps {
  readonly before: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

interface Moment {
  readonly value: string;
  readonly caret: number;
}

/** The field. It takes the focus when it opens, with the caret after the last word. */
export function WordingField({ before, value, onChange }: WordingFieldProps) {
  const field = useRef<HTMLDivElement>(null);
  const now = useRef<Moment>({ value, caret: value.length });
  const past = useRef<Moment[]>([]);
  const ahead = useRef<Moment[]>([]);

  const show = useEffectEvent((moment: Moment) => {
    now.current = moment;
    if (!field.current) return;
    drawWording(field.current, before, moment.value);
    placeCaret(field.current, moment.caret);
  });
  const change = useEffectEvent((moment: Moment) => {
    const isChanged = moment.value !== now.current.value;
    if (isChanged) {
      past.current.push(now.current);
      ahead.current = [];
    }
    show(moment);
    if (isChanged) onChange(moment.value);
  });
  const turnBack = useEffectEvent((from: Moment[], to: Moment[]) => {
    const moment = from.pop();
    if (!moment) return;
    to.push(now.current);
    show(moment);
    onChange(moment.value);
  });

  const onInput = useEffectEvent((event: InputEvent) => {
    if (!field.current || event.isComposing) return;
    if (event.type === 'input') return readBack();
    if (!event.cancelable) return; // then it is read back once it is done
    event.preventDefault();
    if (event.inputType === 'historyUndo') return turnBack(past.current, ahead.current);
    if (event.inputType === 'historyRedo') return turnBack(ahead.current, past.current);
    const [range] = event.getTargetRanges();
    if (!range) return;
    const start = offsetOf(field.current, range.startContainer, range.startOffset);
    const end = offsetOf(field.current, range.endContainer, range.endOffset);
    const data = event.data ?? event.dataTransfer?.getData('text/plain') ?? null;
    const edit = editOf(now.current.value, event.inputType, { start, end }, data);
    if (edit) change({ value: applyEdit(now.current.value, edit), caret: edit.start + edit.text.length });
  });
  /** What the browser itself has written, as composed characters are. */
  const readBack = useEffectEvent(() => {
    const { current } = field;
    const anchor = getSelection();
    if (!current) return;
    const caret = anchor?.anchorNode ? offsetOf(current, anchor.anchorNode, anchor.anchorOffset) : 0;
    change({ value: wordingIn(current), caret });
  });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) turnBack(ahead.current, past.current);
    else turnBack(past.current, ahead.current);
  });

  useEffect(() => {
    const { current } = field;
    if (!current) return;
    current.focus({ preventScroll: true });
    current.closest('[data-note]')?.scrollIntoView({ block: 'nearest' });
    const input = (event: InputEvent): void => onInput(event);
    const composed = (): void => readBack();
    const key = (event: KeyboardEvent): void => onKey(event);
    current.addEventListener('beforeinput', input);
    // The event of `input` is an InputEvent here; the DOM's types say only Event.
    current.addEventListener('input', input as (event: Event) => void);
    current.addEventListener('compositionend', composed);
    current.addEventListener('keydown', key);
    return () => {
      current.removeEventListener('beforeinput', input);
      current.removeEventListener('input', input as (event: Event) => void);
      current.removeEventListener('compositionend', composed);
      current.removeEventListener('keydown', key);
    };
  }, []);
  // Anew when the words it changes are known better; the first time, with the caret where it belongs.
  useEffect(() => {
    if (!field.current) return;
    drawWording(field.current, before, now.current.value);
    if (field.current === document.activeElement) placeCaret(field.current, now.current.caret);
  }, [before]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a textarea cannot show struck words among its own
    <div
      ref={field}
      className="pw wording"
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      aria-label="Proposed wording"
      contentEditable // not "plaintext-only": Chromium tells of such a field neither range that an edit is on
      spellCheck
      style={{ whiteSpace: 'pre-wrap' }} // a space at the end must be able to hold the caret
    />
  );
}
