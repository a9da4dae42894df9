/*
 * The segments that are kept in the library: loaded at the start, and brought up to date one job at a time. A job is taken away in
 * the transaction that keeps the segments it changed; a worker that is killed in between does it again, which changes nothing.
 */
import { soughtOfClause, soughtOfEntry } from '../../shared/search/sought-of.ts';
import type { EntryHead, Library } from '../db/library.ts';
import { indexAnew, type StoredSegment } from '../db/to-index.ts';
import { indexVersion, keyOf, loadSegment, makeSegment, putRow, type Segment } from './search-index.ts';

/** The segments by their id: `clauses` and a revision's id, or `news` and a month. */
export type Segments = Map<string, Segment>;

const newsSegment = ({ publishedAt }: EntryHead): string => `news ${publishedAt.slice(0, 7)}`;

/** Load what is kept. A segment of other rules, or one that cannot be read, means that everything is indexed anew. */
export async function loadSegments(library: Library, breathe: () => Promise<void>): Promise<Segments> {
  const segments: Segments = new Map();
  for (const id of await library.segments.toCollection().primaryKeys()) {
    const stored = await library.segments.get(id);
    const segment = stored?.version === indexVersion ? readSegment(stored) : null;
    if (!segment) {
      await library.transaction('rw', library.tables, (transaction) => indexAnew(transaction));
      return new Map();
    }
    segments.set(id, segment);
    await breathe();
  }
  return segments;
}

function readSegment({ json }: StoredSegment): Segment | null {
  try {
    return loadSegment(json);
  } catch {
    return null;
  }
}

/** Do the oldest job there is. False when there is none. */
export async function indexNext(library: Library, segments: Segments): Promise<boolean> {
  const job = await library.toIndex.orderBy('id').first();
  if (!job) return false;
  const changed =
    job.kind === 'revisions' ? await indexRevisions(library, job.ids) : await indexEntries(library, job.ids, segments);
  await library.transaction('rw', library.segments, library.toIndex, async () => {
    for (const [id, segment] of changed)
      await library.segments.put({ id, version: indexVersion, json: JSON.stringify(segment) });
    await library.toIndex.delete(job.id);
  });
  for (const [id, segment] of changed) segments.set(id, segment);
  return true;
}

async function indexRevisions(library: Library, ids: readonly string[]): Promise<Segments> {
  const changed: Segments = new Map();
  for (const revision of await library.revisions.bulkGet([...ids])) {
    if (!revision) continue;
    const clauses = await library.clauses.where('revisionId').equals(revision.id).toArray();
    const rows = clauses.map((clause) => soughtOfClause(clause, revision));
    changed.set(`clauses ${revision.id}`, makeSegment(rows));
  }
  return changed;
}

async function indexEntries(library: Library, ids: readonly string[], segments: Segments): Promise<Segments> {
  const [heads, bodies] = await Promise.all([library.entries.bulkGet([...ids]), library.entryBodies.bulkGet([...ids])]);
  const changed: Segments = new Map();
  for (const [index, head] of heads.entries()) {
    const own = head && newsSegment(head);
    const key = keyOf({ kind: 'news', id: ids[index] ?? '' });
    for (const [id, segment] of segments) {
      // It was published anew, in another month, or is here no more.
      if (id === own || !id.startsWith('news ') || !segment.has(key)) continue;
      segment.discard(key);
      changed.set(id, segment);
    }
    if (!head || !own) continue;
    const segment = changed.get(own) ?? segments.get(own) ?? makeSegment([]);
    putRow(segment, soughtOfEntry(head, bodies[index]?.text ?? ''));
    changed.set(own, segment);
  }
  return changed;
}
