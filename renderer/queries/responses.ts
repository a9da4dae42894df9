/* The responses of this desk, by how far they have come. */
import { useLiveQuery } from 'dexie-react-hooks';
import type { Comment } from '../../shared/model/annotation.ts';
import type { Submission } from '../../shared/model/submission.ts';
import { desk, library } from '../db/databases.ts';
import type { DeliveryStep, Desk } from '../db/desk.ts';
import { journalled } from '../db/journalled.ts';
import type { Library } from '../db/library.ts';
import { isAnnotation, isResponse, isSubmission } from '../db/readable-rows.ts';
import { isUnsentComment } from './review.ts';
import { useAnswer } from './use-answer.ts';

/** A response being written: the comments on one source that have not left. `replaces`: the id of the sent one whose place it takes. */
export interface Written {
  readonly sourceId: string;
  readonly title: string;
  readonly comments: number;
  readonly closesAt: string | null;
  readonly replaces: string | null;
}

/** Every response. `written` soonest closing first and the closed last, `waiting` in the order of leaving, the others newest first. */
export interface Responses {
  readonly written: readonly Written[];
  readonly waiting: readonly Submission[];
  readonly sent: readonly Submission[];
  readonly withdrawn: readonly Submission[];
}

interface Databases {
  readonly desk: Desk;
  readonly library: Library;
}

/** Every response, kept current; `undefined` until the desk has answered. */
export const useResponses = (): Responses | undefined => useLiveQuery(() => readResponses(), []);

/** Every response as both copies of the desk have it: that one waits, or was sent, is a promise. */
export async function readResponses(on: Databases = { desk, library }): Promise<Responses> {
  const written = await readWritten(on);
  const submissions = await on.desk.submissions.orderBy('sequence').filter(isSubmission).toArray();
  await journalled();
  return { written, ...bySubmission(submissions) };
}

function bySubmission(submissions: readonly Submission[]): Omit<Responses, 'written'> {
  const newestFirst = [...submissions].reverse();
  return {
    waiting: submissions.filter(({ delivery: { status } }) => status !== 'delivered' && status !== 'withdrawn'),
    sent: newestFirst.filter(({ delivery }) => delivery.status === 'delivered'),
    withdrawn: newestFirst.filter(({ delivery }) => delivery.status === 'withdrawn'),
  };
}

async function readWritten(on: Databases): Promise<readonly Written[]> {
  const comments = new Map<string, Comment[]>();
  await on.desk.annotations.each((annotation) => {
    if (!isUnsentComment(annotation)) return;
    const { sourceId } = annotation.target;
    comments.set(sourceId, [...(comments.get(sourceId) ?? []), annotation]);
  });
  const sourceIds = [...comments.keys()];
  const revisions = await on.library.revisions.bulkGet(sourceIds);
  const settled = await on.desk.responses.bulkGet(sourceIds);
  const written = [...comments].map(([sourceId, each], index) => ({
    sourceId,
    title: each[0]?.target.sourceTitle ?? '',
    comments: each.length,
    closesAt: revisions[index]?.closesAt ?? null,
    replaces: isResponse(settled[index]) ? settled[index].supersedes : null,
  }));
  const now = new Date().toISOString();
  return written.sort((a, b) => urgency(a, now).localeCompare(urgency(b, now)) || a.title.localeCompare(b.title));
}

/** Sorts those that close soonest first, then those that never close, then those that have closed. */
const urgency = ({ closesAt }: { readonly closesAt: string | null }, now: string): string =>
  closesAt === null ? '8' : closesAt > now ? `0 ${closesAt}` : `9 ${closesAt}`;

/** One submission; `undefined` until read, or when there is none that can be read. */
export const useSubmission = (submissionId: string): Submission | undefined =>
  useAnswer(submissionId, async () => {
    const submission = await desk.submissions.get(submissionId);
    return isSubmission(submission) ? submission : undefined;
  });

/** The steps that a submission has taken, oldest first, whether they can be read or not: see `may-have-arrived.ts`. */
export const useSteps = (submissionId: string): readonly DeliveryStep[] | undefined =>
  useAnswer(submissionId, () => desk.steps.where('submissionId').equals(submissionId).sortBy('id'));

/** The comments that left with a submission, in its order. */
export const useSentComments = (submission: Submission): readonly Comment[] | undefined =>
  useAnswer(submission.id, async () => {
    const annotations = await desk.annotations.bulkGet([...submission.commentIds]);
    return annotations.filter((row): row is Comment => isAnnotation(row) && row.body.type === 'comment');
  });
