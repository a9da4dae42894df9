/*
 * The whole desk as one file that a person can keep anywhere: every row of every table, in the version it was written in. Reading
 * it and writing it again gives the same bytes.
 */
import * as z from 'zod';
import { fail, ok, type Result } from '../result.ts';

/** The version of this file format that is written; a higher one is refused. */
export const backupVersion = 1;

export const DeskBackup = z.object({
  format: z.literal('pitchside-desk'),
  version: z.int(),
  deskVersion: z.int(),
  savedAt: z.iso.datetime(),
  tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
});
export type DeskBackup = z.infer<typeof DeskBackup>;

/** Why a file is not taken for a backup. `newer`: it is one, of a newer Pitchside. */
export type BackupTrouble = 'not-a-backup' | 'newer';

/** The file's text. */
export const backupText = (backup: Omit<DeskBackup, 'format' | 'version'>): string =>
  `${JSON.stringify({ format: 'pitchside-desk', version: backupVersion, ...backup })}\n`;

/** Read the file's text. `deskVersion`: the highest that this app knows. */
export function readBackup(text: string, deskVersion: number): Result<DeskBackup, BackupTrouble> {
  const backup = DeskBackup.safeParse(parsedJson(text));
  if (!backup.success) return fail('not-a-backup');
  const { data } = backup;
  return data.version > backupVersion || data.deskVersion > deskVersion ? fail('newer') : ok(data);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
