/* What a person may do when the desk's two copies do not agree. Nothing is written before they say so. */
import type { FailureWords } from '../../shared/failure-words.ts';
import { failureWords } from '../../shared/failure-words.ts';
import type { Holding } from '../../shared/journal/copy-state.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { desk } from '../db/databases.ts';
import { readDesk } from '../db/whole-desk.ts';
import { type Found, useRecovery } from '../state/recovery.ts';
import { askMain } from './ask-main.ts';
import { backupKind, saveBackup } from './backup-desk.ts';
import { putInPlace, type Replacement, readBackupFile, readJournal } from './replace-desk.ts';

/** Put the second copy in the place of the desk. */
export const putBack = (found: Found): Promise<void> =>
  mend(found, () => readJournal(askMain, (done, total) => tell(done, total)));

/** Put a backup that the person chooses in the place of the desk. */
export async function restoreFile(found: Found): Promise<void> {
  const { description, extensions, limit } = backupKind;
  const opened = await askMain('file.open', { description, extensions: [...extensions], limit });
  if (!opened.ok) return trouble(failureWords(opened.error, 'The backup'));
  if (opened.value === null) return;
  const { bytes } = opened.value;
  await mend(found, async () => readBackupFile(bytes, desk));
}

/** Keep the desk as it is, or begin with an empty one: what was in the second copy stays in its folder for fourteen days. */
export const keepDesk = (found: Found): Promise<void> => mend(found, deskAsItIs);

/** Save what the second copy holds, or, with none that can be read, what the desk holds, as a backup file. */
export async function saveCopy(found: Found, now: Date): Promise<void> {
  const read = found.copy ? await readJournal(askMain, () => {}) : await deskAsItIs();
  const saved = read.ok ? await saveBackup(askMain, read.value, now) : read;
  if (!saved.ok) return trouble(saved.error);
  if (saved.value !== null) useRecovery.setState({ mending: { state: 'asking', trouble: null, savedAs: saved.value } });
}

/** Go on with what is now on the desk: the window starts anew. */
export const goOn = (): void => location.reload();

async function deskAsItIs(): Promise<Result<Replacement, FailureWords>> {
  if (!desk.isOpen()) return ok({ tables: {}, deskVersion: desk.verno });
  try {
    const { tables, version } = await readDesk(desk);
    return ok({ tables, deskVersion: version });
  } catch {
    return fail({ what: 'The database cannot be read.', next: 'Nothing was changed.' });
  }
}

async function mend(found: Found, read: () => Promise<Result<Replacement, FailureWords>>): Promise<void> {
  const startedAt = performance.now();
  tell(0, 0);
  const replacement = await read();
  const counts = replacement.ok ? await replace(found, replacement.value) : replacement;
  if (!counts.ok) return trouble(counts.error);
  useRecovery.setState({ mending: { state: 'done', counts: counts.value, took: performance.now() - startedAt } });
}

/** Further than both copies on the line of the second, so that the next start writes it anew from the desk. */
function replace(
  { copy, sequence }: Found,
  replacement: Replacement,
): Promise<Result<Holding['counts'], FailureWords>> {
  const deskId = copy?.deskId ?? crypto.randomUUID();
  return putInPlace(desk, replacement, { deskId, sequence: Math.max(copy?.sequence ?? 0, sequence) + 1 });
}

const tell = (done: number, total: number): void =>
  useRecovery.setState({ mending: { state: 'working', done, total } });
const trouble = (words: FailureWords): void =>
  useRecovery.setState({ mending: { state: 'asking', trouble: words, savedAs: null } });
