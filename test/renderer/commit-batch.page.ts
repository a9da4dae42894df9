/* What the tests of committing run in the page: batches, on a library of their own. */
import Dexie from 'dexie';
import { commitBatch } from '../../renderer/db/commit-batch.ts';
import {
  type EntryBefore,
  type EntryBody,
  type EntryHead,
  type KeptAnswer,
  type KeptRevision,
  openLibrary,
} from '../../renderer/db/library.ts';
import { recordOutcome } from '../../renderer/db/record-outcome.ts';
import type { Past } from '../../shared/model/past.ts';
import type { Outcome, Source } from '../../shared/model/source.ts';
import type { SyncBatch } from '../../shared/model/sync.ts';

let library = openLibrary('unnamed');

/** Use the library of that name from now on. */
export function use(name: string): void {
  library = openLibrary(name);
}

/** Make a library of that name as version 1 left it: a channel with its cursor, and a feed's. */
export async function makeVersion1(name: string, channel: { readonly id: string }, feed: string): Promise<void> {
  const old = new Dexie(name);
  old.version(1).stores({
    channels: 'id',
    sources: 'id, channelId',
    cursors: 'id',
    entries: 'id, sourceId, publishedAt',
    entryBodies: 'id',
    drafts: 'id',
    revisions: 'id, draftId, publishedAt',
    clauses: 'id, revisionId, [revisionId+order]',
    assets: 'id',
  });
  await old.table('channels').put(channel);
  await old.table('cursors').bulkPut([channel.id, feed].map((id) => ({ id, etag: '"1"', lastModified: null })));
  old.close();
}

export const commit = (batch: SyncBatch, at: string): Promise<void> => commitBatch(library, batch, at);
export const record = (outcome: Outcome): Promise<void> => recordOutcome(library, outcome);
export const head = (id: string): Promise<EntryHead | undefined> => library.entries.get(id);
export const body = (id: string): Promise<EntryBody | undefined> => library.entryBodies.get(id);
export const before = (id: string): Promise<EntryBefore | undefined> => library.entriesBefore.get(id);
export const revision = (id: string): Promise<KeptRevision | undefined> => library.revisions.get(id);
export const answer = (id: string): Promise<KeptAnswer | undefined> => library.answers.get(id);
export const pasts = (): Promise<Past[]> => library.pasts.toArray();
export const terms = async (): Promise<string[]> => (await library.terms.toArray()).map(({ term }) => term);
export const cursorIds = (): Promise<string[]> => library.cursors.toCollection().primaryKeys();
export const sources = (): Promise<Source[]> => library.sources.toArray();
