/* How a carried comment stands: the person's to settle, standing by itself, or settled; and which comes first. Pure. */
import type { Comment } from '../../shared/model/annotation.ts';
import type { Carry, CarryFate } from '../../shared/model/carrying.ts';

export type TriageGroup = 'yours' | 'standing' | 'settled';

/** Which group a carried comment is in. */
export function groupOf({ comment, carry }: { readonly comment: Comment; readonly carry: Carry }): TriageGroup {
  if (isSettled(comment, carry)) return 'settled';
  const { fate, flags } = carry;
  const isDoubtful = fate === 'changed' || fate === 'check' || fate === 'deleted';
  return isDoubtful || flags.requirement || flags.number ? 'yours' : 'standing';
}

/**
 * Whether a decision stands. One to keep a comment that had left, when it was taken back since, does not: the comment is unsent
 * again, and it must be said whether it comes along to the newer revision.
 */
function isSettled({ submissionId, settledIn }: Comment, { decision, place }: Carry): boolean {
  if (decision === null) return false;
  const isKept = decision.choice === 'keep' || decision.choice === 'reattach';
  return !(isKept && submissionId === null && settledIn === undefined && place !== null);
}

const gravity: Readonly<Record<CarryFate, number>> = {
  changed: 0,
  check: 1,
  deleted: 2,
  contextChanged: 3,
  moved: 4,
  unchanged: 5,
};
const groups: readonly TriageGroup[] = ['yours', 'standing', 'settled'];

/** Where a carried comment comes in the list: worst first. Lower is earlier. */
export function urgencyOf(item: { readonly comment: Comment; readonly carry: Carry }): number {
  const { fate, flags } = item.carry;
  const flagged = flags.requirement ? 0 : flags.number ? 1 : 2;
  return groups.indexOf(groupOf(item)) * 100 + gravity[fate] * 10 + flagged;
}
