import { CircleAlert, CircleCheck } from 'lucide-react';
import { count, formatMoment } from '../../../shared/dates.ts';
import { failureWords } from '../../../shared/failure-words.ts';
import { syncNow } from '../../commands/sync-now.ts';
import { useKept, useSources } from '../../queries/connection-line.ts';
import { useConnection } from '../../state/connection.ts';
import { useNow } from '../../state/now.ts';
import { Icon } from '../icon.tsx';
import { Keys } from '../keys.tsx';

/** What is kept, and what the last asking of each source came to. */
export function ConnectionPanel({ id }: { readonly id: string }) {
  const { isOnline, isSyncing, storageFailure } = useConnection();
  const now = useNow();
  const kept = useKept();
  const sources = useSources();
  return (
    <div id={id} popover="auto" className="pop" role="dialog" aria-label="Connection">
      <h2>{isOnline ? 'There is a network' : 'There is no network'}</h2>
      <p>
        {kept
          ? `Kept here: ${count(kept.entries, 'news item')}, ${count(kept.revisions, 'revision')} with ${count(kept.clauses, 'clause')}, ${count(kept.pictures, 'picture')}.`
          : null}
      </p>
      {storageFailure ? (
        <p className="stop">What came could not be kept on this computer. Free some disk space, then sync again.</p>
      ) : null}
      <ul>
        {sources.map(({ id: source, title, failure, answeredAt }) => (
          <li key={source}>
            <span className={failure ? 'stop' : 's3'}>
              <Icon of={failure ? CircleAlert : CircleCheck} />
            </span>
            <div>
              {title}
              <small>
                {failure ? `${failureWords(failure, title).what} ${failureWords(failure, title).next} ` : ''}
                {answeredAt ? `Last answered ${formatMoment(answeredAt, now)}.` : 'It has not answered yet.'}
              </small>
            </div>
          </li>
        ))}
      </ul>
      <button type="button" className="btn sm" onClick={() => void syncNow()} disabled={isSyncing}>
        {isSyncing ? 'Syncing…' : 'Sync now'} <Keys keys="F5" />
      </button>
    </div>
  );
}
