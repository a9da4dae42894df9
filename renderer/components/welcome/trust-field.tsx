/* A field for the name of a trust, with the trusts of the channel that match it below: an ARIA combobox. Any text is allowed. */
import { type KeyboardEvent, useId, useState } from 'react';
import type { Region } from '../../../shared/model/channel.ts';
import { type TrustMatch, trustMatches } from './trust-matches.ts';

/** The field and its list. Choosing a trust chooses its region too. */
export function TrustField({
  trust,
  regions,
  isFirst,
  onChange,
}: {
  readonly trust: string;
  readonly regions: readonly Region[];
  /** It takes the focus when it comes. */
  readonly isFirst: boolean;
  readonly onChange: (part: { readonly trust: string; readonly region?: string }) => void;
}) {
  const list = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  const matches = isOpen ? trustMatches(regions, trust) : [];
  const isListed = matches.some((match) => match.trust === trust);
  const isShown = matches.length > 0 && !isListed;
  const choose = (match: TrustMatch | undefined): void => {
    setIsOpen(false);
    if (match) onChange({ trust: match.trust, region: match.region.id });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isShown) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) setActive((active + by + matches.length + 1) % (matches.length + 1));
    else if (event.key === 'Enter') choose(matches[active]);
    else if (event.key === 'Escape') setIsOpen(false);
    else return;
    event.preventDefault();
  };
  return (
    <div>
      <label>
        Trust
        <input
          className="field"
          role="combobox"
          aria-expanded={isShown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={isShown ? `${list}-${active}` : undefined}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: it is what this step asks for
          autoFocus={isFirst}
          value={trust}
          onKeyDown={onKeyDown}
          onBlur={() => setIsOpen(false)}
          onChange={(event) => {
            onChange({ trust: event.target.value });
            setIsOpen(true);
            setActive(0);
          }}
        />
      </label>
      <div className="sug" id={list} role="listbox" aria-label="Trusts" hidden={!isShown}>
        {isShown ? (
          <>
            {matches.map((match, index) => (
              <Suggestion
                key={`${match.region.id} ${match.trust}`}
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
              Mine is not listed
            </div>
          </>
        ) : null}
      </div>
    </div>
  );
}

function Suggestion({
  id,
  match: { trust, region, start, end },
  isActive,
  onChoose,
}: {
  readonly id: string;
  readonly match: TrustMatch;
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
        {trust.slice(0, start)}
        <mark>{trust.slice(start, end)}</mark>
        {trust.slice(end)}
      </span>
      <em>{region.name}</em>
    </div>
  );
}
