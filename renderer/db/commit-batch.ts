/*
 * Store a batch and the cursor it earns, or neither. A crash before the commit leaves the old cursor; the batch comes
 * again, and `put` by id makes that harmless.
 */
import type { Revision } from '../../shared/model/draft.ts';
import type { Entry } from '../../shared/model/entry.ts';
import type { SyncBatch } from '../../shared/model/sync.ts';
import type { Library } from './library.ts';

/** Commit one batch with its cursor, in one transaction. */
export async function commitBatch(library: Library, batch: SyncBatch, at: string): Promise<void> {
  switch (batch.kind) {
    case 'channel':
      return library.transaction('rw', library.channels, library.cursors, async () => {
        await library.channels.put(batch.channel);
        await library.cursors.put(batch.cursor);
      });
    case 'news':
      return library.transaction('rw', library.entries, library.entryBodies, library.cursors, async () => {
        await library.entries.bulkPut(batch.entries.map(head));
        await library.entryBodies.bulkPut(batch.entries.map(body));
        await library.cursors.put(batch.cursor);
      });
    case 'specifications':
      return library.transaction('rw', library.drafts, library.revisions, library.cursors, async () => {
        const kept = await library.revisions.bulkGet(batch.revisions.map(({ id }) => id));
        await library.drafts.bulkPut([...batch.drafts]);
        await library.revisions.bulkPut(batch.revisions.map((revision, index) => withDocument(revision, kept[index])));
        await library.cursors.put(batch.cursor);
      });
    case 'document':
      return library.transaction('rw', library.revisions, library.clauses, library.cursors, async () => {
        await library.clauses.where('revisionId').equals(batch.revisionId).delete();
        await library.clauses.bulkPut([...batch.clauses]);
        await library.revisions.update(batch.revisionId, {
          document: { status: 'kept', clauses: batch.clauses.length, keptAt: at },
        });
        await library.cursors.put(batch.cursor);
      });
    case 'picture':
      return library.transaction('rw', library.assets, library.cursors, async () => {
        await library.assets.put(batch.asset);
        await library.cursors.put(batch.cursor);
      });
  }
}

const head = ({ tree, text, ...rest }: Entry) => rest;
const body = ({ id, tree, text }: Entry) => ({ id, tree, text });

/** A revision announced again keeps the document it has, unless it now names another. */
const withDocument = (revision: Revision, kept: Revision | undefined): Revision =>
  kept?.documentUrl === revision.documentUrl ? { ...revision, document: kept.document } : revision;
