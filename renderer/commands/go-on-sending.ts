/* Going on at once with what waits: the person signed in, or does not want to wait for the next try. */

import type { Submission } from '../../shared/model/submission.ts';
import { isPause } from '../../shared/outbox/consequence.ts';
import { waitOf } from '../../shared/outbox/waits.ts';
import { desk } from '../db/databases.ts';
import type { Desk } from '../db/desk.ts';
import { isSubmission } from '../db/readable-rows.ts';
import { advanceSubmission } from './advance-submission.ts';
import { deliverNow } from './deliver-now.ts';

/** Try everything that waits for an office now; a pause for a sign-in is over with it. What the office refused stays held. */
export async function goOnSending(
  endpoint: string,
  on: { readonly desk: Desk; readonly now: () => Date } = { desk, now: () => new Date() },
): Promise<void> {
  const now = on.now();
  const at = now.toISOString();
  const queued = await on.desk.submissions
    .where('delivery.status')
    .equals('queued')
    .filter(isSubmission)
    .sortBy('sequence');
  const waiting = queued.filter((each) => each.endpoint === endpoint && isHeldUp(each, now));
  for (const { id } of waiting) await advanceSubmission(on.desk, id, { type: 'retry', at }, at);
  deliverNow();
}

const isHeldUp = ({ delivery }: Submission, now: Date): boolean =>
  delivery.status === 'queued' && (isPause(delivery.failure) || waitOf(delivery, now.getTime()) > 0);
