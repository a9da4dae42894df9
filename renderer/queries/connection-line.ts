/* What the connection line at the foot of the rail is made from, kept current. */
import { useLiveQuery } from 'dexie-react-hooks';
import type { Source } from '../../shared/model/source.ts';
import { desk, library } from '../db/databases.ts';
import { useConnection } from '../state/connection.ts';
import { useNow } from '../state/now.ts';
import { type ConnectionLine, connectionLine } from './connection-words.ts';
import { heldAnswer } from './held-answer.ts';
import { usePreference } from './preferences.ts';

/** The connection line, kept current. */
export function useConnectionLine(): ConnectionLine {
  const now = useNow();
  const isOnline = useConnection(({ isOnline }) => isOnline);
  const isSyncing = useConnection(({ isSyncing }) => isSyncing);
  const storageTrouble = useConnection(({ storageTrouble }) => storageTrouble);
  const journalTrouble = useConnection(({ journalTrouble }) => journalTrouble);
  const syncFailure = useConnection(({ syncFailure }) => syncFailure);
  const syncedAt = usePreference('syncedAt');
  const sources = useKnownSources();
  const waiting = useWaiting();
  return connectionLine(
    { isOnline, isSyncing, storageTrouble, journalTrouble, syncFailure, syncedAt, sources, waiting },
    now,
  );
}

/** Every source with what its last asking came to; none until the library has answered. */
export const useSources = (): readonly Source[] => useKnownSources() ?? none;

const none: readonly Source[] = [];

const useKnownSources = heldAnswer<readonly Source[]>(() =>
  library.sources.filter(({ kind }) => kind !== 'document').toArray(),
);

const useWaiting = (): { readonly going: number; readonly held: number } | undefined =>
  useLiveQuery(async () => {
    const counted = (...statuses: readonly string[]) =>
      desk.submissions.where('delivery.status').anyOf(statuses).count();
    return { going: await counted('queued', 'sending'), held: await counted('held') };
  }, []);

/** What is kept on this workstation, counted. */
export const useKept = () =>
  useLiveQuery(
    async () => ({
      entries: await library.entries.count(),
      revisions: await library.revisions.filter(({ document }) => document.status === 'kept').count(),
      clauses: await library.clauses.count(),
      pictures: await library.assets.count(),
    }),
    [],
  );
