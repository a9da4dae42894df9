/*
 * Search over everything kept, as it is typed. The field keeps the focus; its arrows move among what is found and Enter opens it. What is
 * typed belongs to the place, so that going back brings the same list.
 */
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { type FoundOrder, type FoundThing, foundOrders } from '../../../shared/search/found.ts';
import { isEmpty, readQuery } from '../../../shared/search/query.ts';
import { findPlace, useSearch } from '../../queries/search.ts';
import { say } from '../../state/notice.ts';
import { adjust, go, type Place } from '../../state/places.ts';
import { Icon } from '../icon.tsx';
import { useIsWide } from '../window-room.ts';
import { FoundList } from './found-list.tsx';
import { FoundPreview } from './found-preview.tsx';
import { NarrowPane } from './narrow-pane.tsx';
import { NothingFound, NothingSought } from './nothing.tsx';

type SearchPlace = Extract<Place, { screen: 'search' }>;

/** So many things come at first, somewhat more than are in sight: each key waits for all that it draws. So many more come each time. */
const [page, more] = [15, 40];
/** So near to the end of what is drawn, in pixels, more is brought: under the last row, somewhat out of sight. */
const near = 100;

const none: readonly FoundThing[] = [];

/** The search screen. */
export function SearchScreen({ place: { typed } }: { readonly place: SearchPlace }) {
  const [order, setOrder] = useState<FoundOrder>('best');
  const [most, setMost] = useState(page);
  const [active, setActive] = useState(0);
  const { found, left } = useSearch(typed, order, most);
  const list = useId();
  const isWide = useIsWide();
  const things = found?.things ?? none;
  const total = found?.total ?? 0;
  const type = (text: string): void => {
    setActive(0);
    setMost(page);
    adjust({ screen: 'search', typed: text });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const thing = things[active];
    if (by !== 0) setActive(Math.max(0, Math.min(active + by, total - 1)));
    else if (event.key === 'Enter' && thing) void open(thing);
    else if (event.key === 'Escape' && typed !== '') type('');
    else return;
    event.preventDefault();
  };
  const isAsked = !isEmpty(readQuery(typed));
  return (
    <div className="search">
      <NarrowPane typed={typed} found={found} onChange={type} />
      <section className="results" aria-label="Search">
        <div className="sq">
          <div className="sfield">
            <Icon of={Search} size={18} />
            <input
              type="text"
              role="combobox"
              aria-label="Search everything kept"
              aria-expanded={things.length > 0}
              aria-controls={list}
              aria-activedescendant={things.length > 0 ? `${list}-${active}` : undefined}
              placeholder="Words, or “words together”"
              // biome-ignore lint/a11y/noAutofocus: the screen is this field; whoever opens it has come to type
              autoFocus
              value={typed}
              onChange={({ target }) => type(target.value)}
              onKeyDown={onKeyDown}
            />
            <span className="s3 num" role="status">
              {isAsked && found
                ? `${found.total.toLocaleString('en-GB')} in ${Math.max(1, Math.round(found.tookMs))} ms`
                : ''}
            </span>
            {typed === '' ? null : (
              <button type="button" className="ib" aria-label="Empty the field" onClick={() => type('')}>
                <Icon of={X} />
              </button>
            )}
          </div>
          <div className="shint">
            <span className="grow">{hint(left)}</span>
            <fieldset className="seg" aria-label="Order">
              {foundOrders.map((each) => (
                <button key={each} type="button" aria-pressed={order === each} onClick={() => setOrder(each)}>
                  {orderNames[each]}
                </button>
              ))}
            </fieldset>
          </div>
        </div>
        <div className="scroll">
          {!isAsked ? <NothingSought onTry={type} /> : null}
          {isAsked && found && found.total === 0 ? <NothingFound typed={typed} found={found} onTry={type} /> : null}
          {isAsked ? <FoundList id={list} things={things} active={active} onOpen={open} /> : null}
          {isAsked && total > things.length ? (
            <ShowMore key={things.length} of={total} onMore={() => setMost(things.length + more)} />
          ) : null}
        </div>
      </section>
      {isWide && isAsked && things[active] ? (
        <FoundPreview thing={things[active]} words={readQuery(typed).words} />
      ) : null}
    </div>
  );
}

const orderNames: Readonly<Record<FoundOrder, string>> = { best: 'Best', newest: 'Newest', clause: 'By clause' };

const hint = (left: number): string =>
  left > 0
    ? 'What came last is still being made ready to search. What is found so far is shown.'
    : 'All of it searched on this workstation; nothing was asked of the network.';

/** Brings the rest: when it is pressed, and by itself when one scrolls or walks down to it. */
function ShowMore({ of, onMore }: { readonly of: number; readonly onMore: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  const bring = useEffectEvent(onMore);
  useEffect(() => {
    const seen = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) bring();
      },
      { root: button.current?.parentElement ?? null, rootMargin: `0px 0px ${near}px` },
    );
    if (button.current) seen.observe(button.current);
    return () => seen.disconnect();
  }, []);
  return (
    <button ref={button} type="button" className="btn more" onClick={onMore}>
      Show more of {of.toLocaleString('en-GB')}
    </button>
  );
}

async function open(thing: FoundThing): Promise<void> {
  const place = await findPlace(thing);
  if (place) go(place);
  else say('It is no longer here: it was deleted after this list was made.');
}
