import { useEffect, useId, useRef } from 'react';

interface WordsFieldProps {
  readonly value: string;
  readonly label: string;
  /** It is written first: it has the focus when the box opens, and its label is only heard. */
  readonly isFirst: boolean;
  readonly onChange: (value: string) => void;
}

/** A field that grows with its words. */
export function WordsField({ value, label, isFirst, onChange }: WordsFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  // After the card has been put beside its words; focused before that, it would scroll the text away.
  useEffect(() => {
    if (!isFirst || !field.current) return;
    field.current.focus({ preventScroll: true });
    field.current.setSelectionRange(field.current.value.length, field.current.value.length);
    field.current.closest('[data-note]')?.scrollIntoView({ block: 'nearest' });
  }, [isFirst]);
  return (
    <div className="words-field">
      <label htmlFor={id} className={isFirst ? 'said' : undefined}>
        {label}
      </label>
      <textarea
        id={id}
        value={value}
        rows={isFirst ? 2 : 1}
        ref={field}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
