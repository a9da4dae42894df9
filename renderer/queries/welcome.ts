/* What the first run shows: the channel as it comes, and how far the first sync is. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { Failure } from '../../shared/failure.ts';
import type { Channel } from '../../shared/model/channel.ts';
import type { Outcome } from '../../shared/model/source.ts';
import { library } from '../db/databases.ts';
import type { EntryHead } from '../db/library.ts';
import { useConnection } from '../state/connection.ts';
import { useShelf } from './news-list.ts';
import { usePreference } from './preferences.ts';
import { syncLeftWords, type ToCome } from './sync-left.ts';

/** The channel that is being set up: its address, itself once it has come, and why it has not. */
export interface ComingChannel {
  readonly url: string;
  readonly channel: Channel | null;
  readonly failure: Failure | null;
}

/** The channel that was chosen; `undefined` until known, `null` before one is. */
export function useComingChannel(): ComingChannel | null | undefined {
  const url = usePreference('channels')?.[0];
  const chosen = usePreference('channels');
  const channel = useLiveQuery(
    async () => (url === undefined ? null : ((await library.channels.get(url)) ?? null)),
    [url],
  );
  const arrived = useConnection(({ arrived }) => arrived);
  if (chosen === undefined || channel === undefined) return undefined;
  if (url === undefined) return null;
  return { url, channel, failure: channel ? null : channelFailure(arrived, url) };
}

function channelFailure(arrived: readonly Outcome[], url: string): Failure | null {
  const outcome = arrived.find(({ id }) => id === url);
  return outcome?.result.status === 'failed' ? outcome.result.failure : null;
}

/** One line of the first sync. `done` and `total` count items; `total` null: not known. */
export interface SyncLine {
  readonly id: string;
  readonly kind: 'feed' | 'document' | 'picture';
  readonly title: string;
  readonly state: 'waiting' | 'coming' | 'done' | 'failed';
  readonly done: number;
  readonly total: number | null;
  readonly failure: Failure | null;
}

/** The lines of the first sync: each feed of the channel, then the drafts' documents, then the pictures. */
export function useSyncLines(channel: Channel | null): readonly SyncLine[] {
  const { arrived, isSyncing } = useConnection();
  const kept = useKeptByKind();
  if (!channel) return [];
  const feeds = channel.news.map(({ url, title }) =>
    feedLine(url, title, arrived, kept?.bySource.get(url) ?? 0, isSyncing),
  );
  const lines = kept
    ? [
        ...(channel.specifications ? [documentLine(channel.specifications, arrived, kept, isSyncing)] : []),
        ...(kept.images > 0 ? [pictureLine(kept, arrived, isSyncing)] : []),
      ]
    : [];
  return [...feeds, ...lines];
}

/** Whether the sync was stopped before its end. */
export const wasStopped = (arrived: readonly Outcome[]): boolean =>
  arrived.some(({ result }) => result.status === 'failed' && result.failure.kind === 'stopped');

/** How long the first sync will still take, in words; null while there is no telling, and once it is done. */
export function syncLeft(lines: readonly SyncLine[], arrived: readonly Outcome[], now: Date): string | null {
  if (lines.some(({ kind, state }) => kind === 'feed' && state === 'coming')) return null;
  const toCome = lines.flatMap(({ kind, done, total }): readonly ToCome[] => {
    if (kind === 'feed' || total === null) return [];
    const failed = arrived.filter((outcome) => outcome.kind === kind && outcome.result.status === 'failed').length;
    return [{ kind, many: total - done - failed }];
  });
  return syncLeftWords(toCome, arrived, now);
}

type Kept = NonNullable<ReturnType<typeof useKeptByKind>>;

function feedLine(id: string, title: string, arrived: readonly Outcome[], kept: number, isSyncing: boolean): SyncLine {
  const result = resultOf(id, arrived);
  const failure = result?.status === 'failed' ? result.failure : null;
  const isDone = result !== undefined || (!isSyncing && kept > 0);
  const state = failure ? 'failed' : isDone ? 'done' : isSyncing ? 'coming' : 'waiting';
  return { id, kind: 'feed', title, state, done: kept, total: isDone ? kept : null, failure };
}

function documentLine(
  { url, title }: { readonly url: string; readonly title: string },
  arrived: readonly Outcome[],
  { documents, revisions }: Kept,
  isSyncing: boolean,
): SyncLine {
  const result = resultOf(url, arrived);
  const failure = result?.status === 'failed' ? result.failure : null;
  const isDone = revisions > 0 && documents === revisions;
  const state = failure ? 'failed' : isDone ? 'done' : isSyncing && documents > 0 ? 'coming' : 'waiting';
  return {
    id: url,
    kind: 'document',
    title,
    state,
    done: documents,
    total: revisions === 0 ? null : revisions,
    failure,
  };
}

/** What asking a source came to in this sync. One that was stopped was not asked to its end: it still waits. */
function resultOf(id: string, arrived: readonly Outcome[]): Outcome['result'] | undefined {
  const result = arrived.find((outcome) => outcome.id === id)?.result;
  return result?.status === 'failed' && result.failure.kind === 'stopped' ? undefined : result;
}

function pictureLine({ pictures, images }: Kept, arrived: readonly Outcome[], isSyncing: boolean): SyncLine {
  const isOver = !isSyncing && pictures > 0 && !wasStopped(arrived);
  const state = pictures >= images || isOver ? 'done' : isSyncing && pictures > 0 ? 'coming' : 'waiting';
  return { id: 'pictures', kind: 'picture', title: 'Pictures', state, done: pictures, total: images, failure: null };
}

/** What is kept, by kind. Pictures and drafts are asked for apart, since a first sync keeps hundreds of pictures one by one. */
function useKeptByKind() {
  const shelf = useShelf();
  const named = useMemo(() => shelf && countedBySource(shelf.heads), [shelf]);
  const pictures = useLiveQuery(() => library.assets.count(), []);
  const drafts = useLiveQuery(async () => {
    const revisions = await library.revisions.toArray();
    return {
      revisions: revisions.length,
      documents: revisions.filter(({ document }) => document.status === 'kept').length,
    };
  }, []);
  return named && drafts && pictures !== undefined ? { ...named, ...drafts, pictures } : undefined;
}

function countedBySource(heads: readonly EntryHead[]) {
  const bySource = new Map<string, number>();
  const images = new Set<string>();
  for (const { sourceId, images: own } of heads) {
    bySource.set(sourceId, (bySource.get(sourceId) ?? 0) + 1);
    for (const { url } of own) images.add(url);
  }
  return { bySource, images: images.size };
}
