/*
 * The person's annotations of earlier revisions against a newer one: what each was on, where it landed, and what was decided.
 * Private notes and highlights have a group of their own, and are counted apart: they are never part of a response.
 */
import { anchorSpan } from '../../shared/annotation/anchor.ts';
import type { Span } from '../../shared/annotation/describe.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Answer } from '../../shared/model/answer.ts';
import type { Carry } from '../../shared/model/carrying.ts';
import type { Clause } from '../../shared/model/clause.ts';
import type { Submission } from '../../shared/model/submission.ts';
import { desk, library } from '../db/databases.ts';
import type { KeptRevision } from '../db/library.ts';
import { isAnnotation, isCarry, isSubmission } from '../db/readable-rows.ts';
import { readGivenAnswer } from './answers.ts';
import { keptRevisions } from './kept-revisions.ts';
import { withoutReplaced } from './replaced.ts';
import type { ReviewPorts } from './review.ts';
import { groupOf, isInDoubt, isShown, type TriageGroup, urgencyOf } from './triage-groups.ts';
import { useAnswer } from './use-answer.ts';

/** A carry with the name of the revision it went to, for the history of an annotation. */
export interface CarryStep {
  readonly carry: Carry;
  readonly label: string;
  readonly publishedAt: string;
}

/** One annotation. `quoted`: where it was made, or null if that is no longer kept. `steps`: its carries up to this revision, oldest first. */
export interface TriageItem {
  readonly annotation: Annotation;
  readonly carry: Carry;
  readonly group: TriageGroup;
  readonly from: { readonly label: string; readonly publishedAt: string };
  readonly quoted: { readonly clause: Clause; readonly span: Span | null } | null;
  readonly steps: readonly CarryStep[];
  readonly successor: Annotation | null;
  readonly submission: Submission | null;
  /** What was decided of it, when that is known. */
  readonly answer: Answer | null;
}

/** A revision and the annotations carried to it, worst first. `fromLabels`: the revisions they were made on, oldest first. */
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
    ...new Set(carried.map(({ annotation }) => annotation.target.passageId)),
  ]);
  const byId = new Map(clauses.flatMap((clause) => (clause ? [[clause.id, clause] as const] : [])));
  const items = await Promise.all(carried.map((each) => itemOf(each, revisions, byId, ports)));
  items.sort(
    (a, b) => urgencyOf(a) - urgencyOf(b) || placeOrder(a).localeCompare(placeOrder(b), 'en-GB', { numeric: true }),
  );
  const origins = ofDraft.filter(({ id }) => items.some(({ annotation }) => annotation.target.sourceId === id));
  const fromLabels = origins.sort((a, b) => a.publishedAt.localeCompare(b.publishedAt)).map(({ label }) => label);
  return { revision, fromLabels, items };
}

interface Carried {
  readonly annotation: Annotation;
  readonly carry: Carry;
}

/** What was carried to a revision; what was put away, or settled in another revision, is left out. */
async function readCarried(revisionId: string, { desk }: ReviewPorts): Promise<readonly Carried[]> {
  const carries = (await desk.carries.where('revisionId').equals(revisionId).toArray()).filter(isCarry);
  const annotations = await desk.annotations.bulkGet(carries.map(({ annotationId }) => annotationId));
  const shown = new Map(withoutReplaced(annotations.filter(isAnnotation)).map((each) => [each.id, each]));
  return carries.flatMap((carry) => {
    const annotation = shown.get(carry.annotationId);
    if (!annotation || annotation.deletedAt !== null) return [];
    const isHere = annotation.settledIn === undefined || annotation.settledIn === revisionId;
    return isHere && isShown({ annotation, carry }) ? [{ annotation, carry }] : [];
  });
}

async function itemOf(
  { annotation, carry }: Carried,
  revisions: ReadonlyMap<string, KeptRevision>,
  clauses: ReadonlyMap<string, Clause>,
  ports: ReviewPorts,
): Promise<TriageItem> {
  const { desk } = ports;
  const { target, submissionId } = annotation;
  const origin = revisions.get(target.sourceId);
  const end = revisions.get(carry.revisionId)?.publishedAt ?? '';
  const steps = (await desk.carries.where('annotationId').equals(annotation.id).toArray())
    .filter(isCarry)
    .flatMap((each) => {
      const to = revisions.get(each.revisionId);
      return to && to.publishedAt <= end ? [{ carry: each, label: to.label, publishedAt: to.publishedAt }] : [];
    });
  const successor = await desk.annotations.get(carry.decision?.annotationId ?? '');
  const submission = await desk.submissions.get(submissionId ?? '');
  return {
    annotation,
    carry,
    group: groupOf({ annotation, carry }),
    from: { label: origin?.label ?? '', publishedAt: origin?.publishedAt ?? annotation.createdAt },
    quoted: quotedIn(clauses.get(target.passageId), annotation),
    steps: steps.sort((a, b) => a.publishedAt.localeCompare(b.publishedAt)),
    successor: isAnnotation(successor) ? successor : null,
    submission: isSubmission(submission) ? submission : null,
    answer: (await readGivenAnswer(annotation.id, ports))?.answer ?? null,
  };
}

function quotedIn(clause: Clause | undefined, { target }: Annotation): TriageItem['quoted'] {
  if (!clause) return null;
  const isOnWhole = target.selectors.every(({ type }) => type === 'FragmentSelector');
  return { clause, span: isOnWhole ? null : anchorSpan(clause.text, target.selectors) };
}

const placeOrder = ({ annotation, carry }: TriageItem): string =>
  carry.place?.number ?? annotation.target.number ?? '~';

/** What is to be looked at again in the newest revision of a draft. `changed`: comments whose words changed or went; `standing`: unsent ones that could come along; `notes`: private ones whose words changed or went. */
export interface LookAgain {
  readonly revision: KeptRevision;
  readonly changed: number;
  readonly standing: number;
  readonly notes: number;
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
    const standing = carried.filter((each) => groupOf(each) === 'standing' && each.annotation.submissionId === null);
    const notes = carried.filter((each) => groupOf(each) === 'private' && isInDoubt(each.carry)).length;
    if (changed.length + standing.length + notes === 0) continue;
    const fromIds = [...new Set([...changed, ...standing].map(({ annotation }) => annotation.target.sourceId))];
    found.push({ revision, changed: changed.length, standing: standing.length, notes, fromIds });
  }
  return found;
}
