import type { Ask } from '../../shared/ipc/contract.ts';
import { readerVersion } from '../../shared/journal/frame.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Desk } from '../db/desk.ts';
import { readDesk } from '../db/whole-desk.ts';

/** How many rows cross at once. */
const rowsAtOnce = 500;

/** Send the whole desk to the journal, in whose folder it becomes a new file. Returns the sequence that it stands for. */
export async function sendSnapshot(desk: Desk, ask: Ask, newId: () => string): Promise<Result<number>> {
  if (!(await desk.ledger.get('desk'))) await beginLedger(desk, newId());
  const { version, ledger, tables } = await readDesk(desk);
  if (!ledger) throw new Error('The desk lost its ledger between two breaths');
  const begun = await ask('journal.snapshot', { part: 'begin', deskId: ledger.deskId, deskVersion: version });
  if (!begun.ok) return begun;
  for (const [table, all] of Object.entries(tables)) {
    for (let at = 0; at < all.length; at += rowsAtOnce) {
      const sent = await ask('journal.snapshot', { part: 'rows', table, rows: all.slice(at, at + rowsAtOnce) });
      if (!sent.ok) return sent;
    }
  }
  const ended = await ask('journal.snapshot', { part: 'end', sequence: ledger.sequence });
  return ended.ok ? ok(ledger.sequence) : ended;
}

/** A desk that was never written gets its number from here on. Not counted as a change: it is what changes are counted from. */
const beginLedger = (desk: Desk, deskId: string): Promise<unknown> =>
  desk.transaction('rw', desk.ledger, async () => {
    if (await desk.ledger.get('desk')) return;
    await desk.ledger.add({ id: 'desk', deskId, sequence: 0, minReaderVersion: readerVersion });
  });
