import { count } from '../../../shared/dates.ts';
import type { Region } from '../../../shared/model/channel.ts';
import { syncNow } from '../../commands/sync-now.ts';
import { keyTable } from '../../keys/key-table.ts';
import { usePreference } from '../../queries/preferences.ts';
import { useConnection } from '../../state/connection.ts';
import { adjust, type NewsTab } from '../../state/places.ts';
import { Keys } from '../keys.tsx';

interface Props {
  readonly tab: NewsTab;
  readonly home: Region | null;
  readonly isNewsEmpty: boolean;
}

/** A list with nothing in it: one sentence that says why, and one thing to do. */
export function NewsEmpty({ tab, home, isNewsEmpty }: Props) {
  if (isNewsEmpty) return <NothingFetched />;
  return (
    <div className="blank" role="status">
      <h2>{emptyWords(tab, home).headline}</h2>
      <p>{emptyWords(tab, home).detail}</p>
      <div className="bt">
        <button type="button" className="btn sm" onClick={() => adjust({ screen: 'news', tab: 'all', entryId: null })}>
          Show all news
        </button>
      </div>
    </div>
  );
}

function emptyWords(tab: NewsTab, home: Region | null): { readonly headline: string; readonly detail: string } {
  switch (tab) {
    case 'starred':
      return { headline: 'Nothing is starred.', detail: 'Press S on an item to find it here again.' };
    case 'region':
      return home
        ? {
            headline: `${home.office} has published nothing yet.`,
            detail: 'News of the whole programme is under All.',
          }
        : { headline: 'No region is chosen.', detail: 'Choose yours, and its news gathers here.' };
    default:
      return { headline: 'Everything is read.', detail: 'What comes with the next sync appears here.' };
  }
}

function NothingFetched() {
  const channels = usePreference('channels') ?? [];
  const syncedAt = usePreference('syncedAt');
  const { isSyncing, isOnline } = useConnection();
  if (isSyncing) {
    return (
      <div className="blank" role="status">
        <h2>Bringing the news…</h2>
        <p>Items appear here as they come. Everything else can be used meanwhile.</p>
      </div>
    );
  }
  return (
    <div className="blank" role="status">
      <h2>{syncedAt ? 'Nothing has been published yet.' : 'No news has been fetched yet.'}</h2>
      <p>
        {count(channels.length, 'channel is', 'channels are')} set.{' '}
        {isOnline
          ? 'After a sync everything is here without a network.'
          : 'There is no network just now; the sync starts by itself when it is back.'}
      </p>
      <div className="bt">
        <button type="button" className="btn sm go" onClick={() => void syncNow()}>
          Sync now <Keys keys={keyTable.window.sync} />
        </button>
      </div>
    </div>
  );
}
