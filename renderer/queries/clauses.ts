import Dexie from 'dexie';
import type { Clause } from '../../shared/model/clause.ts';
import { desk, library } from '../db/databases.ts';
import type { Desk, Reading } from '../db/desk.ts';
import type { Library } from '../db/library.ts';
import { isReading } from '../db/readable-rows.ts';
import { readableClause } from './readable-clause.ts';
import { useAnswer } from './use-answer.ts';

/** So many are read at a time: fewer than would be late for a frame. */
const few = 400;

/** The clauses of a revision in document order. Each slice begins with the place at which the one before ended. */
export async function readClauses(from: Library, revisionId: string): Promise<readonly Clause[]> {
  const stored: Clause[] = [];
  for (let isMore = true; isMore; ) {
    const last = stored.at(-1)?.order;
    const known = stored.length - 1 - stored.findLastIndex(({ order }) => order !== last);
    const slice = await from.clauses
      .where('[revisionId+order]')
      .between([revisionId, last ?? Dexie.minKey], [revisionId, Dexie.maxKey])
      .limit(known + few)
      .toArray();
    for (const clause of slice.slice(known)) stored.push(clause);
    isMore = slice.length === known + few;
  }
  return stored.map(readableClause);
}

/** The clauses that were read last: of a document that was kept they do not change until it is kept again. */
let held: { readonly revisionId: string; readonly keptAt: string; readonly clauses: readonly Clause[] } | null = null;

/** The same, kept current; `undefined` until the library has answered. Whoever comes back to a revision finds it as it was. */
export const useClauses = (revisionId: string): readonly Clause[] | undefined =>
  useAnswer(revisionId, async () => {
    const document = (await library.revisions.get(revisionId))?.document;
    const keptAt = document?.status === 'kept' ? document.keptAt : null;
    if (held?.revisionId === revisionId && held.keptAt === keptAt) return held.clauses;
    const clauses = await readClauses(library, revisionId);
    if (keptAt !== null) held = { revisionId, keptAt, clauses };
    return clauses;
  });

/** The ids of the clauses of a revision that were read. A clause's id is its revision's, `#` and its key. */
export async function readClauseIds(from: Desk, revisionId: string): Promise<ReadonlySet<string>> {
  const found = await from.readings.where('id').startsWith(`${revisionId}#`).filter(isReading).toArray();
  return new Set(found.filter(({ readAt }) => readAt !== null).map(({ id }) => id));
}

/** The same, kept current. */
export const useReadClauseIds = (revisionId: string): ReadonlySet<string> =>
  useAnswer(revisionId, () => readClauseIds(desk, revisionId)) ?? none;

const none: ReadonlySet<string> = new Set();

/** What was done with one thing to read; `undefined` until the desk has answered, `null`: nothing yet. */
export const useReading = (id: string): Reading | null | undefined =>
  useAnswer(id, async () => {
    const reading = await desk.readings.get(id);
    return isReading(reading) ? reading : null;
  });
