/* What the tests of committing run in the page: batches, on a library of their own. */
import { commitBatch } from '../../renderer/db/commit-batch.ts';
import { type EntryBody, type EntryHead, type KeptRevision, openLibrary } from '../../renderer/db/library.ts';
import { recordOutcome } from '../../renderer/db/record-outcome.ts';
import type { Outcome, Source } from '../../shared/model/source.ts';
import type { SyncBatch } from '../../shared/model/sync.ts';

let library = openLibrary('unnamed');

/** Use the library of that name from now on. */
export function use(name: string): void {
  library = openLibrary(name);
}

export const commit = (batch: SyncBatch, at: string): Promise<void> => commitBatch(library, batch, at);
export const record = (outcome: Outcome): Promise<void> => recordOutcome(library, outcome);
export const head = (id: string): Promise<EntryHead | undefined> => library.entries.get(id);
export const body = (id: string): Promise<EntryBody | undefined> => library.entryBodies.get(id);
export const revision = (id: string): Promise<KeptRevision | undefined> => library.revisions.get(id);
export const sources = (): Promise<Source[]> => library.sources.toArray();
