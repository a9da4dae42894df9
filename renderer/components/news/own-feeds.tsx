/* The feeds that a person follows beside the channel's: each with how it last answered, to be renamed or removed; and lists of feeds in and out. */
import { FileDown, FileUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { formatMoment } from '../../../shared/dates.ts';
import type { OwnFeed } from '../../../shared/model/own-feed.ts';
import type { Source } from '../../../shared/model/source.ts';
import { removeFeed, renameFeed } from '../../commands/own-feeds.ts';
import { useSources } from '../../queries/connection-line.ts';
import { sourceWords } from '../../queries/connection-words.ts';
import { usePreference } from '../../queries/preferences.ts';
import { useNow } from '../../state/now.ts';
import { useSetting } from '../../state/setting.ts';
import { Icon } from '../icon.tsx';
import { AddFeed } from './add-feed.tsx';
import { exportList, importList } from './feed-actions.ts';

/** The list of the person's own feeds, and all that can be done with it. It stands by itself: in a dialog, or among the settings. */
export function OwnFeeds() {
  const feeds = usePreference('ownFeeds');
  const sources = useSources();
  const isAllowed = useSetting(({ about }) => about?.allowsOwnFeeds ?? true);
  const [said, setSaid] = useState('');
  if (!feeds) return null;
  const remove = async (feed: OwnFeed): Promise<void> => {
    await removeFeed(feed.url);
    setSaid(`${feed.title} is followed no more. What you starred or wrote on is still here.`);
  };
  return (
    <div className="own-feeds">
      <p className="s2">News from anywhere, beside your channel’s. It is asked for and kept like the rest.</p>
      {feeds.length > 0 ? (
        <ul aria-label="Your feeds">
          {feeds.map((feed) => (
            <FeedRow
              key={feed.url}
              feed={feed}
              source={sources.find(({ id }) => id === feed.url)}
              onRemove={() => void remove(feed)}
            />
          ))}
        </ul>
      ) : null}
      {isAllowed ? <AddFeed onSaid={setSaid} /> : <p>Your organisation has set which feeds are followed here.</p>}
      <div className="bt">
        {isAllowed ? (
          <button type="button" className="btn sm quiet" onClick={() => void importList(setSaid)}>
            <Icon of={FileUp} /> Import feeds (OPML)
          </button>
        ) : null}
        <button type="button" className="btn sm quiet" onClick={() => void exportList(setSaid)}>
          <Icon of={FileDown} /> Export feeds (OPML)
        </button>
      </div>
      <p className="s2 feeds-said" role="status">
        {said}
      </p>
    </div>
  );
}

interface RowProps {
  readonly feed: OwnFeed;
  readonly source: Source | undefined;
  readonly onRemove: () => void;
}

function FeedRow({ feed: { url, title }, source, onRemove }: RowProps) {
  const now = useNow();
  const [name, setName] = useState(title);
  const rename = (): void => {
    if (name.trim() === '') setName(title);
    else void renameFeed(url, name);
  };
  const failed = source?.failure ? sourceWords(source.failure, title).what : null;
  const answered = source?.answeredAt ? `answered ${formatMoment(source.answeredAt, now)}` : 'not asked yet';
  return (
    <li>
      <div>
        <input
          className="name"
          aria-label={`Name of ${title}`}
          title="Rename"
          value={name}
          onChange={({ target }) => setName(target.value)}
          onBlur={rename}
          onKeyDown={({ key, currentTarget }) => {
            if (key === 'Enter') currentTarget.blur();
          }}
        />
        <small title={url}>
          {failed ? <span className="stop">{failed}</span> : `${new URL(url).host}, ${answered}`}
        </small>
      </div>
      <button type="button" className="ib" aria-label={`Remove ${title}`} title="Remove" onClick={onRemove}>
        <Icon of={Trash2} />
      </button>
    </li>
  );
}
