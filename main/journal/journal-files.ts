/*
 * The files of the journal: `000007-2026-11-25.journal`. The number orders them, whatever the clock says; the date is for people,
 * and for how long a file is kept. Beside them lie what was cut off a damaged end (`.cut`) and files that could not be read
 * (`.damaged`), for whoever is asked for help.
 */
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** One file of the journal. `date` as YYYY-MM-DD. */
export interface JournalFile {
  readonly name: string;
  readonly ordinal: number;
  readonly date: string;
}

const pattern = /^(\d{6,})-(\d{4}-\d\d-\d\d)\.journal$/;
const aside = /^\d{6,}-(\d{4}-\d\d-\d\d)\.journal\.(?:cut-\d+|damaged)$/;
const dayMs = 24 * 60 * 60 * 1000;
const keptDays = 14;

/** The files in a folder, newest first; none when there is no folder. Throws what else the file system says. */
export async function listJournals(folder: string): Promise<readonly JournalFile[]> {
  const files = (await namesIn(folder)).flatMap((name) => {
    const [, ordinal, date = ''] = pattern.exec(name) ?? [];
    return ordinal === undefined ? [] : [{ name, ordinal: Number(ordinal), date }];
  });
  return files.sort((a, b) => b.ordinal - a.ordinal);
}

/** The name of the next file. */
export const nextName = (files: readonly JournalFile[], now: Date): string =>
  `${String((files[0]?.ordinal ?? 0) + 1).padStart(6, '0')}-${dayOf(now)}.journal`;

/** The date of a moment, as files are named (UTC). */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** Which files have been outlived: all but the last two, and the last of each of the last fourteen days. */
export function outlived(files: readonly JournalFile[], now: Date): readonly JournalFile[] {
  const oldest = dayOf(new Date(now.getTime() - keptDays * dayMs));
  return files.filter(
    ({ date }, index) => index > 1 && (date < oldest || files.findIndex((each) => each.date === date) !== index),
  );
}

/** Put an unreadable file out of the way, and remove what has been outlived. Called when a newer file is safely there. */
export async function tidy(folder: string, unreadable: readonly string[], now: Date): Promise<void> {
  for (const name of unreadable) await rename(join(folder, name), join(folder, `${name}.damaged`));
  const oldest = dayOf(new Date(now.getTime() - keptDays * dayMs));
  for (const { name } of outlived(await listJournals(folder), now)) await rm(join(folder, name), { force: true });
  for (const name of await namesIn(folder)) {
    const date = aside.exec(name)?.[1];
    if (date !== undefined && date < oldest) await rm(join(folder, name), { force: true });
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw cause;
  }
}
