/*
 * Freezing a response as a submission. What was reviewed is what is queued, to the byte: if a comment changed since, it
 * is not queued and the person is told. The submission and the mark on each of its comments are written in one strict
 * transaction, so no comment can be in two, nor be edited once it is ready.
 */
import { type FailureWords, failureWords } from '../../shared/failure-words.ts';
import type { Submission } from '../../shared/model/submission.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { desk } from '../db/databases.ts';
import type { Desk } from '../db/desk.ts';
import { settledResponse, unsettleResponse } from '../db/settled-response.ts';
import type { Review } from '../queries/review.ts';
import { obstacle } from '../queries/review-checks.ts';
import { deliverNow } from './deliver-now.ts';
import { keep, Refusal } from './keep.ts';

/** What was reviewed: `content` is the exact text that will leave, under the id `submissionId`. */
export interface Reviewed {
  readonly review: Review;
  readonly submissionId: string;
  readonly content: string;
}

/** Queue what was reviewed; it leaves by itself as soon as it can. Fails with what stops it, in words. */
export async function queueResponse(
  { review, submissionId, content }: Reviewed,
  on: { readonly desk: Desk; readonly now: () => Date } = { desk, now: () => new Date() },
): Promise<Result<Submission, FailureWords>> {
  const bytes = new TextEncoder().encode(content);
  const stopped = obstacle(review, bytes.length);
  if (stopped || !review.office) return fail(stopped ?? noOffice);
  const { office, passesTo, endpoint } = review.office;
  const queuedAt = on.now().toISOString();
  const submission: Omit<Submission, 'sequence'> = {
    id: submissionId,
    sourceId: review.sourceId,
    title: review.title,
    office,
    passesTo,
    endpoint,
    closesAt: review.closesAt,
    content,
    digest: await contentDigest(bytes),
    commentIds: review.comments.map(({ id }) => id),
    onBehalfOf: review.onBehalfOf,
    supersedes: review.replaced?.submissionId ?? null,
    queuedAt,
    delivery: { status: 'queued', attempts: 0, notBefore: queuedAt, failure: null },
  };
  const kept = await keep(() => write(on.desk, submission, review));
  if (!kept.ok) return fail(kept.error.kind === 'conflict' ? changed : failureWords(kept.error, 'Your computer'));
  deliverNow();
  return ok(kept.value);
}

const noOffice: FailureWords = { what: 'This channel takes no responses.', next: 'Your comments stay here.' };
const changed: FailureWords = {
  what: 'It changed while it was being reviewed.',
  next: 'Nothing has left. Look at what leaves once more, then say it is ready.',
};

/** RFC 9530, section 2: the `Content-Digest` of these bytes. */
export async function contentDigest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha-256=:${btoa(String.fromCharCode(...hash))}:`;
}

const write = (on: Desk, frozen: Omit<Submission, 'sequence'>, { comments }: Review): Promise<Submission> =>
  on.transaction('rw', on.submissions, on.steps, on.annotations, on.responses, async () => {
    const present = await on.annotations.bulkGet([...frozen.commentIds]);
    // Compared whole: a reviewed comment is unsent and undeleted, and an edit within the same millisecond shows too.
    const isAsReviewed = comments.every((comment, index) => JSON.stringify(present[index]) === JSON.stringify(comment));
    if (!isAsReviewed) throw new Refusal({ kind: 'conflict', detail: 'a comment changed' });
    const { supersedes, onBehalfOf } = await settledResponse(on, frozen.sourceId);
    const isSettledSo =
      supersedes === frozen.supersedes && JSON.stringify(onBehalfOf) === JSON.stringify(frozen.onBehalfOf);
    if (!isSettledSo) throw new Refusal({ kind: 'conflict', detail: 'what is settled of the response changed' });
    // The next response on this source begins with nothing settled; pulled back, this one brings its own.
    await unsettleResponse(on, frozen.sourceId);
    const last = await on.submissions.orderBy('sequence').last();
    const submission = { ...frozen, sequence: (last?.sequence ?? 0) + 1 };
    await on.submissions.add(submission);
    await on.steps.add({ submissionId: frozen.id, at: frozen.queuedAt, event: 'queue', delivery: frozen.delivery });
    await on.annotations
      .where('id')
      .anyOf([...frozen.commentIds])
      .modify({ submissionId: frozen.id });
    return submission;
  });
