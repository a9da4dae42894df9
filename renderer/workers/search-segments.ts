/*
 * The segments that are kept in the library: loaded at the start, and brought up to date one job at a time. A job is taken away in
 * the transaction that stores what it made, so a worker that is killed loses and doubles nothing. Many small segments are joined
 * into one, so that there are never many: neither to be looked through nor to be stored anew for one item that changed.
 */
import { joinSegments } from '../../shared/search/join-segments.ts';
import { makeSegment, rowsLeft, type Segment, withoutRows } from '../../shared/search/segment.ts';
import { soughtOfClause, soughtOfEntry } from '../../shared/search/sought-of.ts';
import type { Library } from '../db/library.ts';
import { type IndexJob, indexAnew, indexVersion } from '../db/to-index.ts';

/** The segments by their id: `clauses` and a revision's id, or `news` and the job that made it. */
export type Segments = Map<string, Segment>;

/** Load what is kept. A segment of other rules means that everything is indexed anew. */
export async function loadSegments(library: Library, breathe: () => Promise<void>): Promise<Segments> {
  const segments: Segments = new Map();
  for (const id of await library.segments.toCollection().primaryKeys()) {
    const stored = await library.segments.get(id);
    if (stored?.version !== indexVersion) {
      await library.transaction('rw', library.tables, (transaction) => indexAnew(transaction));
      return new Map();
    }
    segments.set(id, stored.segment);
    await breathe();
  }
  return segments;
}

/** One step: the oldest job, or small segments joined. False when there is nothing to do. */
export async function indexNext(library: Library, segments: Segments): Promise<boolean> {
  const change = joined(segments) ?? (await nextJob(library, segments));
  if (!change) return false;
  const { put, drop, job } = change;
  await library.transaction('rw', library.segments, library.toIndex, async () => {
    await library.segments.bulkDelete([...drop]);
    await library.segments.bulkPut([...put].map(([id, segment]) => ({ id, version: indexVersion, segment })));
    if (job !== null) await library.toIndex.delete(job);
  });
  for (const id of drop) segments.delete(id);
  for (const [id, segment] of put) segments.set(id, segment);
  return true;
}

/** What one step leads to. `job`: the one that is done by it. */
interface Change {
  readonly put: ReadonlyMap<string, Segment>;
  readonly drop: readonly string[];
  readonly job: number | null;
}

/** A segment of so many rows is joined to no other: it is stored whole whenever a row of it changes. */
const full = 4_000;
/** So many small ones are joined at once. */
const atOnce = 8;

function joined(segments: Segments): Change | null {
  const small = [...segments]
    .map(([id, segment]) => ({ id, segment, rows: rowsLeft(segment) }))
    .filter(({ id, rows }) => id.startsWith('news ') && rows < full)
    .sort((a, b) => a.rows - b.rows)
    .slice(0, atOnce);
  const [first, ...rest] = small;
  if (!first || small.length < atOnce) return null;
  const whole = joinSegments(small.map(({ segment }) => segment));
  return { put: new Map([[first.id, whole]]), drop: rest.map(({ id }) => id), job: null };
}

async function nextJob(library: Library, segments: Segments): Promise<Change | null> {
  const job = await library.toIndex.orderBy('id').first();
  if (!job) return null;
  const put =
    job.kind === 'revisions' ? await indexRevisions(library, job) : await indexEntries(library, job, segments);
  return { put, drop: [], job: job.id };
}

/** A revision's clauses are one segment, in the order of their numbers. */
async function indexRevisions(library: Library, { ids }: IndexJob): Promise<Segments> {
  const made: Segments = new Map();
  for (const revision of await library.revisions.bulkGet([...ids])) {
    if (!revision) continue;
    const clauses = await library.clauses.where('revisionId').equals(revision.id).sortBy('order');
    const rows = clauses
      .map((clause) => soughtOfClause(clause, revision))
      .sort((a, b) => inOrder.compare(a.number, b.number));
    made.set(`clauses ${revision.id}`, makeSegment(rows));
  }
  return made;
}

/** "4.10" after "4.9". */
const inOrder = new Intl.Collator('en-GB', { numeric: true });

/** They are gone from where they stood, and stand in a segment of their own: but for those that are here no more. */
async function indexEntries(library: Library, { id: job, ids }: IndexJob, segments: Segments): Promise<Segments> {
  const [heads, bodies] = await Promise.all([library.entries.bulkGet([...ids]), library.entryBodies.bulkGet([...ids])]);
  const rows = heads.flatMap((head, index) => (head ? [soughtOfEntry(head, bodies[index]?.text ?? '')] : []));
  const made: Segments = new Map(rows.length > 0 ? [[`news ${job}`, makeSegment(rows)]] : []);
  const changed = new Set(ids);
  for (const [id, segment] of segments) {
    const rest = id.startsWith('news ') ? withoutRows(segment, changed) : null;
    if (rest) made.set(id, rest);
  }
  return made;
}
