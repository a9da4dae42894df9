import { useLiveQuery } from 'dexie-react-hooks';
import { desk } from '../db/databases.ts';
import { isStep, isSubmission } from '../db/readable-rows.ts';
import { useNow } from '../state/now.ts';
import { type OfficeHealth, outboxHealth } from './outbox-health.ts';

/** How each office's queue stands, kept current; `undefined` until the desk has answered. */
export function useOutboxHealth(): readonly OfficeHealth[] | undefined {
  const now = useNow();
  const read = useLiveQuery(
    async () => ({
      submissions: await desk.submissions.orderBy('sequence').filter(isSubmission).toArray(),
      steps: await desk.steps.orderBy('id').filter(isStep).toArray(),
    }),
    [],
  );
  return read && outboxHealth(read.submissions, read.steps, now);
}
