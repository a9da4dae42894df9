/* How a carried annotation stands: the person's to settle, standing by itself, private, or settled; and which comes first. Pure. */
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Carry, CarryFate } from '../../shared/model/carrying.ts';

export type TriageGroup = 'yours' | 'standing' | 'private' | 'settled';

/** An annotation and what became of its words. */
interface Carried {
  readonly annotation: Annotation;
  readonly carry: Carry;
}

/** Which group a carried annotation is in. What is private is apart from every comment until it is settled. */
export function groupOf({ annotation, carry }: Carried): TriageGroup {
  if (isSettled(annotation, carry)) return 'settled';
  if (annotation.body.type !== 'comment') return 'private';
  return isInDoubt(carry) ? 'yours' : 'standing';
}

/** Whether what became of the words wants a person's eye. */
export function isInDoubt({ fate, flags }: Carry): boolean {
  return fate === 'changed' || fate === 'check' || fate === 'deleted' || flags.requirement || flags.number;
}

/** Whether it is shown: every comment and note; of highlights, whose words say all there is, only those in doubt or settled. */
export const isShown = (carried: Carried): boolean =>
  carried.annotation.body.type !== 'highlight' || isInDoubt(carried.carry) || groupOf(carried) === 'settled';

/**
 * Whether a decision stands. One to keep a comment that had left, when it was taken back since, does not: the comment is unsent
 * again, and it must be said whether it comes along to the newer revision.
 */
function isSettled({ submissionId, settledIn }: Annotation, { decision, place }: Carry): boolean {
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
const groups: readonly TriageGroup[] = ['yours', 'standing', 'private', 'settled'];

/** Where it comes in the list: worst first. Lower is earlier. */
export function urgencyOf(item: Carried): number {
  const { fate, flags } = item.carry;
  const flagged = flags.requirement ? 0 : flags.number ? 1 : 2;
  return groups.indexOf(groupOf(item)) * 100 + gravity[fate] * 10 + flagged;
}
