/* What a folder holds of the journal: the newest file that can be read counts, and no older one is then read at all. */
import { join } from 'node:path';
import type { JournalState } from '../../shared/journal/copy-state.ts';
import { describeFile, type Progress } from './describe-file.ts';
import { listJournals } from './journal-files.ts';
import { type OpenFile, takeUp } from './open-file.ts';

/** What was found. `file`: the one that counts, ready to be appended to; null where there is none. `unreadable`: the names of newer ones that are none. */
export interface Found {
  readonly state: JournalState;
  readonly file: OpenFile | null;
  readonly unreadable: readonly string[];
}

/** Find the journal of a folder, cutting a torn end. A journal of a newer Pitchside is left untouched. Throws what the file system says. */
export async function findJournal(folder: string, progress: Progress): Promise<Found> {
  const files = await listJournals(folder);
  const unreadable: string[] = [];
  for (const { name, date } of files) {
    const path = join(folder, name);
    const described = await describeFile(path, progress);
    if (described.state === 'newer') return { state: { state: 'newer' }, file: null, unreadable };
    if (described.state === 'unreadable') {
      unreadable.push(name);
      continue;
    }
    const file = await takeUp(path, date, described);
    const isCut = described.holding.isCut || unreadable.length > 0;
    return { state: { state: 'kept', holding: { ...described.holding, isCut } }, file, unreadable };
  }
  return { state: { state: files.length === 0 ? 'none' : 'unreadable' }, file: null, unreadable };
}
