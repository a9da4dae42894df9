/*
 * A person's decision on a comment whose draft has moved on. No comment is lost, doubled or sent twice, because:
 *
 * - An unsent comment that is kept, edited or re-attached gets a successor on the newer revision: a new annotation, with an
 *   id of its own, that counts in the response on that revision. In the same strict transaction the original is marked
 *   `settledIn`, so that it counts no longer: exactly one of the two is being written at any moment.
 * - A comment that has left (or waits to go) is never made anew by keeping or re-attaching it: only the decision is written
 *   down. Editing it makes a successor, for then the person has something new to say. The original, marked `settledIn`,
 *   does not come back as being written if its submission is withdrawn.
 * - Withdrawn and resolved make no successor. The original is marked, and stays.
 * - The mark is on the annotation itself, and queueing a response compares each comment whole with what was reviewed: a
 *   response reviewed before the decision is refused, not sent with a comment that has moved on.
 * - A private note or highlight is settled by the same rules, and put away where a comment is withdrawn. What is made of it
 *   is as private as it is: only a comment ever counts in a response.
 * - Nothing is ever deleted. Keeping a comment whose words are gone leaves it where it was written, in that response.
 * - An undo puts the successor away and takes the mark back, in one transaction; if the successor has left or has been
 *   written on since, the undo is refused, for it would lose those words.
 */
import type { Annotation, Body, Target } from '../../shared/model/annotation.ts';
import type { Carry, Decision, Place } from '../../shared/model/carrying.ts';
import type { Result } from '../../shared/result.ts';
import type { AnnotationPorts } from './annotate.ts';
import { keep, Refusal } from './keep.ts';

/** The words that a successor is on: the place for the carry, the target for the annotation. */
export interface Foothold {
  readonly place: Place;
  readonly target: Target;
}

/** A decision to be written down. `at` null: nowhere in the newer revision. `body`: what an edited comment says from the start. */
export interface Settlement {
  readonly carryId: string;
  readonly choice: Decision['choice'];
  readonly at: Foothold | null;
  readonly body: Body | null;
}

/** What came of it: the carry as decided, and the comment that is being written now, if a new one is. */
export interface Settled {
  readonly carry: Carry;
  readonly successor: Annotation | null;
}

/** Write decisions down, all or none. Fails with `conflict` when one was decided, sent or deleted meanwhile, and with `storage`. */
export function settleComments(
  { desk, now, newId }: AnnotationPorts,
  settlements: readonly Settlement[],
): Promise<Result<readonly Settled[]>> {
  const at = now().toISOString();
  return keep(() =>
    desk.transaction('rw', desk.annotations, desk.carries, async () => {
      const settled: Settled[] = [];
      for (const settlement of settlements) {
        const carry = await desk.carries.get(settlement.carryId);
        const original = carry && (await desk.annotations.get(carry.annotationId));
        if (!carry || !original || original.deletedAt !== null) throw conflict('The comment is no longer here.');
        if (original.settledIn !== undefined) throw conflict('It is settled already.');
        const successor = successorOf(original, settlement, newId, at);
        const isDone = successor !== null || endings.has(settlement.choice);
        const decision: Decision = { choice: settlement.choice, at, annotationId: successor?.id ?? null };
        const after: Carry = { ...carry, place: settlement.at?.place ?? carry.place, decision };
        await desk.carries.put(after);
        if (successor) await desk.annotations.add(successor);
        if (isDone) await desk.annotations.put({ ...original, settledIn: carry.revisionId });
        settled.push({ carry: after, successor });
      }
      return settled;
    }),
  );
}

/** What ends an annotation where it was made: nothing follows it. */
const endings: ReadonlySet<Decision['choice']> = new Set(['withdraw', 'resolved', 'putAway']);

function successorOf(
  original: Annotation,
  { choice, at: foothold, body }: Settlement,
  newId: () => string,
  at: string,
): Annotation | null {
  const isWanted =
    choice === 'edit' || (original.submissionId === null && (choice === 'keep' || choice === 'reattach'));
  if (!isWanted || !foothold) return null;
  return {
    id: newId(),
    target: foothold.target,
    body: choice === 'edit' && body ? body : original.body,
    submissionId: null,
    createdAt: at,
    modifiedAt: at,
    deletedAt: null,
  };
}

/** Take decisions back, all or none, as they were settled; `before`: the carries as they were. Fails with `conflict` when a successor has left or changed. */
export function unsettleComments(
  { desk, now }: Pick<AnnotationPorts, 'desk' | 'now'>,
  settled: readonly Settled[],
  before: readonly Carry[],
): Promise<Result<null>> {
  const deletedAt = now().toISOString();
  return keep(() =>
    desk.transaction('rw', desk.annotations, desk.carries, async () => {
      for (const [index, { carry, successor }] of settled.entries()) {
        const present = await desk.carries.get(carry.id);
        const old = before[index];
        if (!old || JSON.stringify(present) !== JSON.stringify(carry)) throw conflict('It was decided anew.');
        if (successor) {
          const written = await desk.annotations.get(successor.id);
          if (JSON.stringify(written) !== JSON.stringify(successor)) throw conflict('You have changed it since.');
          await desk.annotations.put({ ...successor, deletedAt });
        }
        const original = await desk.annotations.get(carry.annotationId);
        if (original) {
          const { settledIn: _, ...free } = original;
          await desk.annotations.put(free);
        }
        await desk.carries.put(old);
      }
      return null;
    }),
  );
}

const conflict = (detail: string): Refusal => new Refusal({ kind: 'conflict', detail });
