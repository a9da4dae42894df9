/*
 * What the search index does not know yet. It is written down in the transaction that keeps the thing, and taken away in the one
 * that keeps the index with the thing in it: so the index can be behind, and is never wrong for long.
 */
import type { EntityTable, Transaction } from 'dexie';
import type { Segment } from '../../shared/search/segment.ts';
import type { KeptRevision } from './library.ts';

/** Something to be indexed: some entries, or all clauses of some revisions. */
export interface IndexJob {
  readonly id: number;
  readonly kind: 'entries' | 'revisions';
  readonly ids: readonly string[];
}

/** Goes up when what is indexed, or how, changes: then every segment is made anew. */
export const indexVersion = 3;

/** A segment of the index as it is kept. `version`: the rules that it was made by. */
export interface StoredSegment {
  readonly id: string;
  readonly version: number;
  readonly segment: Segment;
}

/** How many entries one job holds at most: what is indexed between two looks at whether the person is asking something. */
const most = 500;

/** These entries, as jobs. */
export function jobsOf(entryIds: readonly string[]): readonly Omit<IndexJob, 'id'>[] {
  const jobs: Omit<IndexJob, 'id'>[] = [];
  for (let from = 0; from < entryIds.length; from += most) {
    jobs.push({ kind: 'entries', ids: entryIds.slice(from, from + most) });
  }
  return jobs;
}

/** Forget the index and write down everything kept as yet to be indexed. */
export async function indexAnew(transaction: Pick<Transaction, 'table'>): Promise<void> {
  const toIndex: EntityTable<IndexJob, 'id'> = transaction.table('toIndex');
  await transaction.table('segments').clear();
  await toIndex.clear();
  const revisions: readonly KeptRevision[] = await transaction.table('revisions').toArray();
  const kept = revisions.filter(({ document }) => document.status === 'kept');
  await toIndex.bulkAdd(kept.map(({ id }) => ({ kind: 'revisions' as const, ids: [id] })));
  // Newest first: what is sought is most often new.
  const entryIds = await transaction.table('entries').orderBy('publishedAt').reverse().primaryKeys();
  await toIndex.bulkAdd(jobsOf(entryIds.map(String)));
}
