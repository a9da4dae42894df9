import { CircleAlert, CircleCheck } from 'lucide-react';
import { useContext, useState } from 'react';
import { formatMoment } from '../../../shared/dates.ts';
import { syncNow } from '../../commands/sync-now.ts';
import { sourceWords } from '../../queries/connection-words.ts';
import { type FollowedSource, useFollowed } from '../../queries/settings-sources.ts';
import { useConnection } from '../../state/connection.ts';
import { openFeeds } from '../../state/feeds-dialog.ts';
import { useNow } from '../../state/now.ts';
import { useSetting } from '../../state/setting.ts';
import { Icon } from '../icon.tsx';
import { ChannelForm } from '../welcome/channel-step.tsx';
import { SectionFrame } from './section-frame.tsx';
import { SettingRow, Sought } from './setting-row.tsx';
import { isSought, sectionNames } from './settings-list.ts';

/** What is followed, as of when, and what is wrong with it; and another channel instead. */
export function ChannelsSection() {
  const [isChanging, setIsChanging] = useState(false);
  const followed = useFollowed();
  const allowsOwnFeeds = useSetting(({ about }) => about?.allowsOwnFeeds);
  return (
    <SectionFrame
      section="channels"
      lead="Where news and drafts come from. Each is asked again every quarter of an hour while there is a network."
    >
      {followed?.sources.map((source) => (
        <SourceRow key={source.id} source={source} />
      ))}
      {allowsOwnFeeds ? (
        <SettingRow
          name="ownFeeds"
          control={(labels) => (
            <button type="button" className="btn sm" aria-describedby={labels['aria-describedby']} onClick={openFeeds}>
              Open…
            </button>
          )}
        />
      ) : null}
      <SettingRow
        name="channel"
        control={(labels) => (
          <button
            type="button"
            className="btn sm"
            aria-describedby={labels['aria-describedby']}
            onClick={() => setIsChanging(!isChanging)}
          >
            {isChanging ? 'Leave it' : 'Change…'}
          </button>
        )}
      />
      {isChanging ? (
        <li className="chg">
          <ChannelForm chosen={followed?.url ?? null} onChosen={() => setIsChanging(false)} />
        </li>
      ) : null}
    </SectionFrame>
  );
}

function SourceRow({ source: { title, items, answeredAt, failure } }: { readonly source: FollowedSource }) {
  const now = useNow();
  const isSyncing = useConnection(({ isSyncing }) => isSyncing);
  if (!isSought(useContext(Sought), title, sectionNames.channels, 'source feed sync')) return null;
  const words = failure ? sourceWords(failure, title) : null;
  return (
    <li>
      <div>
        <h3>{title}</h3>
        <p>
          {items} {words ? <span className="stop b">{words.what}</span> : null} {words?.next}
        </p>
      </div>
      <div className="ctl">
        <span className="okk num">
          <span className={words ? 'stop' : undefined}>
            <Icon of={words ? CircleAlert : CircleCheck} />
          </span>
          {answeredAt ? formatMoment(answeredAt, now) : 'Not yet'}
        </span>
        {words ? (
          <button
            type="button"
            className="btn sm"
            aria-label={`Try ${title} again`}
            disabled={isSyncing}
            onClick={() => void syncNow()}
          >
            Try again
          </button>
        ) : null}
      </div>
    </li>
  );
}
