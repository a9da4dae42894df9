import type { Clause } from '../model/clause.ts';
import { picturesIn } from '../passage/pictures-in.ts';

/** More pictures than any draft has; a page that names more was not made to be read. */
const most = 500;

/** The pictures on the web that a document shows, each once: address to the words that stand for it. */
export const picturesOfClauses = (clauses: readonly Clause[]): ReadonlyMap<string, string> =>
  new Map(clauses.flatMap(({ tree }) => [...picturesIn(tree)]).slice(0, most));
