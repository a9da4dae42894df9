import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { desk } from '../db/databases.ts';
import { useRead, useShelf } from './news-list.ts';
import { isUnsentComment } from './review.ts';

/** How many news items are not read; 0 until they are counted. */
export function useUnreadCount(): number {
  const shelf = useShelf();
  const read = useRead();
  return useMemo(
    () => (shelf?.isWhole && read ? shelf.heads.reduce((sum, { id }) => (read.has(id) ? sum : sum + 1), 0) : 0),
    [shelf, read],
  );
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
