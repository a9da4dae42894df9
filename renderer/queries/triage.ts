/*
 * The person's comments on earlier revisions against a newer one: what each was on, where it landed, and what was decided.
 * Highlights and private notes are carried too, but nothing has to be decided of them.
 */
import { anchorSpan } from '../../shared/annotation/anchor.ts';
import type { Span } from '../../shared/annotation/describe.ts';
import type { Annotation, Comment } from '../../shared/model/annotation.ts';
import type { Carry } from '../../shared/model/carrying.ts';
import type { Clause } from '../../shared/model/clause.ts';
import type { Submission } from '../../shared/model/submission.ts';
import { desk, library } from '../db/databases.ts';
import type { KeptRevision } from '../db/library.ts';
import { keptRevisions } from './kept-revisions.ts';
import { withoutReplaced } from './replaced.ts';
import type { ReviewPorts } from './review.ts';
import { groupOf, type TriageGroup, urgencyOf } from './triage-groups.ts';
import { useAnswer } from './use-answer.ts';

/** A carry with the name of the revision it went to, for the history of a comment. */
export interface CarryStep {
  readonly carry: Carry;
  readonly label: string;
  readonly publishedAt: string;
}

/** One comment. `quoted`: where it was made, or null if that is no longer kept. `steps`: its carries up to this revision, oldest first. */
export interface TriageItem {
  readonly comment: Comment;
  readonly carry: Carry;
  readonly group: TriageGroup;
  readonly from: { readonly label: string; readonly publishedAt: string };
  readonly quoted: { readonly clause: Clause; readonly span: Span | null } | null;
  readonly steps: readonly CarryStep[];
  readonly successor: Annotation | null;
  readonly submission: Submission | null;
}

/** A revision and the comments carried to it, worst first. `fromLabels`: the revisions they were made on, oldest first. */
export interface Triage {
  readonly revision: KeptRevision;
  readonly fromLabels: readonly string[];
  readonly items: readonly TriageItem[];
}

/** The triage of a revision, kept current; `undefined` until read, `null` when there is no such revision. */
export const useTriage = (revisionId: string): Triage | null | undefined =>
  useAnswer(revisionId, () => readTriage(revisionId, { desk, library }));

/** Read the triage of a revision. */
export async function readTriage(revisionId: string, ports: ReviewPorts): Promise<Triage | null> {
  const revision = await ports.library.revisions.get(revisionId);
  if (!revision) return null;
  const carried = await readCarried(revisionId, ports);
  const ofDraft = await ports.library.revisions.where('draftId').equals(revision.draftId).toArray();
  const revisions = new Map(ofDraft.map((each) => [each.id, each]));
  const clauses = await ports.library.clauses.bulkGet([
    ...new Set(carried.map(({ comment }) => comment.target.passageId)),
  ]);
  const byId = new Map(clauses.flatMap((clause) => (clause ? [[clause.id, clause] as const] : [])));
  const items = await Promise.all(carried.map((each) => itemOf(each, revisions, byId, ports)));
  items.sort(
    (a, b) => urgencyOf(a) - urgencyOf(b) || placeOrder(a).localeCompare(placeOrder(b), 'en-GB', { numeric: true }),
  );
  const origins = ofDraft.filter(({ id }) => items.some(({ comment }) => comment.target.sourceId === id));
  const fromLabels = origins.sort((a, b) => a.publishedAt.localeCompare(b.publishedAt)).map(({ label }) => label);
  return { revision, fromLabels, items };
}

interface Carried {
  readonly comment: Comment;
  readonly carry: Carry;
}

/** The comments carried to a revision; those put away, or settled in another revision, are left out. */
async function readCarried(revisionId: string, { desk }: ReviewPorts): Promise<readonly Carried[]> {
  const carries = await desk.carries.where('revisionId').equals(revisionId).toArray();
  const annotations = await desk.annotations.bulkGet(carries.map(({ annotationId }) => annotationId));
  const shown = new Map(
    withoutReplaced(annotations.filter((each) => each !== undefined)).map((each) => [each.id, each]),
  );
  return carries.flatMap((carry) => {
    const annotation = shown.get(carry.annotationId);
    if (!annotation || !isComment(annotation) || annotation.deletedAt !== null) return [];
    const isHere = annotation.settledIn === undefined || annotation.settledIn === revisionId;
    return isHere ? [{ comment: annotation, carry }] : [];
  });
}

const isComment = (annotation: Annotation): annotation is Comment => annotation.body.type === 'comment';

async function itemOf(
  { comment, carry }: Carried,
  revisions: ReadonlyMap<string, KeptRevision>,
  clauses: ReadonlyMap<string, Clause>,
  { desk }: ReviewPorts,
): Promise<TriageItem> {
  const { target, submissionId } = comment;
  const origin = revisions.get(target.sourceId);
  const end = revisions.get(carry.revisionId)?.publishedAt ?? '';
  const steps = (await desk.carries.where('annotationId').equals(comment.id).toArray()).flatMap((each) => {
    const to = revisions.get(each.revisionId);
    return to && to.publishedAt <= end ? [{ carry: each, label: to.label, publishedAt: to.publishedAt }] : [];
  });
  const successorId = carry.decision?.annotationId ?? null;
  return {
    comment,
    carry,
    group: groupOf({ comment, carry }),
    from: { label: origin?.label ?? '', publishedAt: origin?.publishedAt ?? comment.createdAt },
    quoted: quotedIn(clauses.get(target.passageId), comment),
    steps: steps.sort((a, b) => a.publishedAt.localeCompare(b.publishedAt)),
    successor: successorId === null ? null : ((await desk.annotations.get(successorId)) ?? null),
    submission: submissionId === null ? null : ((await desk.submissions.get(submissionId)) ?? null),
  };
}

function quotedIn(clause: Clause | undefined, { target }: Comment): TriageItem['quoted'] {
  if (!clause) return null;
  const isOnWhole = target.selectors.every(({ type }) => type === 'FragmentSelector');
  return { clause, span: isOnWhole ? null : anchorSpan(clause.text, target.selectors) };
}

const placeOrder = ({ comment, carry }: TriageItem): string => carry.place?.number ?? comment.target.number ?? '~';

/** What is to be looked at again in the newest revision of a draft. `changed`: comments whose words changed or went; `standing`: unsent ones that could come along. */
export interface LookAgain {
  readonly revision: KeptRevision;
  readonly changed: number;
  readonly standing: number;
  readonly fromIds: readonly string[];
}

/** Everything that is to be looked at again, kept current; `undefined` until read. */
export const useLookAgain = (): readonly LookAgain[] | undefined =>
  useAnswer('look again', () => readLookAgain({ desk, library }));

/** Read what is to be looked at again: only in the newest kept revision of each draft. */
export async function readLookAgain(ports: ReviewPorts): Promise<readonly LookAgain[]> {
  const found: LookAgain[] = [];
  for (const revisions of keptRevisions(await ports.library.revisions.toArray())) {
    const revision = revisions.at(-1);
    if (!revision || revisions.length < 2) continue;
    const carried = await readCarried(revision.id, ports);
    const changed = carried.filter((each) => groupOf(each) === 'yours');
    const standing = carried.filter((each) => groupOf(each) === 'standing' && each.comment.submissionId === null);
    if (changed.length + standing.length === 0) continue;
    const fromIds = [...new Set([...changed, ...standing].map(({ comment }) => comment.target.sourceId))];
    found.push({ revision, changed: changed.length, standing: standing.length, fromIds });
  }
  return found;
}
