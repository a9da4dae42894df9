/*
 * What a screen reader is told without being asked: what a sync brought, once it is over, and what became of a sending. That
 * the network went or a source failed, the connection line tells by itself.
 */
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { count } from '../../shared/dates.ts';
import { desk, library } from '../db/databases.ts';
import { useShelf } from './news-list.ts';

/** What is kept, counted. */
export interface Kept {
  readonly entries: number;
  readonly revisions: number;
  readonly sent: number;
  readonly held: number;
}

/** What is kept just now; `undefined` until all of it is known. */
export function useKeptToTell(): Kept | undefined {
  const shelf = useShelf();
  const others = useLiveQuery(async () => {
    const counted = (status: string) => desk.submissions.where('delivery.status').equals(status).count();
    return {
      revisions: await library.revisions.count(),
      sent: await counted('delivered'),
      held: await counted('held'),
    };
  }, []);
  return useMemo(
    () => (shelf?.isWhole && others ? { ...others, entries: shelf.heads.length } : undefined),
    [shelf, others],
  );
}

/** What is told of the change from one to the other; '' where there is nothing to tell. */
export function announcement(before: Kept, after: Kept): string {
  const came = [
    ...(after.entries > before.entries ? [count(after.entries - before.entries, 'new item')] : []),
    ...(after.revisions > before.revisions ? [count(after.revisions - before.revisions, 'new revision')] : []),
  ];
  return [
    ...(came.length > 0 ? [`${came.join(', ')} came.`] : []),
    ...(after.sent > before.sent ? [`${count(after.sent - before.sent, 'response')} sent, with a receipt.`] : []),
    ...(after.held > before.held
      ? [`${count(after.held - before.held, 'response')} not sent. Responses says why.`]
      : []),
  ].join(' ');
}
