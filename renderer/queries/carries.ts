/* Annotations of earlier revisions, at the place in this one where their words surely are. What is in doubt is shown in triage alone. */
import { describeSpan } from '../../shared/annotation/describe.ts';
import type { Annotation, Selector } from '../../shared/model/annotation.ts';
import type { Carry } from '../../shared/model/carrying.ts';
import type { Clause } from '../../shared/model/clause.ts';
import { desk, library } from '../db/databases.ts';
import { isAnnotation, isCarry } from '../db/readable-rows.ts';
import { withoutReplaced } from './replaced.ts';
import type { ReviewPorts } from './review.ts';
import { useAnswer } from './use-answer.ts';

/** An annotation whose target is where it was carried to; the annotation itself is as it was. `carriedFrom`: the revision it was made on. */
export type CarriedAnnotation = Annotation & { readonly carriedFrom: string };

/** What was carried to a revision, kept current; `undefined` until the desk has answered. */
export const useCarried = (revisionId: string): readonly CarriedAnnotation[] | undefined =>
  useAnswer(`carried ${revisionId}`, () => readCarried(revisionId, { desk, library }));

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
    const { sourceId } = annotation.target;
    const { number, heading, id: passageId } = clause;
    const target = {
      ...annotation.target,
      sourceId: revisionId,
      passageId,
      number,
      heading,
      selectors: selectorsIn(clause, carry),
    };
    return [{ ...annotation, target, carriedFrom: sourceId.slice(sourceId.lastIndexOf('@') + 1) }];
  });
}

const isSure = ({ fate, place, decision }: Carry): boolean =>
  place !== null && (decision !== null || (fate !== 'check' && fate !== 'deleted'));

function selectorsIn({ text, key }: Clause, { place }: Carry): Selector[] {
  const span = place?.span ?? null;
  return span && span.end <= text.length ? describeSpan(text, span, key) : [{ type: 'FragmentSelector', value: key }];
}
