import { liveQuery } from 'dexie';

/** Read now, and again whenever something that was read changes, in whichever thread. Returns how to stop. */
export function watch<T>(
  read: () => Promise<T>,
  take: (value: T) => void,
  failed: (cause: unknown) => void,
): () => void {
  const subscription = liveQuery(read).subscribe({ next: take, error: failed });
  return () => subscription.unsubscribe();
}
