import { desk } from '../db/databases.ts';
import type { Desk } from '../db/desk.ts';
import { advanceSubmission } from './advance-submission.ts';

/** Take a submission back before it leaves; its comments can be edited again. False when it has left or may have. */
export async function withdrawSubmission(
  submissionId: string,
  from: { readonly desk: Desk; readonly now: () => Date } = { desk, now: () => new Date() },
): Promise<boolean> {
  const at = from.now().toISOString();
  const advance = await advanceSubmission(from.desk, submissionId, { type: 'withdraw', at }, at);
  return advance?.hasMoved ?? false;
}
