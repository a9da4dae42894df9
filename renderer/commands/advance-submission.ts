/*
 * The one way a submission changes: read it, take the lawful step, write it and the step's record, all in one strict
 * transaction. Buttons and the outbox loop share it, so neither can overtake the other; an unlawful event changes nothing.
 */

import type { Submission } from '../../shared/model/submission.ts';
import { type DeliveryEvent, step } from '../../shared/outbox/steps.ts';
import type { Desk } from '../db/desk.ts';
import { isSubmission } from '../db/readable-rows.ts';
import { changeResponse } from './change-response.ts';

/** What becomes of the event: the submission as it is now, and whether the event moved it. Null when there is no such submission that can be read. */
export interface Advance {
  readonly submission: Submission;
  readonly hasMoved: boolean;
}

/** Take one step of a submission's journey. `at` is when (ISO), for its history. */
export function advanceSubmission(
  desk: Desk,
  submissionId: string,
  event: DeliveryEvent,
  at: string,
): Promise<Advance | null> {
  return desk.transaction('rw', desk.submissions, desk.steps, desk.annotations, desk.responses, async () => {
    const before = await desk.submissions.get(submissionId);
    if (!isSubmission(before)) return null;
    const delivery = step(before.delivery, event);
    if (delivery === before.delivery) return { submission: before, hasMoved: false };
    const submission = { ...before, delivery };
    await desk.submissions.put(submission);
    await desk.steps.add({ submissionId, at, event: event.type, delivery });
    if (delivery.status === 'withdrawn') await giveBack(desk, submission);
    return { submission, hasMoved: true };
  });
}

/** The comments of a withdrawn submission are the person's to edit again, and so is what was settled of the response. */
async function giveBack(desk: Desk, { id, sourceId, onBehalfOf, supersedes }: Submission): Promise<void> {
  await desk.annotations.where('submissionId').equals(id).modify({ submissionId: null });
  await changeResponse(desk, sourceId, (response) => ({
    sourceId,
    onBehalfOf: response.onBehalfOf ?? onBehalfOf,
    supersedes: response.supersedes ?? supersedes,
  }));
}
