import Dexie from 'dexie';
import type { Clause } from '../../shared/model/clause.ts';
import { desk, library } from '../db/databases.ts';
import type { Desk, Reading } from '../db/desk.ts';
import type { Library } from '../db/library.ts';
import { isReading } from '../db/readable-rows.ts';
import { readableClause } from './readable-clause.ts';
import { useAnswer } from './use-answer.ts';

/** The clauses of a revision in document order. */
export async function readClauses(from: Library, revisionId: string): Promise<readonly Clause[]> {
  const stored = await from.clauses
    .where('[revisionId+order]')
    .between([revisionId, Dexie.minKey], [revisionId, Dexie.maxKey])
    .toArray();
  return stored.map(readableClause);
}

/** The same, kept current; `undefined` until the library has answered. */
export const useClauses = (revisionId: string): readonly Clause[] | undefined =>
  useAnswer(revisionId, () => readClauses(library, revisionId));

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
