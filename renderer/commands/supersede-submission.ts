/*
 * A new version of a response that was sent. What was sent is never touched: the new version starts from copies of its comments, with
 * ids of their own, each naming the one it replaces, and leaves as a submission with an id of its own that names the old. Until it is
 * sent the old one stands. At most one new version is under way for each, so nothing is replaced twice.
 */

import type { Annotation, Comment } from '../../shared/model/annotation.ts';
import type { Response } from '../../shared/model/response.ts';
import type { Submission } from '../../shared/model/submission.ts';
import type { Result } from '../../shared/result.ts';
import type { Desk } from '../db/desk.ts';
import { isSubmission } from '../db/readable-rows.ts';
import { settledResponse } from '../db/settled-response.ts';
import type { AnnotationPorts } from './annotate.ts';
import { changeResponse } from './change-response.ts';
import { keep, Refusal } from './keep.ts';

/** A new version that was put away: what it takes to bring it back. */
export interface PutAway {
  readonly sourceId: string;
  readonly supersedes: string;
  readonly copyIds: readonly string[];
}

/** Begin a new version of a submission that was sent; one that is begun already goes on. Fails with `conflict` and `storage`. */
export function supersedeSubmission(
  { desk, now, newId }: AnnotationPorts,
  submissionId: string,
): Promise<Result<Response>> {
  const at = now().toISOString();
  return keep(() =>
    desk.transaction('rw', desk.submissions, desk.annotations, desk.responses, async () => {
      const old = await desk.submissions.get(submissionId);
      if (!isSubmission(old) || old.delivery.status !== 'delivered')
        throw conflict('Only what was sent can be replaced. Pull it back instead.');
      const begun = await settledResponse(desk, old.sourceId);
      if (begun.supersedes === submissionId) return begun;
      if (begun.supersedes !== null) throw conflict('A new version of another response on this is being written.');
      await refuseWhileUnderWay(desk, old);
      await desk.annotations.bulkAdd((await commentsOf(desk, old)).map((comment) => copyOf(comment, newId(), at)));
      return changeResponse(desk, old.sourceId, (response) => ({
        ...response,
        onBehalfOf: response.onBehalfOf ?? old.onBehalfOf,
        supersedes: submissionId,
      }));
    }),
  );
}

/** Give up the new version being written on a source: its copies are put away, and what was sent stands. Null: there is none. */
export function putNewVersionAway(
  { desk, now }: Pick<AnnotationPorts, 'desk' | 'now'>,
  sourceId: string,
): Promise<Result<PutAway | null>> {
  const deletedAt = now().toISOString();
  return keep(() =>
    desk.transaction('rw', desk.submissions, desk.annotations, desk.responses, async () => {
      const { supersedes } = await settledResponse(desk, sourceId);
      if (supersedes === null) return null;
      const copies = await desk.annotations.where('target.sourceId').equals(sourceId).filter(isFreeCopy).toArray();
      await desk.annotations.bulkPut(copies.map((copy) => ({ ...copy, deletedAt })));
      await changeResponse(desk, sourceId, (response) => ({ ...response, supersedes: null }));
      return { sourceId, supersedes, copyIds: copies.map(({ id }) => id) };
    }),
  );
}

/** Take a new version that was put away up again, as it was. Fails with `conflict` when another was begun since. */
export const takeNewVersionUp = (desk: Desk, { sourceId, supersedes, copyIds }: PutAway): Promise<Result<Response>> =>
  keep(() =>
    desk.transaction('rw', desk.submissions, desk.annotations, desk.responses, async () => {
      const old = await desk.submissions.get(supersedes);
      if (!isSubmission(old) || (await settledResponse(desk, sourceId)).supersedes)
        throw conflict('Another version was begun since.');
      await refuseWhileUnderWay(desk, old);
      await desk.annotations
        .where('id')
        .anyOf([...copyIds])
        .modify({ deletedAt: null });
      return changeResponse(desk, sourceId, (response) => ({ ...response, supersedes }));
    }),
  );

/** One that waits on the same source may come back to be written, so it must be settled first. */
async function refuseWhileUnderWay(desk: Desk, { id, sourceId }: Submission): Promise<void> {
  const others = await desk.submissions.where('sourceId').equals(sourceId).filter(isSubmission).toArray();
  for (const { supersedes, delivery } of others) {
    if (supersedes === null || delivery.status === 'withdrawn') continue;
    if (delivery.status !== 'delivered')
      throw conflict('A new version on this waits to go. Pull that one back to change it.');
    if (supersedes === id) throw conflict('It was replaced already. Write a new version of the one that replaced it.');
  }
}

async function commentsOf(desk: Desk, { commentIds }: Submission): Promise<readonly Comment[]> {
  const annotations = await desk.annotations.bulkGet([...commentIds]);
  return annotations.filter((annotation): annotation is Comment => annotation?.body.type === 'comment');
}

const copyOf = ({ id: replaces, target, body }: Comment, id: string, at: string): Annotation => ({
  ...{ id, target, body, replaces },
  submissionId: null,
  createdAt: at,
  modifiedAt: at,
  deletedAt: null,
});

const isFreeCopy = ({ replaces, submissionId, deletedAt, settledIn }: Annotation): boolean =>
  replaces !== undefined && submissionId === null && deletedAt === null && settledIn === undefined;

const conflict = (detail: string): Refusal => new Refusal({ kind: 'conflict', detail });
