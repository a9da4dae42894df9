/*
 * Judges a history by what the office holds and saw, beside what the desk says. Pure. The invariants:
 *
 * Lost. Whatever a person was told is queued is, once the office and the network are well, delivered; or it was pulled back; or
 * it is held because the office has other words under its key. Nobody but the person pulls it back. Its bytes are those that were frozen. Every comment has the words
 * that were last saved, and those that left with a response are those that it has.
 *
 * Doubled. The office stores a key at most once, and is never sent other bytes under it. Of the submissions at the office that
 * hold the same comment, at most one is not among those that the person pulled back after being told that it may have
 * arrived: to send such a comment again is the person's own, knowing act.
 *
 * An office's refusal of a first attempt is believed: one that stores a submission and says no is beyond what a client can know.
 *
 * False. What the desk calls delivered the office holds, to the byte, under the receipt's reference. What the desk says that the
 * office does not have (pulled back, never of unknown outcome) it does not have.
 *
 * Stalled. In the end nothing waits and nothing is being sent; and never was anything held for the person to try again but for
 * an answer that is a clear no.
 *
 * Overtaken. When a sending begins, no earlier one of its consultation is still queued or being sent, but for one that has been
 * tried so often without a clear answer that it lets those behind it pass.
 */
import * as z from 'zod';
import { mayHaveArrived } from '../../renderer/queries/may-have-arrived.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Delivery, Submission } from '../../shared/model/submission.ts';
import { isStuck } from '../../shared/outbox/plan.ts';
import type { Happening } from '../office/history.ts';
import type { Submission as Holding } from '../office/ledger.ts';
import type { Ending } from './ending.ts';

/** What was broken, and how. */
export interface Violation {
  readonly seed: number;
  readonly kind: 'lost' | 'doubled' | 'false' | 'stalled' | 'overtaken';
  readonly what: string;
}

/** Judge a history by all that the office holds of it and what befell its submissions there, in order. */
export function judge(
  ending: Ending,
  holdings: readonly Holding[],
  happenings: readonly Happening[],
): readonly Violation[] {
  const broken: Violation[] = [];
  const say = (kind: Violation['kind'], what: string): void => void broken.push({ seed: ending.seed, kind, what });
  const byId = new Map(ending.submissions.map((submission) => [submission.id, submission]));
  const held = new Map(holdings.map((holding) => [holding.submissionId, holding]));
  const isKnown = (id: string): boolean => byId.get(id)?.delivery.status === 'withdrawn' && may(id, ending);

  for (const queued of ending.queued) {
    const now = byId.get(queued.id);
    if (!now) say('lost', `${queued.id} is gone from the desk`);
    else if (now.content !== queued.content || now.digest !== queued.digest) say('lost', `${queued.id} was changed`);
  }
  for (const { id, delivery, content } of ending.submissions) {
    const holding = held.get(id);
    if (delivery.status === 'queued' || delivery.status === 'sending') say('stalled', `${id} is ${delivery.status}`);
    if (delivery.status === 'held' && delivery.failure.kind !== 'conflict') {
      say('lost', `${id} is held for ${delivery.failure.kind} when all is well`);
    }
    if (delivery.status === 'delivered' && !isReceiptOf(delivery.receipt, content, holding)) {
      say('false', `${id} is called sent, and the office does not hold it`);
    }
    if (delivery.status === 'withdrawn' && holding && !isKnown(id)) {
      say('false', `${id} is said not to be at the office, and is`);
    }
  }
  const leaving = ending.submissions.filter(({ delivery }) => delivery.status !== 'withdrawn');
  for (const { id, written, found } of ending.comments) {
    if (!written.includes(found)) say('lost', `comment ${id} says ${found}, not ${written}`);
    for (const { content } of leaving) {
      const left = commentsIn(content).find((comment) => comment.id === id);
      if (left && (found === null || !left.words.includes(found)))
        say('lost', `comment ${id} says ${found}, and left with other words`);
    }
    const holders = holdings.filter(({ body }) => commentsIn(body).some((comment) => comment.id === id));
    const unknowing = holders.filter(({ submissionId }) => !isKnown(submissionId));
    if (unknowing.length > 1) {
      say('doubled', `comment ${id} is in ${unknowing.map(({ submissionId }) => submissionId).join(' and ')}`);
    }
  }
  for (const { submissionId, event, delivery } of ending.steps) {
    if (delivery.status === 'withdrawn' && event !== 'withdraw') say('lost', `${submissionId} was dropped at ${event}`);
    if (delivery.status === 'held' && !clearNo.has(delivery.failure.kind)) {
      say('stalled', `${submissionId} was given up for ${delivery.failure.kind}`);
    }
  }
  for (const what of doubledIn(happenings)) say('doubled', what);
  for (const what of overtakenIn(ending)) say('overtaken', what);
  return broken;
}

/** The failures by which a submission itself, and not the way to the office, is at fault. */
const clearNo: ReadonlySet<Failure['kind']> = new Set(['unauthorised', 'missing', 'rejected', 'conflict', 'closed']);

/** Every sending that began while an earlier one of its consultation waited in its turn; read from the steps, in their order. */
function overtakenIn({ submissions, steps }: Ending): readonly string[] {
  const byId = new Map(submissions.map((submission) => [submission.id, submission]));
  const stands = new Map<string, Delivery>();
  return steps.flatMap(({ submissionId, event, delivery }) => {
    stands.set(submissionId, delivery);
    const begun = byId.get(submissionId);
    if (event !== 'begin' || !begun) return [];
    return submissions
      .filter(({ id, sourceId, sequence }) => {
        const standing = stands.get(id);
        const isInTurn = standing?.status === 'queued' || standing?.status === 'sending';
        return sourceId === begun.sourceId && sequence < begun.sequence && isInTurn && !isStuck({ delivery: standing });
      })
      .map(({ id }) => `${submissionId} went before ${id}`);
  });
}

/** What came to the office twice over: a key that was stored twice, or that came with other bytes. */
export function doubledIn(happenings: readonly Happening[]): readonly string[] {
  const doubled: string[] = [];
  const bytes = new Map<string, string>();
  const stored = new Set<string>();
  for (const { event, key, digest } of happenings) {
    if ((bytes.get(key) ?? digest) !== digest) doubled.push(`${key} came with other bytes`);
    bytes.set(key, digest);
    if (event !== 'stored') continue;
    if (stored.has(key)) doubled.push(`${key} was stored twice`);
    stored.add(key);
  }
  return doubled;
}

const isReceiptOf = (
  { submissionId, reference, digest }: { submissionId: string; reference: string; digest: string },
  content: string,
  holding: Holding | undefined,
): boolean =>
  holding !== undefined &&
  holding.body === content &&
  holding.submissionId === submissionId &&
  holding.reference === reference &&
  holding.digest === digest;

const Items = z.object({
  first: z.object({ items: z.array(z.object({ id: z.string(), body: z.array(z.object({ value: z.string() })) })) }),
});
/** Each comment in what was frozen: its id, and everything it says. */
const commentsIn = (content: string): readonly { readonly id: string; readonly words: readonly string[] }[] =>
  Items.parse(JSON.parse(content)).first.items.map(({ id, body }) => ({
    id: id.replace('urn:uuid:', ''),
    words: body.map(({ value }) => value),
  }));

/** What the person was told when they pulled it back, from the steps it had then taken. */
const may = (id: Submission['id'], { steps }: Ending): boolean =>
  mayHaveArrived(steps.filter(({ submissionId }) => submissionId === id));
