/* Which comments quote words that the newest revision has otherwise, so that nobody sends one unaware. */
import { desk, library } from '../db/databases.ts';
import type { ReviewPorts } from './review.ts';
import { readTriage } from './triage.ts';
import { useAnswer } from './use-answer.ts';

/** The newest revision that is here, and the comments (their ids) that are to be looked at again in it. */
export interface ChangedQuotes {
  readonly revisionId: string;
  readonly label: string;
  readonly commentIds: ReadonlySet<string>;
}

/** What changed under the comments on a source; `undefined` until read, `null` when no later revision is here. */
export const useChangedQuotes = (sourceId: string, newerId: string | null): ChangedQuotes | null | undefined =>
  useAnswer(`${sourceId} > ${newerId}`, () => readChangedQuotes(sourceId, newerId, { desk, library }));

/** Read it. */
export async function readChangedQuotes(
  sourceId: string,
  newerId: string | null,
  ports: ReviewPorts,
): Promise<ChangedQuotes | null> {
  const triage = newerId === null ? null : await readTriage(newerId, ports);
  if (!triage) return null;
  const { id: revisionId, label } = triage.revision;
  const yours = triage.items.filter(
    ({ group, annotation }) => group === 'yours' && annotation.target.sourceId === sourceId,
  );
  return { revisionId, label, commentIds: new Set(yours.map(({ annotation }) => annotation.id)) };
}
