/* What the connection line at the foot of the rail says, from what is really known. */
import { useLiveQuery } from 'dexie-react-hooks';
import { count, formatMoment } from '../../shared/dates.ts';
import type { Source } from '../../shared/model/source.ts';
import { desk, library } from '../db/databases.ts';
import { useConnection } from '../state/connection.ts';
import { useNow } from '../state/now.ts';
import { usePreference } from './preferences.ts';

/** `state` chooses the icon: `broken` when there is a network but a source could not be reached. */
export interface ConnectionLine {
  readonly state: 'offline' | 'syncing' | 'online' | 'broken';
  readonly headline: string;
  readonly detail: string;
}

/** The connection line, kept current. */
export function useConnectionLine(): ConnectionLine {
  const now = useNow();
  const { isOnline, isSyncing } = useConnection();
  const syncedAt = usePreference('syncedAt');
  const sources = useSources();
  const waiting = useWaitingCount();
  const broken = sources.filter(({ failure }) => failure !== null);
  const asOf = syncedAt ? `As of ${formatMoment(syncedAt, now)}` : 'Nothing fetched yet';
  const detail = waiting > 0 ? `${waiting} waiting to go` : 'Nothing waiting to go';
  if (isSyncing) return { state: 'syncing', headline: 'Syncing…', detail };
  if (!isOnline || (sources.length > 0 && broken.length === sources.length)) {
    return { state: 'offline', headline: `Offline. ${asOf}.`, detail };
  }
  if (broken.length > 0) {
    return { state: 'broken', headline: `${asOf}.`, detail: `${count(broken.length, 'source')} not reached` };
  }
  return { state: 'online', headline: `${asOf}.`, detail };
}

/** Every source with what its last asking came to. */
export const useSources = (): readonly Source[] =>
  useLiveQuery(() => library.sources.filter(({ kind }) => kind !== 'document').toArray(), []) ?? [];

/** How many submissions are waiting to go. */
export const useWaitingCount = (): number =>
  useLiveQuery(() => desk.submissions.where('delivery.status').anyOf('queued', 'sending', 'held').count(), []) ?? 0;

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
