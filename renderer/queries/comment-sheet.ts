/*
 * What an export holds, gathered from both databases. A response that was made ready is read from its own frozen text: what is
 * exported is what leaves or left, whatever became of the comments and of the programme's library since.
 */

import type { Sender } from '../../shared/annotation/json-ld.ts';
import type { Personal } from '../../shared/annotation/personal.ts';
import { readCollection } from '../../shared/annotation/read-collection.ts';
import { count } from '../../shared/dates.ts';
import type { CommentSheet } from '../../shared/export/sheet.ts';
import type { Annotation, Comment } from '../../shared/model/annotation.ts';
import type { Submission } from '../../shared/model/submission.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Profile } from '../db/preferences.ts';
import { isAnnotation, isSubmission } from '../db/readable-rows.ts';
import { readPreference } from './preferences.ts';
import { withoutReplaced } from './replaced.ts';
import { type ReviewPorts, readReview } from './review.ts';
import { readLines, readProject, readSources } from './sheet-lines.ts';

/** The response being written on a source, as a sheet; null when it holds no comments. */
export async function writtenSheet(sourceId: string, ports: ReviewPorts, madeAt: string): Promise<CommentSheet | null> {
  const review = await readReview(sourceId, ports);
  if (!review) return null;
  return {
    title: review.title,
    project: await readProject([sourceId], ports),
    madeAt,
    sender: senderOf(review.profile),
    onBehalfOf: review.onBehalfOf?.name.trim() ? review.onBehalfOf : null,
    office: review.office?.office ?? null,
    closesAt: review.closesAt,
    delivery: null,
    isWithdrawn: false,
    lines: await readLines(review.comments, ports),
  };
}

/** A response that was made ready, as a sheet. Fails with `malformed` when its frozen text cannot be read. */
export async function submissionSheet(
  submission: Submission,
  ports: ReviewPorts,
  madeAt: string,
): Promise<Result<CommentSheet>> {
  const { sourceId, title, content, office, passesTo, closesAt, delivery } = submission;
  const read = readCollection(content);
  if (!read.ok) return read;
  const { sender, onBehalfOf, sources, annotations } = read.value;
  const known = new Map(sources.map((source) => [source.id, source]));
  return ok({
    title,
    project: (await readProject([sourceId], ports)) || (passesTo ?? office),
    madeAt,
    sender,
    onBehalfOf,
    office,
    closesAt,
    delivery,
    isWithdrawn: delivery.status === 'withdrawn' || (await isReplaced(submission, ports)),
    lines: await readLines(annotations.filter(isComment), ports, known),
  });
}

/** Whether a later version of it has arrived; one that only waits takes nobody's place yet. */
async function isReplaced({ id, sourceId }: Submission, { desk }: ReviewPorts): Promise<boolean> {
  const others = await desk.submissions.where('sourceId').equals(sourceId).filter(isSubmission).toArray();
  return others.some(({ supersedes, delivery }) => supersedes === id && delivery.status === 'delivered');
}

/** Every comment on the desk, sent or not, as one sheet; null when there is none. Private notes and highlights are not among them. */
export async function allCommentsSheet(ports: ReviewPorts, madeAt: string): Promise<CommentSheet | null> {
  const kept = withoutReplaced(await ports.desk.annotations.filter(isAnnotation).toArray());
  const comments = kept.filter(isComment).filter(({ deletedAt, settledIn, submissionId }) => {
    const isSettledUnsent = settledIn !== undefined && submissionId === null;
    return deletedAt === null && !isSettledUnsent;
  });
  if (comments.length === 0) return null;
  const sourceIds = [...new Set(comments.map(({ target }) => target.sourceId))];
  const inOrder = comments.toSorted(
    (a, b) => a.target.sourceTitle.localeCompare(b.target.sourceTitle) || a.createdAt.localeCompare(b.createdAt),
  );
  return {
    title: inOrder.length === 1 ? (inOrder[0]?.target.sourceTitle ?? '') : count(sourceIds.length, 'document'),
    project: await readProject(sourceIds, ports),
    madeAt,
    sender: senderOf(await readPreference(ports.desk, 'profile')),
    onBehalfOf: null,
    office: null,
    closesAt: null,
    delivery: null,
    isWithdrawn: false,
    lines: await readLines(inOrder, ports),
  };
}

/** Everything that the person marked or wrote, private or not, under that id; null when there is nothing. */
export async function readPersonal(ports: ReviewPorts, id: string): Promise<Personal | null> {
  const annotations = await ports.desk.annotations.orderBy('modifiedAt').filter(isAnnotation).toArray();
  if (annotations.length === 0) return null;
  const sources = await readSources(annotations, ports);
  return { id, sender: senderOf(await readPreference(ports.desk, 'profile')), sources, annotations };
}

const isComment = (annotation: Annotation): annotation is Comment => annotation.body.type === 'comment';

const senderOf = ({ name, role, trust, region }: Profile): Sender => ({
  name: name.trim(),
  role: role.trim() || null,
  trust: trust.trim() || null,
  region,
});
