/**
 * What the office decides of the comments of one submission. The sample has a decision for the clauses that a newcomer is likely to comment
 * on (`programme/decisions.json`); of any other it decides by the kind of the comment.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { WrittenAnswer } from './answers.ts';
import type { Submission } from './ledger.ts';
import type { PublishedRevision } from './specifications.ts';

/**
 * A decision on the comments on one clause, by its number. `appliedTo`: the clause of the next revision that shows the change;
 * null: nothing was changed. What is left out is decided as the sample has it.
 */
export const Decision = z.object({
  clause: z.string(),
  disposition: z.string().nullable(),
  explanation: z.string().optional(),
  responsible: z.string().optional(),
  groupedWith: z.string().optional(),
  appliedTo: z.string().nullable().optional(),
});
/** A decision on the comments on one clause. */
export type Decision = z.infer<typeof Decision>;

type Decided = Omit<Decision, 'clause'>;

const Sample = z.object({
  responsible: z.string(),
  clauses: z.array(Decision.extend({ revision: z.string() })),
  kinds: z.record(z.string(), Decision.omit({ clause: true })),
});

/** As much of a comment as the office reads. */
const Collection = z.object({
  first: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        'pitchside:kind': z.string().default('comment'),
        target: z.object({ source: z.string(), 'pitchside:clauseNumber': z.string().default('') }),
      }),
    ),
  }),
});
type Item = z.infer<typeof Collection>['first']['items'][number];

/** Decide the comments of a submission. `groups`: how many groups there are so far. With `decisions` no others are decided. */
export function decide(
  { submissionId, reference, body }: Submission,
  revisions: ReadonlyMap<string, PublishedRevision>,
  groups: number,
  at: Date,
  decisions?: readonly Decision[],
): WrittenAnswer[] {
  const sample = Sample.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'programme/decisions.json'), 'utf8')));
  const { items } = Collection.parse(JSON.parse(body)).first;
  let group = groups + 40;
  return items.flatMap((item) => {
    const number = item.target['pitchside:clauseNumber'];
    const revision = revisions.get(new URL(item.target.source).pathname);
    const decided = decisions ? decisions.find(({ clause }) => clause === number) : sampleOf(item, revision, sample);
    if (decided === undefined) return [];
    group += 1;
    const { disposition, explanation = '', responsible = sample.responsible, appliedTo = null } = decided;
    const next = [...revisions.values()].find(
      ({ draft, predecessor }) => draft === revision?.draft && predecessor === revision.revision,
    );
    return {
      comment: item.id,
      submission: `urn:uuid:${submissionId}`,
      reference,
      groupedWith: decided.groupedWith ?? `R-${String(group).padStart(3, '0')}`,
      disposition,
      explanation,
      responsible,
      appliedIn:
        next === undefined || appliedTo === null
          ? null
          : { draft: next.draft, revision: next.revision, clause: appliedTo },
      answeredAt: at.toISOString(),
    };
  });
}

function sampleOf(
  { target, 'pitchside:kind': kind }: Item,
  revision: PublishedRevision | undefined,
  { clauses, kinds }: z.infer<typeof Sample>,
): Decided | undefined {
  const own = clauses.find(
    (each) => each.revision === revision?.revision && each.clause === target['pitchside:clauseNumber'],
  );
  return own ?? kinds[kind];
}
