/*
 * What a screen reader is told without being asked: what a sync brought, once it is over, and what became of a sending. That
 * the network went or a source failed, the connection line tells by itself.
 */
import { useLiveQuery } from 'dexie-react-hooks';
import { count } from '../../shared/dates.ts';
import { desk, library } from '../db/databases.ts';

/** What is kept, counted. */
export interface Kept {
  readonly entries: number;
  readonly revisions: number;
  readonly sent: number;
  readonly held: number;
}

/** What is kept just now; `undefined` until the databases have answered. */
export const useKeptToTell = (): Kept | undefined =>
  useLiveQuery(async () => {
    const counted = (status: string) => desk.submissions.where('delivery.status').equals(status).count();
    return {
      entries: await library.entries.count(),
      revisions: await library.revisions.count(),
      sent: await counted('delivered'),
      held: await counted('held'),
    };
  }, []);

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
