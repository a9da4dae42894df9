/*
 * Compares two revisions in a thread of its own. It reads their clauses itself, so that no text is copied from thread to
 * thread, and answers once.
 */
import { compareRevisions } from '../../shared/compare/compare-revisions.ts';
import type { Clause } from '../../shared/model/clause.ts';
import type { Comparison } from '../../shared/model/comparison.ts';
import { openLibrary } from '../db/library.ts';

/** What the worker is sent. `library`: the name of the database to read from. */
export interface CompareOrder {
  readonly library: string;
  readonly oldRevisionId: string;
  readonly newRevisionId: string;
}

/** How a clause is called in its revision. */
export type ClauseName = Pick<Clause, 'number' | 'heading'>;

/** The comparison, and how the clauses of both revisions are called there. */
export interface Compared {
  readonly comparison: Comparison;
  readonly names: ReadonlyMap<string, ClauseName>;
}

addEventListener('message', ({ data }: MessageEvent<CompareOrder>) => {
  // A rejection becomes an error of the worker, which its starter hears.
  void compare(data).then(
    (compared) => postMessage(compared),
    (fault: unknown) => {
      setTimeout(() => {
        throw fault;
      });
    },
  );
});

async function compare({ library: name, oldRevisionId, newRevisionId }: CompareOrder): Promise<Compared> {
  const library = openLibrary(name);
  const clausesOf = (revisionId: string): Promise<Clause[]> =>
    library.clauses.where('revisionId').equals(revisionId).sortBy('order');
  const [old, fresh] = await Promise.all([clausesOf(oldRevisionId), clausesOf(newRevisionId)]);
  library.close();
  const names = new Map(
    [...old, ...fresh].map(({ id, number, heading }): [string, ClauseName] => [id, { number, heading }]),
  );
  return { comparison: compareRevisions(old, fresh), names };
}
