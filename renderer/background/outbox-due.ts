/* Which submissions are next, read from the desk as it is now. */
import type { Failure } from '../../shared/failure.ts';
import type { Submission } from '../../shared/model/submission.ts';
import { isDue, nextDueAt } from '../../shared/outbox/is-due.ts';
import type { DeliveryEvent } from '../../shared/outbox/steps.ts';
import { advanceSubmission } from '../commands/advance-submission.ts';
import type { Desk } from '../db/desk.ts';

/** The oldest submission that is due, or undefined. `sequence` orders them, whatever the clock says. */
export async function oldestDue(desk: Desk, now: Date): Promise<Submission | undefined> {
  return desk.submissions
    .orderBy('sequence')
    .filter(({ delivery }) => isDue(delivery, now.getTime()))
    .first();
}

/** When the next one is due (milliseconds since 1970), or null when none waits. */
export const nextDue = async (desk: Desk): Promise<number | null> =>
  nextDueAt((await withStatus(desk, 'queued')).map(({ delivery }) => delivery));

/** What a crash left as `sending` is queued again: the office knows its key, so asking again is harmless. */
export const interruptSending = (desk: Desk, now: Date): Promise<void> =>
  advanceAll(desk, 'sending', () => true, 'interrupt', now);

/** The network is back: what only waited for it need not wait longer. A time that the office itself stated stands. */
export const hurryWaiting = (desk: Desk, now: Date): Promise<void> =>
  advanceAll(desk, 'queued', (submission) => hasWaitedForNetwork(submission, now), 'retry', now);

const ofNetwork: ReadonlySet<Failure['kind']> = new Set(['offline', 'unreachable', 'timeout', 'portal']);

const hasWaitedForNetwork = ({ delivery }: Submission, now: Date): boolean =>
  delivery.status === 'queued' &&
  delivery.failure !== null &&
  ofNetwork.has(delivery.failure.kind) &&
  !isDue(delivery, now.getTime());

async function advanceAll(
  desk: Desk,
  status: 'queued' | 'sending',
  concerns: (submission: Submission) => boolean,
  type: Extract<DeliveryEvent['type'], 'interrupt' | 'retry'>,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  for (const submission of await withStatus(desk, status)) {
    if (concerns(submission)) await advanceSubmission(desk, submission.id, { type, at }, at);
  }
}

const withStatus = (desk: Desk, status: 'queued' | 'sending'): Promise<Submission[]> =>
  desk.submissions.where('delivery.status').equals(status).toArray();
