import { CloudAlert, LogIn, RefreshCw } from 'lucide-react';
import { syncNow } from '../../commands/sync-now.ts';
import { keyTable } from '../../keys/key-table.ts';
import { sourceWords } from '../../queries/connection-words.ts';
import type { BrokenSource } from '../../queries/news-rows.ts';
import { useConnection } from '../../state/connection.ts';
import { Icon } from '../icon.tsx';
import { Keys } from '../keys.tsx';

interface Props {
  readonly source: BrokenSource;
  readonly isLast: boolean;
  readonly isBrief: boolean;
}

/**
 * A source that could not be asked: what happened, what is safe, and trying again. Of several, only the last has the
 * button, which asks them all.
 */
export function BrokenSourceRow({ source, isLast, isBrief }: Props) {
  const isSyncing = useConnection(({ isSyncing }) => isSyncing);
  const { what, next } = sourceWords(source.failure, source.title);
  return (
    <div className={`bad${isLast ? '' : ' more'}${isBrief ? ' brief-one' : ''}`}>
      <Icon of={source.failure.kind === 'portal' ? LogIn : CloudAlert} size={18} />
      <div>
        <h2>{what}</h2>
        {isBrief ? null : <p>{next}</p>}
        {isLast ? (
          <div className="bt">
            <button type="button" className="btn sm" disabled={isSyncing} onClick={() => void syncNow()}>
              {isSyncing ? <Icon of={RefreshCw} size={14} /> : null}
              {isSyncing ? 'Asking again…' : 'Try again'} <Keys keys={keyTable.window.sync} />
            </button>
          </div>
        ) : null}
      </div>
    </div>
  );
}
