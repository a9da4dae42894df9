/* Where a person is in a revision, and which of its clauses they have read. Kept quietly: a lost position is no lost word. */
import type { Desk, Reading } from '../db/desk.ts';

interface ReadPorts {
  readonly desk: Desk;
  readonly now: () => Date;
}

/** Keep the clause at the top of a revision, and that the revision was opened. */
export async function rememberClause({ desk, now }: ReadPorts, revisionId: string, clauseId: string): Promise<void> {
  await desk.transaction('rw', desk.readings, async () => {
    const before = (await desk.readings.get(revisionId)) ?? unread(revisionId);
    await desk.readings.put({ ...before, clauseId, readAt: before.readAt ?? now().toISOString() });
  });
}

/** Keep that these clauses were read, in one write. The first time stands. */
export async function markClausesRead({ desk, now }: ReadPorts, clauseIds: readonly string[]): Promise<void> {
  if (clauseIds.length === 0) return;
  const readAt = now().toISOString();
  await desk.transaction('rw', desk.readings, async () => {
    const before = await desk.readings.bulkGet([...clauseIds]);
    const fresh = clauseIds.flatMap((id, index): Reading[] => {
      const known = before[index];
      return known?.readAt ? [] : [{ ...(known ?? unread(id)), readAt }];
    });
    await desk.readings.bulkPut(fresh);
  });
}

const unread = (id: string): Reading => ({ id, readAt: null, starredAt: null, clauseId: null });
