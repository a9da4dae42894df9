import { CircleAlert, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { count, formatMoment } from '../../../shared/dates.ts';
import { stopSync } from '../../commands/stop-sync.ts';
import { syncNow } from '../../commands/sync-now.ts';
import { keyTable } from '../../keys/key-table.ts';
import { useKept, useSources } from '../../queries/connection-line.ts';
import { droppedWords, journalWords, sourceWords, storageWords } from '../../queries/connection-words.ts';
import { syncLeft, useComingChannel, useSyncLines } from '../../queries/welcome.ts';
import { useConnection } from '../../state/connection.ts';
import { useNow, useNowWhile } from '../../state/now.ts';
import { Icon } from '../icon.tsx';
import { Keys } from '../keys.tsx';
import { QueueHealth } from '../responses/queue-health.tsx';

/** What is kept, and what the last asking of each source came to. It is counted only while it is open. */
export function ConnectionPanel({ id }: { readonly id: string }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div
      id={id}
      popover="auto"
      className="pop"
      role="dialog"
      aria-label="Connection"
      onToggle={({ newState }) => setIsOpen(newState === 'open')}
    >
      {isOpen ? <OpenPanel /> : null}
    </div>
  );
}

function OpenPanel() {
  const isOnline = useConnection(({ isOnline }) => isOnline);
  const isSyncing = useConnection(({ isSyncing }) => isSyncing);
  const storageTrouble = useConnection(({ storageTrouble }) => storageTrouble);
  const journalTrouble = useConnection(({ journalTrouble }) => journalTrouble);
  const syncFailure = useConnection(({ syncFailure }) => syncFailure);
  const now = useNow();
  const kept = useKept();
  const sources = useSources();
  return (
    <>
      <h2>{isOnline ? 'There is a network' : 'There is no network'}</h2>
      <p>
        {kept
          ? `Kept here: ${count(kept.entries, 'news item')}, ${count(kept.revisions, 'revision')} with ${count(kept.clauses, 'clause')}, ${count(kept.pictures, 'picture')}.`
          : null}
      </p>
      {storageTrouble ? (
        <p className="stop">
          {storageWords(storageTrouble).what} {storageWords(storageTrouble).next} What was kept before is still here.
        </p>
      ) : null}
      {journalTrouble ? (
        <p className="stop">
          {journalWords(journalTrouble).what} {journalWords(journalTrouble).next}
        </p>
      ) : null}
      {syncFailure ? (
        <p className="stop">The last sync failed inside Pitchside. What was kept is still here; sync again.</p>
      ) : null}
      <QueueHealth />
      <h3>What is fetched</h3>
      <ul aria-label="What is fetched">
        {sources.map((source) => {
          const words = source.failure ? sourceWords(source.failure, source.title) : null;
          return (
            <li key={source.id}>
              <span className={words ? 'stop' : 's3'}>
                <Icon of={words ? CircleAlert : CircleCheck} />
              </span>
              <div>
                {source.title}
                <small>
                  {words ? `${words.what} ${words.next} ` : ''}
                  {source.answeredAt
                    ? `Last answered ${formatMoment(source.answeredAt, now)}.`
                    : 'It has not answered yet.'}
                  {source.dropped ? ` ${droppedWords(source.dropped)}` : ''}
                </small>
              </div>
            </li>
          );
        })}
      </ul>
      {isSyncing ? (
        <SyncGoingOn />
      ) : (
        <button type="button" className="btn sm" onClick={() => void syncNow()}>
          Sync now <Keys keys={keyTable.window.sync} />
        </button>
      )}
    </>
  );
}

/** How long it still takes, where there is telling, and the way to stop it. */
function SyncGoingOn() {
  const now = useNowWhile(true);
  const arrived = useConnection(({ arrived }) => arrived);
  const lines = useSyncLines(useComingChannel()?.channel ?? null);
  const left = syncLeft(lines, arrived, now);
  return (
    <div className="bt">
      <button type="button" className="btn sm" onClick={() => void stopSync()}>
        Stop
      </button>
      <p>Syncing{left === null ? '' : `, ${left}`}. Stopping keeps what came.</p>
    </div>
  );
}
