/* A journal in a folder of its own, a clock that the test sets, and a desk small enough to know by heart. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createJournal, type Journal } from '../../../main/journal/create-journal.ts';
import type { JournalState } from '../../../shared/journal/copy-state.ts';
import type { Change, KeyedRow } from '../../../shared/journal/frame.ts';
import type { SnapshotPart } from '../../../shared/journal/messages.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Opened, used, and thrown away. */
export function journalWorld(largest?: number) {
  const temporary = temporaryFolder('journal');
  const folder = join(temporary.path, 'journal');
  let at = new Date('2026-11-25T09:00:00Z');
  const journals: Journal[] = [];
  return {
    folder,
    setClock: (iso: string) => {
      at = new Date(iso);
    },
    /** Another run of the app on the same folder. */
    start: (): Journal => {
      const journal = createJournal({ folder, now: () => at, ...(largest === undefined ? {} : { largest }) });
      journals.push(journal);
      return journal;
    },
    names: (): string[] => readdirSync(folder).sort(),
    remove: async () => {
      for (const journal of journals) await journal.close();
      temporary.remove();
    },
  };
}

export const note = (id: string, text = `note ${id}`): KeyedRow => [id, { id, text }];

/** A change that puts one row. */
export const putting = (sequence: number, row: KeyedRow): Change => ({
  sequence,
  edits: [{ table: 'annotations', puts: [row], deletes: [] }],
});

/** Send a whole desk. */
export async function snapshot(journal: Journal, rows: readonly KeyedRow[], sequence: number): Promise<void> {
  const parts: readonly SnapshotPart[] = [
    { part: 'begin', deskId: 'desk-1', deskVersion: 4 },
    { part: 'rows', table: 'annotations', rows: [...rows] },
    { part: 'end', sequence },
  ];
  for (const part of parts) {
    const sent = await journal.snapshot(part);
    if (!sent.ok) throw new Error(JSON.stringify(sent.error));
  }
}

/** What the journal says that it holds; throws when it could not even look. */
export async function opened(journal: Journal): Promise<JournalState> {
  const state = await journal.open(() => {});
  if (!state.ok) throw new Error(JSON.stringify(state.error));
  return state.value;
}
