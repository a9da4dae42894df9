/* The field, its ranked list and, where there is room, a preview: an ARIA combobox over a listbox. */
import { Search } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { rank, wordsOf } from '../../queries/palette-rank.ts';
import { type FoundPlace, usePlacesToFind } from '../../queries/palette-rows.ts';
import { go } from '../../state/places.ts';
import { Icon } from '../icon.tsx';
import { Keys } from '../keys.tsx';
import { type Action, actions, searchFor } from './actions.ts';
import { FinderFoot } from './finder-foot.tsx';
import { FoundRow } from './found-row.tsx';
import { Preview } from './preview.tsx';

/** What can be found: a place to go to, or something to do. */
export type Found = FoundPlace | Action;

const shown = 10;

/** Find something and go to it, or do it. */
export function Finder({ onDone }: { readonly onDone: () => void }) {
  const list = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const places = usePlacesToFind();
  const found = useMemo(() => rank<Found>([...actions, ...(places ?? [])], typed), [places, typed]);
  const rows = isWords(typed) ? [...found.slice(0, shown - 1), searchFor(typed)] : found.slice(0, shown);
  const chosen = rows[active];
  const choose = (row: Found | undefined): void => {
    if (!row) return;
    onDone();
    if ('run' in row) row.run();
    else go(row.place);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0 && rows.length > 0) setActive((active + by + rows.length) % rows.length);
    else if (event.key === 'Enter') choose(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="in">
        <Icon of={Search} size={18} />
        <input
          className="q"
          type="text"
          role="combobox"
          aria-label="Find or do anything"
          aria-expanded={rows.length > 0}
          aria-controls={list}
          aria-activedescendant={chosen ? `${list}-${active}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder="Find or do anything"
          // biome-ignore lint/a11y/noAutofocus: it was opened to be typed in
          autoFocus
          value={typed}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
        />
        <span className="s3 num found" role="status">
          {places === undefined ? 'Looking…' : typed === '' ? '' : `${found.length.toLocaleString('en-GB')} found`}
        </span>
        <Keys keys="Esc" />
      </div>
      <div className="two">
        {found.length === 0 && places !== undefined ? <NothingFound typed={typed} /> : null}
        {rows.length === 0 ? null : (
          <div id={list} className="rows" role="listbox" aria-label="Found">
            {rows.map((row, index) => (
              <FoundRow
                key={row.id}
                id={`${list}-${index}`}
                row={row}
                words={wordsOf(typed)}
                isActive={index === active}
                onChoose={() => choose(row)}
              />
            ))}
          </div>
        )}
        <Preview row={chosen ?? null} words={wordsOf(typed)} />
      </div>
      <FinderFoot />
    </>
  );
}

/** Neither a sign that narrows to actions or clauses, nor nothing. */
const isWords = (typed: string): boolean => /^\s*[^\s>#]/.test(typed);

const NothingFound = ({ typed }: { readonly typed: string }) => (
  <div className="blank none">
    <h2>Nothing is called “{typed.trim()}”.</h2>
    <p>This looks in titles only. Search looks through every word that is kept.</p>
  </div>
);
