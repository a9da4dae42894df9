/*
 * What the office made of the comments of this desk. Answers are the library's and comments the desk's: they meet here and nowhere
 * else, so that nothing that comes from an office changes what a person wrote. Only answers to what is on this desk are shown.
 */
import type { Disposition } from '../../shared/model/answer.ts';
import type { Clause } from '../../shared/model/clause.ts';
import type { Submission } from '../../shared/model/submission.ts';
import { desk, library } from '../db/databases.ts';
import type { KeptAnswer, KeptRevision, Library } from '../db/library.ts';
import { isAnnotation } from '../db/readable-rows.ts';
import type { ReviewPorts } from './review.ts';
import { useAnswer } from './use-answer.ts';

/** Where the change is that an answer speaks of. `revision` null: it has not come; `clause` null: none is named, or it is not there. */
export interface Applied {
  readonly label: string;
  readonly revision: KeptRevision | null;
  readonly clause: Pick<Clause, 'id' | 'key' | 'number' | 'heading'> | null;
}

/** An answer to a comment. `from`: the revision that was commented on; `isEarlier`: it is to a version that another has replaced. */
export interface GivenAnswer {
  readonly answer: KeptAnswer;
  readonly applied: Applied | null;
  readonly from: KeptRevision | null;
  readonly isEarlier: boolean;
}

/** The answer to a comment, kept current; `undefined` until read, `null`: there is none. */
export const useGivenAnswer = (commentId: string): GivenAnswer | null | undefined =>
  useAnswer(`answer ${commentId}`, () => readGivenAnswer(commentId, { desk, library }));

/** Read the answer to a comment that left from this desk. */
export async function readGivenAnswer(commentId: string, ports: ReviewPorts): Promise<GivenAnswer | null> {
  const comment = await ports.desk.annotations.get(commentId);
  const answer = await ports.library.answers.get(commentId);
  if (!isAnnotation(comment) || !answer || !(await ports.desk.submissions.get(answer.submissionId))) return null;
  return {
    answer,
    applied: await readApplied(answer, ports.library),
    from: (await ports.library.revisions.get(comment.target.sourceId)) ?? null,
    isEarlier: comment.submissionId !== answer.submissionId,
  };
}

/** The name of a revision, by its id. */
export const labelOf = (revisionId: string): string => revisionId.slice(revisionId.lastIndexOf('@') + 1);

async function readApplied({ appliedIn, appliedTo }: KeptAnswer, from: Library): Promise<Applied | null> {
  if (appliedIn === null) return null;
  const revision = await from.revisions.get(appliedIn);
  if (revision?.document.status !== 'kept') return { label: labelOf(appliedIn), revision: null, clause: null };
  const clause = appliedTo === null ? null : await findClause(revision.id, appliedTo, from);
  return { label: revision.label, revision, clause };
}

/** By its key, else by the number or the name that its author gave it. */
async function findClause(revisionId: string, name: string, from: Library): Promise<Clause | null> {
  const byKey = await from.clauses.get(`${revisionId}#${name}`);
  if (byKey) return byKey;
  const clauses = from.clauses.where('revisionId').equals(revisionId);
  return (await clauses.filter(({ number, anchor }) => number === name || anchor === name).first()) ?? null;
}

/** How far a response is answered. `decided`: of the comments that were decided, as what; `of`: how many left. */
export interface Tally {
  readonly decided: readonly Disposition[];
  readonly of: number;
}

/** How far each response is answered, by its submission; those without any decision are left out. None until it is read. */
export const useTallies = (submissions: readonly Submission[]): ReadonlyMap<string, Tally> =>
  useAnswer(submissions.map(({ id }) => id).join(' '), () => readTallies(submissions, library)) ?? none;

const none: ReadonlyMap<string, Tally> = new Map();

/** Read how far each response is answered. */
export async function readTallies(
  submissions: readonly Submission[],
  from: Library,
): Promise<ReadonlyMap<string, Tally>> {
  const answers = await from.answers
    .where('submissionId')
    .anyOf(submissions.map(({ id }) => id))
    .toArray();
  const tallies = submissions.map(({ id, commentIds }): readonly [string, Tally] => {
    const own = answers.filter((answer) => answer.submissionId === id && commentIds.includes(answer.id));
    return [id, { decided: own.flatMap(({ disposition }) => disposition ?? []), of: commentIds.length }];
  });
  return new Map(tallies.filter(([, { decided }]) => decided.length > 0));
}
