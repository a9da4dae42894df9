import { type FormEvent, useId, useState } from 'react';
import { count } from '../../../shared/dates.ts';
import type { Followable } from '../../../shared/feed/look-for-feeds.ts';
import { addFeeds, findFeeds } from '../../commands/own-feeds.ts';
import { addressFault, hostOf } from '../welcome/channel-address.ts';
import { firstFailureWords } from '../welcome/first-failure-words.ts';

type State =
  | { readonly kind: 'typing' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'fault'; readonly words: string }
  | { readonly kind: 'several'; readonly found: readonly Followable[] };

/** Add a feed by its address, or by that of a page that names some. `onSaid` hears what came of it, in words. */
export function AddFeed({ onSaid }: { readonly onSaid: (words: string) => void }) {
  const [address, setAddress] = useState('');
  const [state, setState] = useState<State>({ kind: 'typing' });
  const faultId = useId();
  const add = async ({ url, title }: Followable): Promise<void> => {
    const added = await addFeeds([{ url, title }]);
    if (!added) return;
    onSaid(added.added > 0 ? `${title} is added, and asked now.` : `${title} is followed already.`);
    setState({ kind: 'typing' });
    setAddress('');
  };
  const look = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const typed = address.trim();
    const words = typed === '' ? 'Type the address of a feed, or of a page that has one.' : addressFault(typed);
    if (words !== null) return setState({ kind: 'fault', words });
    onSaid('');
    setState({ kind: 'looking' });
    const found = await findFeeds(new URL(typed).href);
    if (!found.ok) {
      const { what, next } = firstFailureWords(found.error, hostOf(typed));
      return setState({ kind: 'fault', words: `${what} ${next.replace(', or choose another channel', '')}` });
    }
    const feeds = found.value.filter(({ kind }) => kind === 'feed');
    const [only] = feeds;
    if (only && feeds.length === 1) return add(only);
    setState(feeds.length > 1 ? { kind: 'several', found: feeds } : { kind: 'fault', words: noneWords(found.value) });
  };
  return (
    <form className="add-feed" onSubmit={(event) => void look(event)} noValidate>
      <div className="bt">
        <input
          className="field"
          type="url"
          placeholder="https://"
          aria-label="Address of a feed or a page"
          aria-invalid={state.kind === 'fault'}
          aria-describedby={state.kind === 'fault' ? faultId : undefined}
          value={address}
          onChange={({ target }) => {
            setAddress(target.value);
            setState({ kind: 'typing' });
          }}
        />
        <button type="submit" className="btn" aria-disabled={state.kind === 'looking'}>
          {state.kind === 'looking' ? 'Looking…' : 'Add'}
        </button>
      </div>
      {state.kind === 'fault' ? (
        <p id={faultId} className="stop" role="alert">
          {state.words}
        </p>
      ) : null}
      {state.kind === 'several' ? <Several found={state.found} onChosen={(feed) => void add(feed)} /> : null}
    </form>
  );
}

/** The feeds that a page names, to choose from. */
export const Several = ({
  found,
  onChosen,
}: {
  readonly found: readonly Followable[];
  readonly onChosen: (feed: Followable) => void;
}) => (
  <fieldset className="several">
    <legend className="said">Feeds of this page</legend>
    <p role="status">
      This page names {count(found.length, 'feed')}. Choose {found.length === 1 ? 'it' : 'one'} to follow.
    </p>
    {found.map((feed) => (
      <button key={feed.url} type="button" onClick={() => onChosen(feed)}>
        <b>{feed.title}</b>
        <small>{feed.url}</small>
      </button>
    ))}
  </fieldset>
);

const noneWords = (found: readonly Followable[]): string =>
  found.length > 0
    ? 'This is a programme’s channel, which brings more than news. A feed of news has an address of its own.'
    : 'This page names no feed. Ask its publisher for the address of its news feed (RSS, Atom or JSON Feed).';
