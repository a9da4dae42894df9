import { CircleAlert } from 'lucide-react';
import type { Failure } from '../../../shared/failure.ts';
import { failureWords } from '../../../shared/failure-words.ts';
import type { Revision } from '../../../shared/model/draft.ts';
import { openLink } from '../../commands/open-link.ts';
import { syncNow } from '../../commands/sync-now.ts';
import { keyTable } from '../../keys/key-table.ts';
import { useConnection } from '../../state/connection.ts';
import { Icon } from '../icon.tsx';
import { Keys } from '../keys.tsx';

const SyncButton = () => (
  <button type="button" className="btn" onClick={() => void syncNow()}>
    Sync now <Keys keys={keyTable.window.sync} />
  </button>
);

/** There is no draft at all. */
export function NoDrafts() {
  const isSyncing = useConnection(({ isSyncing }) => isSyncing);
  return (
    <section className="nodraft blank" aria-label="Specifications">
      <h2>{isSyncing ? 'Bringing the specifications…' : 'No specification has been fetched yet.'}</h2>
      <p>Drafts come with the next sync. After that they can be read and commented on without a network.</p>
      {isSyncing ? null : (
        <div className="bt">
          <SyncButton />
        </div>
      )}
    </section>
  );
}

/** The revision is announced, and its document has not come. */
export function Awaited({ revision }: { readonly revision: Revision }) {
  const { isSyncing, isOnline } = useConnection();
  return (
    <div className="blank" role="status">
      <h2>{isSyncing ? `Bringing ${revision.label}…` : 'Not fetched yet.'}</h2>
      <p>
        {isSyncing
          ? 'It opens here as soon as it has come. You can go on elsewhere meanwhile.'
          : `It comes with the next sync${isOnline ? '' : ', when the network is back'}. Revisions that are kept can be chosen above the outline.`}
      </p>
      {revision.summary ? <p>{revision.summary}</p> : null}
      {isSyncing ? null : (
        <div className="bt">
          <SyncButton />
        </div>
      )}
    </div>
  );
}

/** The document came, and cannot be read. */
export function Unreadable({ revision, failure }: { readonly revision: Revision; readonly failure: Failure }) {
  const { what, next } = failureWords(failure, 'The programme office');
  return (
    <div className="bad">
      <Icon of={CircleAlert} size={18} />
      <div>
        <h2>{what}</h2>
        <p>{next}</p>
        <div className="bt">
          <button type="button" className="btn" onClick={() => void openLink(revision.url ?? revision.documentUrl)}>
            Open in your browser
          </button>
        </div>
      </div>
    </div>
  );
}
