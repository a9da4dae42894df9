import { desk } from '../db/databases.ts';
import type { Desk } from '../db/desk.ts';
import { advanceSubmission } from './advance-submission.ts';
import { deliverNow } from './deliver-now.ts';

/** Try a submission again at once: one the office refused, or one that waits for its next try. False when there is nothing to try. */
export async function retrySubmission(
  submissionId: string,
  on: { readonly desk: Desk; readonly now: () => Date } = { desk, now: () => new Date() },
): Promise<boolean> {
  const at = on.now().toISOString();
  const advance = await advanceSubmission(on.desk, submissionId, { type: 'retry', at }, at);
  deliverNow();
  return advance?.hasMoved ?? false;
}
