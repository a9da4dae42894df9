/*
 * Everything that the review of a response shows, gathered from both databases: the comments on one source that have not
 * left, the office they would go to, and who signs. Only comments are in it; a private note is counted and left behind.
 */
import type { Annotation, Comment } from '../../shared/model/annotation.ts';
import type { ResponseOffice } from '../../shared/model/channel.ts';
import type { OnBehalfOf } from '../../shared/model/response.ts';
import { desk, library } from '../db/databases.ts';
import type { Desk } from '../db/desk.ts';
import type { Library } from '../db/library.ts';
import type { Profile } from '../db/preferences.ts';
import { isAnnotation, isSubmission } from '../db/readable-rows.ts';
import { settledResponse } from '../db/settled-response.ts';
import { keptRevisions } from './kept-revisions.ts';
import { readPreference } from './preferences.ts';
import { useAnswer } from './use-answer.ts';

/** The response that was sent and is to be replaced. `leftOut`: its comments that the new version does not hold. */
export interface Replaced {
  readonly submissionId: string;
  readonly reference: string;
  readonly leftOut: readonly Comment[];
}

/**
 * A response being written. `office` null: the channel takes none. `notes`: private ones, which stay. `newer`: the newest revision of the
 * draft, when it is a later one. `replaced` null: it is no new version of another.
 */
export interface Review {
  readonly sourceId: string;
  readonly title: string;
  readonly draft: { readonly title: string; readonly revision: string; readonly publishedAt: string } | null;
  readonly sourceUrl: string | null;
  readonly closesAt: string | null;
  readonly office: ResponseOffice | null;
  readonly comments: readonly Comment[];
  readonly notes: number;
  readonly profile: Profile;
  readonly onBehalfOf: OnBehalfOf | null;
  readonly replaced: Replaced | null;
  readonly newer: { readonly id: string; readonly label: string } | null;
}

/** The databases to read from. */
export interface ReviewPorts {
  readonly desk: Desk;
  readonly library: Library;
}

/** The response being written on a source, kept current; `undefined` until read, `null` when it holds no comments. */
export const useReview = (sourceId: string): Review | null | undefined =>
  useAnswer(sourceId, () => readReview(sourceId, { desk, library }));

/** Read the response being written on a source; null when it holds no comments. */
export async function readReview(sourceId: string, ports: ReviewPorts): Promise<Review | null> {
  const annotations = await ports.desk.annotations.where('target.sourceId').equals(sourceId).toArray();
  const present = annotations.filter((row) => isAnnotation(row) && row.deletedAt === null);
  const comments = await inOrder(present.filter(isUnsentComment), ports.library);
  const [first] = comments;
  if (!first) return null;
  const source = await readSource(sourceId, first.target.kind, ports.library);
  const settled = await settledResponse(ports.desk, sourceId);
  const channel = source ? await ports.library.channels.get(source.channelId) : undefined;
  return {
    sourceId,
    title: first.target.sourceTitle,
    draft: source?.draft ?? null,
    sourceUrl: source?.url ?? null,
    closesAt: source?.closesAt ?? null,
    office: channel?.responses ?? null,
    comments,
    notes: present.filter(({ body }) => body.type === 'note').length,
    profile: await readPreference(ports.desk, 'profile'),
    onBehalfOf: settled.onBehalfOf,
    replaced: await readReplaced(settled.supersedes, comments, ports.desk),
    newer: await readNewer(sourceId, ports.library),
  };
}

/**
 * A comment that has not left, was not put away, and was not settled in a later revision. Private notes and highlights are none,
 * whatever else they hold, nor is a row that cannot be read.
 */
export const isUnsentComment = (annotation: Annotation): annotation is Comment =>
  isAnnotation(annotation) &&
  annotation.body.type === 'comment' &&
  annotation.submissionId === null &&
  annotation.deletedAt === null &&
  annotation.settledIn === undefined;

async function readReplaced(id: string | null, comments: readonly Comment[], desk: Desk): Promise<Replaced | null> {
  const old = id === null ? undefined : await desk.submissions.get(id);
  if (!isSubmission(old) || old.delivery.status !== 'delivered') return null;
  const rewritten = new Set(comments.map(({ replaces }) => replaces));
  const sent = await desk.annotations.bulkGet([...old.commentIds]);
  const leftOut = sent.filter(
    (comment): comment is Comment => comment?.body.type === 'comment' && !rewritten.has(comment.id),
  );
  return { submissionId: old.id, reference: old.delivery.receipt.reference, leftOut };
}

async function readNewer(sourceId: string, library: Library): Promise<Review['newer']> {
  const revision = await library.revisions.get(sourceId);
  if (!revision) return null;
  const [kept] = keptRevisions(await library.revisions.where('draftId').equals(revision.draftId).toArray());
  const newest = kept?.at(-1);
  return newest && newest.publishedAt > revision.publishedAt ? { id: newest.id, label: newest.label } : null;
}

async function readSource(sourceId: string, kind: 'clause' | 'entry', library: Library) {
  if (kind === 'entry') {
    const entry = await library.entries.get(sourceId);
    return entry && { channelId: entry.channelId, url: entry.url, closesAt: null, draft: null };
  }
  const revision = await library.revisions.get(sourceId);
  if (!revision) return undefined;
  const { channelId, documentUrl, closesAt, draftTitle, label, publishedAt } = revision;
  return { channelId, url: documentUrl, closesAt, draft: { title: draftTitle, revision: label, publishedAt } };
}

/** As they stand in the source: by clause, then by place in it, then by age. */
async function inOrder(comments: readonly Comment[], library: Library): Promise<readonly Comment[]> {
  const ids = [...new Set(comments.map(({ target }) => target.passageId))];
  const clauses = await library.clauses.bulkGet(ids);
  const orders = new Map(clauses.flatMap((clause) => (clause ? [[clause.id, clause.order]] : [])));
  const orderOf = ({ target }: Comment): number => orders.get(target.passageId) ?? Number.MAX_SAFE_INTEGER;
  return [...comments].sort(
    (a, b) => orderOf(a) - orderOf(b) || startOf(a) - startOf(b) || a.createdAt.localeCompare(b.createdAt),
  );
}

/** Where in its passage a comment begins; before everything when it is on the whole. */
function startOf({ target }: Comment): number {
  for (const selector of target.selectors) if (selector.type === 'TextPositionSelector') return selector.start;
  return -1;
}
