/*
 * The desk that a journal's frames add up to. `keepOf` says what is kept of each row. Rows
 * written over are let go, so that a long journal takes no more room than the desk it describes.
 */
import type { Frame, Header, KeyedRow, RowKey } from './frame.ts';

/** What the frames so far add up to. `isWhole`: the snapshot is complete, so this is a desk as it once stood. */
export interface Folded<T> {
  readonly header: Header | null;
  readonly isWhole: boolean;
  readonly sequence: number;
  /** When the last of it was written down. */
  readonly savedAt: string | null;
  readonly tables: ReadonlyMap<string, ReadonlyMap<RowKey, T>>;
}

/** Frames being added up. `add` is false for a frame that cannot follow those before it, and then changes nothing. */
export interface Fold<T> {
  readonly add: (frame: Frame) => boolean;
  readonly folded: () => Folded<T>;
}

/** Begin to add up the frames of one journal, first to last. */
export function createFold<T>(keepOf: (row: KeyedRow, table: string) => T): Fold<T> {
  const tables = new Map<string, Map<RowKey, T>>();
  let header: Header | null = null;
  let isWhole = false;
  let sequence = 0;
  let savedAt: string | null = null;

  const tableOf = (name: string): Map<RowKey, T> => {
    const table = tables.get(name) ?? new Map<RowKey, T>();
    tables.set(name, table);
    return table;
  };
  const put = (name: string, rows: readonly KeyedRow[]): void => {
    const table = tableOf(name);
    for (const row of rows) table.set(row[0], keepOf(row, name));
  };
  const take = (frame: Frame): void => {
    switch (frame.kind) {
      case 'header':
        header = frame;
        return;
      case 'rows':
        put(frame.table, frame.rows);
        return;
      case 'whole':
        isWhole = true;
        sequence = frame.sequence;
        savedAt = frame.at;
        return;
      case 'change':
        for (const { table, puts, deletes } of frame.edits) {
          put(table, puts);
          for (const key of deletes) tableOf(table).delete(key);
        }
        sequence = frame.sequence;
        savedAt = frame.at;
    }
  };
  const follows = (frame: Frame): boolean => {
    if (frame.kind === 'header') return header === null;
    if (frame.kind === 'change') return isWhole && frame.sequence === sequence + 1;
    return header !== null && !isWhole;
  };
  return {
    add: (frame) => {
      if (!follows(frame)) return false;
      take(frame);
      return true;
    },
    folded: () => ({ header, isWhole, sequence, savedAt, tables }),
  };
}
