import type { Annotation } from '../../shared/model/annotation.ts';
import { desk } from '../db/databases.ts';
import type { Desk } from '../db/desk.ts';
import { isAnnotation, isSubmission } from '../db/readable-rows.ts';
import { withoutReplaced } from './replaced.ts';
import { useAnswer } from './use-answer.ts';

/** The annotations on one source (a revision or an entry) that are not put away, oldest first; of a comment written anew, the new one. */
export async function readAnnotations(from: Desk, sourceId: string): Promise<readonly Annotation[]> {
  const found = await from.annotations.where('target.sourceId').equals(sourceId).toArray();
  return withoutReplaced(found.filter(isAnnotation))
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
}

/** The same, kept current; `undefined` until the desk has answered. */
export const useAnnotations = (sourceId: string): readonly Annotation[] | undefined =>
  useAnswer(sourceId, () => readAnnotations(desk, sourceId));

/**
 * What became of the response that a comment left with, in words. Never "sent" without a receipt.
 * `undefined` until the desk has answered, or when the comment is still free.
 */
export const useLeftWith = (submissionId: string | null): string | undefined =>
  useAnswer(submissionId ?? '', async () => {
    if (submissionId === null) return undefined;
    const submission = await desk.submissions.get(submissionId);
    if (!isSubmission(submission)) return 'In a response';
    switch (submission.delivery.status) {
      case 'delivered':
        return `Sent with ${inFours(submission.delivery.receipt.reference)}`;
      case 'sending':
        return 'Being sent';
      case 'held':
        return 'In a response that was not taken';
      case 'queued':
        return 'Waiting to go';
      case 'withdrawn':
        return 'Pulled back';
    }
  });

/** Whether an annotation is on the desk, in whatever form. */
export const isAnnotationKept = async (from: Desk, id: string): Promise<boolean> =>
  (await from.annotations.get(id)) !== undefined;

const inFours = (reference: string): string => reference.replace(/(.{4})(?=.)/g, '$1 ');
