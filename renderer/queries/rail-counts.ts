import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { desk, library } from '../db/databases.ts';
import { isUnsentComment } from './review.ts';

/** How many news items are not read. The entries are looked at only when they change, not for every mark. */
export function useUnreadCount(): number {
  const ids = useLiveQuery(() => library.entries.toCollection().primaryKeys(), []);
  const read = useLiveQuery(async () => new Set(await desk.readings.where('readAt').above('').primaryKeys()), []);
  return useMemo(() => (ids && read ? ids.filter((id) => !read.has(id)).length : 0), [ids, read]);
}

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
