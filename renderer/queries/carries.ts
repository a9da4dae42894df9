/*
 * Annotations of earlier revisions, at the place in this one where their words surely are. What is in doubt is shown in triage alone, but
 * for what an office answered: that stands on the clause which the office says shows it.
 */
import { describeSpan } from '../../shared/annotation/describe.ts';
import type { Annotation, Selector } from '../../shared/model/annotation.ts';
import type { Carry } from '../../shared/model/carrying.ts';
import type { Clause } from '../../shared/model/clause.ts';
import { desk, library } from '../db/databases.ts';
import { isAnnotation, isCarry } from '../db/readable-rows.ts';
import { labelOf, readGivenAnswer } from './answers.ts';
import { withoutReplaced } from './replaced.ts';
import type { ReviewPorts } from './review.ts';
import { useAnswer } from './use-answer.ts';

/** An annotation whose target is where it was carried to; the annotation itself is as it was. `carriedFrom`: the revision it was made on. */
export type CarriedAnnotation = Annotation & { readonly carriedFrom: string };

/** What was carried to a revision or answered in it, kept current; `undefined` until the desk has answered. */
export const useCarried = (revisionId: string): readonly CarriedAnnotation[] | undefined =>
  useAnswer(`carried ${revisionId}`, async () => {
    const carried = await readCarried(revisionId, { desk, library });
    const answered = await readAnsweredIn(revisionId, { desk, library });
    return [...carried, ...answered.filter(({ id }) => carried.every((each) => each.id !== id))];
  });

/** Read the comments on earlier revisions whose answer shows in this one, each on the whole clause that shows it; of two versions, the later. */
export async function readAnsweredIn(revisionId: string, from: ReviewPorts): Promise<readonly CarriedAnnotation[]> {
  const submissionIds = await from.desk.submissions.toCollection().primaryKeys();
  const answers = await from.library.answers.where('submissionId').anyOf(submissionIds).toArray();
  const found: CarriedAnnotation[] = [];
  for (const { id } of answers.filter(({ appliedIn }) => appliedIn === revisionId)) {
    const annotation = await from.desk.annotations.get(id);
    const clause = (await readGivenAnswer(id, from))?.applied?.clause;
    if (!isAnnotation(annotation) || !clause || annotation.deletedAt !== null || annotation.settledIn !== undefined)
      continue;
    if (annotation.target.sourceId === revisionId) continue;
    found.push(standingIn(revisionId, clause, annotation, [{ type: 'FragmentSelector', value: clause.key }]));
  }
  return withoutReplaced(found);
}

/** Read what was carried to a revision: not what was put away, nor what was settled and is there anew. */
export async function readCarried(revisionId: string, from: ReviewPorts): Promise<readonly CarriedAnnotation[]> {
  const rows = await from.desk.carries.where('revisionId').equals(revisionId).toArray();
  const carries = rows.filter((row) => isCarry(row) && isSure(row));
  if (carries.length === 0) return [];
  const annotations = await from.desk.annotations.bulkGet(carries.map(({ annotationId }) => annotationId));
  const shown = new Set(withoutReplaced(annotations.filter(isAnnotation)).map(({ id }) => id));
  const clauses = await from.library.clauses.bulkGet(carries.map(({ place }) => place?.passageId ?? ''));
  return carries.flatMap((carry, index) => {
    const [annotation, clause] = [annotations[index], clauses[index]];
    if (
      !isAnnotation(annotation) ||
      !clause ||
      !shown.has(annotation.id) ||
      annotation.deletedAt !== null ||
      annotation.settledIn !== undefined
    )
      return [];
    return [standingIn(revisionId, clause, annotation, selectorsIn(clause, carry))];
  });
}

function standingIn(
  revisionId: string,
  { number, heading, id: passageId }: Pick<Clause, 'number' | 'heading' | 'id'>,
  annotation: Annotation,
  selectors: Selector[],
): CarriedAnnotation {
  const target = { ...annotation.target, sourceId: revisionId, passageId, number, heading, selectors };
  return { ...annotation, target, carriedFrom: labelOf(annotation.target.sourceId) };
}

const isSure = ({ fate, place, decision }: Carry): boolean =>
  place !== null && (decision !== null || (fate !== 'check' && fate !== 'deleted'));

function selectorsIn({ text, key }: Clause, { place }: Carry): Selector[] {
  const span = place?.span ?? null;
  return span && span.end <= text.length ? describeSpan(text, span, key) : [{ type: 'FragmentSelector', value: key }];
}
