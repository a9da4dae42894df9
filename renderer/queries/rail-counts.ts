import { useLiveQuery } from 'dexie-react-hooks';
import { desk, library } from '../db/databases.ts';
import { isUnsentComment } from './review.ts';

/** How many news items are not read. */
export const useUnreadCount = (): number =>
  useLiveQuery(async () => {
    const ids = await library.entries.toCollection().primaryKeys();
    const read = new Set(await desk.readings.where('readAt').above('').primaryKeys());
    return ids.reduce((unread, id) => (read.has(id) ? unread : unread + 1), 0);
  }, []) ?? 0;

/** How many responses are being written or waiting. */
export const useOpenResponseCount = (): number =>
  useLiveQuery(async () => {
    const waiting = await desk.submissions.where('delivery.status').anyOf('queued', 'sending', 'held').count();
    const written = new Set<string>();
    await desk.annotations.each((annotation) => {
      if (isUnsentComment(annotation)) written.add(annotation.target.sourceId);
    });
    return waiting + written.size;
  }, []) ?? 0;
