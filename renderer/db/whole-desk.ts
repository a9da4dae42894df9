/* The whole desk at once: read in one transaction, and replaced in one, so that half a desk is never taken for a whole one. */
import type { DeskState, Ledger } from '../../shared/journal/copy-state.ts';
import { holdingOf } from '../../shared/journal/copy-state.ts';
import { type KeyedRow, type RowKey, readerVersion } from '../../shared/journal/frame.ts';
import { rowHash } from '../../shared/journal/row-hash.ts';
import type { Desk } from './desk.ts';
import { ledgerTable } from './journalling.ts';

/** Rows by the name of their table. */
export type Tables = Readonly<Record<string, readonly KeyedRow[]>>;

/** A desk as it stood at one moment. */
export interface WholeDesk {
  readonly version: number;
  readonly ledger: Ledger | null;
  readonly tables: Tables;
}

/** Read everything, as it is at one moment. */
export function readDesk(desk: Desk): Promise<WholeDesk> {
  return desk.transaction('r', desk.tables, async () => {
    const ledger = (await desk.ledger.get('desk')) ?? null;
    const tables: Record<string, readonly KeyedRow[]> = {};
    for (const { name, schema } of personal(desk)) {
      const rows: KeyedRow[1][] = await desk.table(name).toArray();
      const keyPath = String(schema.primKey.keyPath);
      // Every table of the desk is keyed by a field of its own, a string or a number.
      tables[name] = rows.map((row): KeyedRow => [row[keyPath] as RowKey, row]);
    }
    return { version: desk.verno, ledger, tables };
  });
}

/** Put these rows in the place of everything, on this line of changes. All of it, or none. */
export function replaceDesk(desk: Desk, tables: Tables, ledger: Pick<Ledger, 'deskId' | 'sequence'>): Promise<void> {
  return desk.transaction('rw', desk.tables, async () => {
    for (const { name } of personal(desk)) {
      await desk.table(name).clear();
      await desk.table(name).bulkAdd((tables[name] ?? []).map(([, row]) => row));
    }
    await desk.ledger.put({ id: 'desk', ...ledger, minReaderVersion: readerVersion });
  });
}

/** What is known of the desk at the start. Nothing is written; a desk that is not there is made, empty. */
export async function describeDesk(desk: Desk): Promise<DeskState> {
  try {
    await desk.open();
    const { version, ledger, tables } = await readDesk(desk);
    if (ledger && ledger.minReaderVersion > readerVersion) return { state: 'newer' };
    const hashes = Object.entries(tables).map(
      ([name, rows]) => [name, new Map(rows.map((row) => [row[0], rowHash(row, name)]))] as const,
    );
    return { state: 'open', version, ledger, holding: holdingOf(new Map(hashes)) };
  } catch (cause) {
    return { state: 'unreadable', detail: String(cause) };
  }
}

/** The tables that hold what the person wrote and did. */
const personal = (desk: Desk) => desk.tables.filter(({ name }) => name !== ledgerTable);
