/*
 * The segments that are kept in the library: loaded at the start, and brought up to date one job at a time. A job is taken away only
 * when every segment it changed is stored; a worker that is killed before does it again, which changes nothing.
 */
import { soughtOfClause, soughtOfEntry } from '../../shared/search/sought-of.ts';
import type { EntryHead, Library } from '../db/library.ts';
import { indexAnew, type StoredSegment } from '../db/to-index.ts';
import { indexVersion, keyOf, loadSegment, makeSegment, putRow, type Segment } from './search-index.ts';

/** The segments by their id: `clauses` and a revision's id, or `news` and a month. */
export type Segments = Map<string, Segment>;

const newsSegment = ({ publishedAt }: EntryHead): string => `news ${publishedAt.slice(0, 7)}`;

/** Load what is kept. A segment of other rules, or one that cannot be read, means that everything is indexed anew. */
export async function loadIndex(library: Library, breathe: () => Promise<void>): Promise<HeldIndex> {
  return { segments: await loadSegments(library, breathe), unkept: new Set(), done: [] };
}

async function loadSegments(library: Library, breathe: () => Promise<void>): Promise<Segments> {
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

/** What the worker holds of the index. `unkept`: segments that are not stored as they are now; `done`: jobs whose segments are not all stored. */
export interface HeldIndex {
  readonly segments: Segments;
  readonly unkept: Set<string>;
  done: readonly number[];
}

/** How many jobs may be done before what they changed is stored: a first sync would else store every month anew for each. */
const mostDone = 60;

/** One step: the oldest job that is not done, else one segment to be stored, else the jobs that are then behind us. False when there is none. */
export async function indexNext(library: Library, index: HeldIndex): Promise<false | 'indexed' | 'kept'> {
  const job = index.done.length < mostDone ? await jobsLeft(library, index).first() : undefined;
  if (job) {
    const ids = [...job.ids];
    const changed =
      job.kind === 'revisions' ? await indexRevisions(library, ids) : await indexEntries(library, ids, index.segments);
    for (const [id, segment] of changed) {
      index.segments.set(id, segment);
      index.unkept.add(id);
    }
    index.done = [...index.done, job.id];
    return 'indexed';
  }
  const [id] = index.unkept;
  if (id !== undefined) {
    await library.segments.put({ id, version: indexVersion, json: JSON.stringify(index.segments.get(id)) });
    index.unkept.delete(id);
    return 'kept';
  }
  if (index.done.length === 0) return false;
  await library.toIndex.bulkDelete([...index.done]);
  index.done = [];
  return 'kept';
}

/** The jobs that are not done, oldest first. */
export const jobsLeft = (library: Library, { done }: HeldIndex) => library.toIndex.where('id').above(done.at(-1) ?? 0);

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
