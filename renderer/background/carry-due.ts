/*
 * What is to be carried next. Every annotation on a draft is carried into every later revision that is kept, oldest
 * revision first, from where it was last surely seen: the newest earlier carry that a person confirmed or that is not in
 * doubt, else the words as they were first marked. So one that was lost is sought again from its original in every later draft.
 */
import { anchorSpan } from '../../shared/annotation/anchor.ts';
import type { Standing } from '../../shared/annotation/carry-annotations.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Carry } from '../../shared/model/carrying.ts';
import type { Clause } from '../../shared/model/clause.ts';
import type { Revision } from '../../shared/model/draft.ts';
import type { Desk } from '../db/desk.ts';
import type { Library } from '../db/library.ts';
import { isAnnotation, isCarry } from '../db/readable-rows.ts';
import { keptRevisions } from '../queries/kept-revisions.ts';

/** Annotations that are carried together: from one revision to another. `basis`: the carry that each starts from, if not its original. */
export interface CarryJob {
  readonly fromRevisionId: string;
  readonly revisionId: string;
  readonly legs: readonly Leg[];
}

/** One annotation and the carry that it starts from; null: its original words. */
export interface Leg {
  readonly annotation: Annotation;
  readonly basis: Carry | null;
}

/** The next job, or null when everything is carried. Jobs for which `isSkipped` holds are passed over, and hold up no later revision. */
export async function nextCarryJob(
  { desk, library }: { readonly desk: Desk; readonly library: Library },
  isSkipped: (job: CarryJob) => boolean = () => false,
): Promise<CarryJob | null> {
  for (const revisions of keptRevisions(await library.revisions.toArray())) {
    const older = revisions.slice(0, -1).map(({ id }) => id);
    if (older.length === 0) continue;
    const annotations = (await desk.annotations.where('target.sourceId').anyOf(older).toArray()).filter(isCarried);
    if (annotations.length === 0) continue;
    const carries = await desk.carries
      .where('annotationId')
      .anyOf(annotations.map(({ id }) => id))
      .toArray();
    const known = { annotations, carries: carries.filter(isCarry), keptIds: new Set(carries.map(({ id }) => id)) };
    for (const { id } of revisions) {
      const job = jobsInto(id, revisions, known).find((each) => !isSkipped(each));
      if (job) return job;
    }
  }
  return null;
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

/** What was put away or settled stays where it is; what cannot be read has no words to follow. */
const isCarried = (annotation: Annotation): boolean =>
  isAnnotation(annotation) &&
  annotation.target.kind === 'clause' &&
  annotation.deletedAt === null &&
  annotation.settledIn === undefined;

/** What the desk holds of one draft. `keptIds`: the ids of all carries, also of those that cannot be read. */
interface Known {
  readonly annotations: readonly Annotation[];
  readonly carries: readonly Carry[];
  readonly keptIds: ReadonlySet<string>;
}

/** What is still to be carried into a revision, a job for each revision it starts from. */
function jobsInto(
  revisionId: string,
  revisions: readonly Revision[],
  { annotations, carries, keptIds }: Known,
): CarryJob[] {
  const orders = new Map(revisions.map(({ id }, index) => [id, index]));
  const orderOf = (id: string): number => orders.get(id) ?? -1;
  const order = orderOf(revisionId);
  const byAnnotation = grouped(carries, ({ annotationId }) => annotationId);
  const legs = new Map<string, Leg[]>();
  for (const annotation of annotations) {
    if (orderOf(annotation.target.sourceId) >= order || keptIds.has(carryId(annotation.id, revisionId))) continue;
    const earlier = (byAnnotation.get(annotation.id) ?? []).filter((carry) => orderOf(carry.revisionId) < order);
    const basis = basisOf(earlier, orderOf);
    const from = basis?.revisionId ?? annotation.target.sourceId;
    legs.set(from, [...(legs.get(from) ?? []), { annotation, basis }]);
  }
  return [...legs].map(([fromRevisionId, each]) => ({ fromRevisionId, revisionId, legs: each }));
}

/** The id of the one carry of an annotation into a revision. */
export const carryId = (annotationId: string, revisionId: string): string => `${annotationId}>${revisionId}`;

/** The newest carry whose place is not in doubt. */
function basisOf(carries: readonly Carry[], orderOf: (revisionId: string) => number): Carry | null {
  const sure = carries.filter(({ place, fate, decision }) => place !== null && (fate !== 'check' || decision !== null));
  return sure.sort((a, b) => orderOf(b.revisionId) - orderOf(a.revisionId))[0] ?? null;
}

/** For the legs that start from a carry nobody confirmed: the same journey from the words first marked, a job for each revision these are in. */
export function originalsOf({ revisionId, legs }: CarryJob): readonly CarryJob[] {
  const unconfirmed = legs.filter(({ basis }) => basis !== null && basis.decision === null);
  const byOrigin = grouped(unconfirmed, ({ annotation }) => annotation.target.sourceId);
  return [...byOrigin].map(([fromRevisionId, each]) => ({
    fromRevisionId,
    revisionId,
    legs: each.map(({ annotation }) => ({ annotation, basis: null })),
  }));
}

/** Where each leg stands in the revision it starts from; one whose words are not found there has no standing. */
export function standingsOf({ legs }: CarryJob, clauses: readonly Clause[]): readonly Standing[] {
  const texts = new Map(clauses.map(({ id, text }) => [id, text]));
  return legs.flatMap(({ annotation: { id: annotationId, target }, basis }) => {
    if (basis?.place) return [{ annotationId, passageId: basis.place.passageId, span: basis.place.span }];
    const text = texts.get(target.passageId);
    const isOnWhole = target.selectors.every(({ type }) => type === 'FragmentSelector');
    const span = isOnWhole || text === undefined ? null : anchorSpan(text, target.selectors);
    if (text === undefined || (span === null && !isOnWhole)) return [];
    return [{ annotationId, passageId: target.passageId, span }];
  });
}
