/* A field for a name, with the listed names that match it below: an ARIA combobox. Any text is allowed. */
import { type KeyboardEvent, useId, useState } from 'react';
import { type Named, type NameMatch, nameMatches } from './name-matches.ts';

interface Props<T> {
  readonly label: string;
  readonly listLabel: string;
  readonly typed: string;
  readonly all: readonly Named<T>[];
  /** What the last row says, which takes what was typed as it is. */
  readonly otherwise: string;
  /** It takes the focus when it comes. */
  readonly isFirst?: boolean;
  readonly onType: (typed: string) => void;
  readonly onChoose: (thing: T) => void;
  /** What was typed is taken as it is: by Enter, or by the last row. */
  readonly onTyped?: () => void;
}

/** The field and its list. */
export function NameField<T>(props: Props<T>) {
  const { label, listLabel, typed, all, otherwise, isFirst = false, onType, onChoose, onTyped } = props;
  const list = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  const matches = isOpen ? nameMatches(all, typed) : [];
  const isListed = matches.some(({ name }) => name === typed);
  const isShown = matches.length > 0 && (!isListed || onTyped !== undefined);
  const choose = (match: NameMatch<T> | undefined): void => {
    setIsOpen(false);
    if (match) onChoose(match.thing);
    else onTyped?.();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (isShown && by !== 0) setActive((active + by + matches.length + 1) % (matches.length + 1));
    else if (isShown && event.key === 'Enter') choose(matches[active]);
    else if (isShown && event.key === 'Escape') setIsOpen(false);
    else if (event.key === 'Enter' && onTyped) onTyped();
    else return;
    event.preventDefault();
  };
  return (
    <div>
      <label>
        {label}
        <input
          className="field"
          role="combobox"
          aria-expanded={isShown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={isShown ? `${list}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: it is what this step asks for
          autoFocus={isFirst}
          value={typed}
          onKeyDown={onKeyDown}
          onBlur={() => setIsOpen(false)}
          onChange={(event) => {
            onType(event.target.value);
            setIsOpen(true);
            setActive(0);
          }}
        />
      </label>
      <div className="sug" id={list} role="listbox" aria-label={listLabel} hidden={!isShown}>
        {isShown ? (
          <>
            {matches.map((match, index) => (
              <Suggestion
                key={`${match.name} ${match.aside}`}
                id={`${list}-${index}`}
                match={match}
                isActive={index === active}
                onChoose={() => choose(match)}
              />
            ))}
            <div
              id={`${list}-${matches.length}`}
              role="option"
              tabIndex={-1}
              aria-selected={active === matches.length}
              className="s3"
              onPointerDown={(event) => {
                event.preventDefault();
                choose(undefined);
              }}
            >
              {otherwise}
            </div>
          </>
        ) : null}
      </div>
    </div>
  );
}

function Suggestion<T>({
  id,
  match: { name, aside, start, end },
  isActive,
  onChoose,
}: {
  readonly id: string;
  readonly match: NameMatch<T>;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      // Before the field loses the focus, and with it the list.
      onPointerDown={(event) => {
        event.preventDefault();
        onChoose();
      }}
    >
      <span>
        {name.slice(0, start)}
        <mark>{name.slice(start, end)}</mark>
        {name.slice(end)}
      </span>
      <em>{aside}</em>
    </div>
  );
}
