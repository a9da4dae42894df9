import { CloudAlert, LogIn, RefreshCw } from 'lucide-react';
import { failureWords } from '../../../shared/failure-words.ts';
import { syncNow } from '../../commands/sync-now.ts';
import type { BrokenSource } from '../../queries/news-rows.ts';
import { useConnection } from '../../state/connection.ts';
import { Icon } from '../icon.tsx';
import { Keys } from '../keys.tsx';

/** A source that could not be asked: what happened, what is safe, and trying again. */
export function BrokenSourceRow({ source }: { readonly source: BrokenSource }) {
  const isSyncing = useConnection(({ isSyncing }) => isSyncing);
  const { what, next } = failureWords(source.failure, source.title);
  return (
    <div className="bad">
      <Icon of={source.failure.kind === 'portal' ? LogIn : CloudAlert} size={18} />
      <div>
        <h2>{what}</h2>
        <p>{next}</p>
        <div className="bt">
          <button type="button" className="btn sm" disabled={isSyncing} onClick={() => void syncNow()}>
            {isSyncing ? <Icon of={RefreshCw} size={14} /> : null}
            {isSyncing ? 'Asking again…' : 'Try again'} <Keys keys="F5" />
          </button>
        </div>
      </div>
    </div>
  );
}
