/* The desk as a file, saved where the person chooses. */
import { type FailureWords, failureWords } from '../../shared/failure-words.ts';
import type { Ask } from '../../shared/ipc/contract.ts';
import { backupText } from '../../shared/journal/backup.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Replacement } from './replace-desk.ts';

/** What the system's dialogs call this kind of file. */
export const backupKind = { description: 'Pitchside backup', extensions: ['json'], limit: 1_000_000_000 };

/** Save rows as a backup file. Returns where, or null when the person thought better of it. */
export async function saveBackup(
  ask: Ask,
  { tables, deskVersion }: Replacement,
  now: Date,
): Promise<Result<string | null, FailureWords>> {
  const rows = Object.entries(tables).map(([name, keyed]) => [name, keyed.map(([, row]) => row)] as const);
  const savedAt = now.toISOString();
  const saved = await ask('file.save', {
    suggestedName: `Pitchside backup ${savedAt.slice(0, 10)}.json`,
    description: backupKind.description,
    content: backupText({ deskVersion, savedAt, tables: Object.fromEntries(rows) }),
  });
  if (!saved.ok) return fail(failureWords(saved.error, 'The backup'));
  return ok(saved.value?.path ?? null);
}
