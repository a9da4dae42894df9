/* What a person may do when the desk's two copies do not agree. Nothing is written before they say so. */
import type { Failure } from '../../shared/failure.ts';
import type { FailureWords } from '../../shared/failure-words.ts';
import { failureWords } from '../../shared/failure-words.ts';
import type { Holding } from '../../shared/journal/copy-state.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { desk } from '../db/databases.ts';
import { journalled } from '../db/journalled.ts';
import { describeDesk, readDesk } from '../db/whole-desk.ts';
import { say } from '../state/notice.ts';
import { type Found, useRecovery } from '../state/recovery.ts';
import { askMain } from './ask-main.ts';
import { backupKind, saveBackup } from './backup-desk.ts';
import { putInPlace, type Replacement, readBackupFile, readJournal } from './replace-desk.ts';

/** What stands: all that is found but the reason. */
type Standing = Omit<Found, 'because'>;

/** Put the second copy in the place of the desk. */
export const putBack = (found: Standing): Promise<void> =>
  mend(found, () => readJournal(askMain, (done, total) => tell(done, total)));

/** Put a backup that the person chooses in the place of the desk. */
export async function restoreFile(found: Standing): Promise<void> {
  const { description, extensions, limit } = backupKind;
  const opened = await askMain('file.open', { description, extensions: [...extensions], limit });
  if (!opened.ok) return trouble(openedWords(opened.error));
  if (opened.value === null) return;
  const { bytes } = opened.value;
  await mend(found, async () => readBackupFile(bytes, desk));
}

/** A file has no office behind it that could have sent too much. */
const openedWords = (failure: Failure): FailureWords =>
  failure.kind === 'oversize'
    ? { what: 'That file is too large to be a Pitchside backup.', next: 'Nothing was changed. Choose another file.' }
    : failureWords(failure, 'The backup');

/** Keep the desk as it is, or begin with an empty one: what was in the second copy stays in its folder for fourteen days. */
export const keepDesk = (found: Standing): Promise<void> => mend(found, deskAsItIs);

/** Save what the second copy holds, or, with none that can be read, what the desk holds, as a backup file. */
export async function saveCopy(found: Standing, now: Date): Promise<void> {
  const read = found.copy ? await readJournal(askMain, () => {}) : await deskAsItIs();
  const saved = read.ok ? await saveBackup(askMain, read.value, now) : read;
  if (!saved.ok) return trouble(saved.error);
  if (saved.value !== null) useRecovery.setState({ mending: { state: 'asking', trouble: null, savedAs: saved.value } });
}

/** Ask the person about restoring a backup over a desk that is sound. */
export async function beginRestoring(): Promise<void> {
  const state = await describeDesk(desk);
  if (state.state !== 'open') return say('The database cannot be read just now. Start Pitchside again, then restore.');
  const { holding, ledger } = state;
  useRecovery.setState({
    restoring: { desk: holding, deskId: ledger?.deskId ?? null, sequence: ledger?.sequence ?? 0, copy: null },
  });
}

/** Save everything on the desk as a backup file, and say where. */
export async function backUp(now: Date): Promise<void> {
  const read = await deskAsItIs();
  const saved = read.ok ? await saveBackup(askMain, read.value, now) : read;
  if (!saved.ok) return say(`${saved.error.what} ${saved.error.next}`);
  if (saved.value !== null) say(`Everything you wrote is saved as ${saved.value}.`);
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

async function mend(found: Standing, read: () => Promise<Result<Replacement, FailureWords>>): Promise<void> {
  const startedAt = performance.now();
  tell(0, 0);
  const replacement = await read();
  const counts = replacement.ok ? await replace(found, replacement.value) : replacement;
  if (!counts.ok) {
    // Chromium can do nothing with it; main can, once Chromium does not hold it.
    if (!desk.isOpen()) await askMain('databases.aside', null);
    return trouble(counts.error);
  }
  await journalled();
  useRecovery.setState({ mending: { state: 'done', counts: counts.value, took: performance.now() - startedAt } });
}

/** Further than both copies on the line of the second, so that the next start writes it anew from the desk. */
function replace(
  { copy, deskId, sequence }: Standing,
  replacement: Replacement,
): Promise<Result<Holding['counts'], FailureWords>> {
  const line = copy?.deskId ?? deskId ?? crypto.randomUUID();
  return putInPlace(desk, replacement, { deskId: line, sequence: Math.max(copy?.sequence ?? 0, sequence) + 1 });
}

const tell = (done: number, total: number): void =>
  useRecovery.setState({ mending: { state: 'working', done, total } });
const trouble = (words: FailureWords): void =>
  useRecovery.setState({ mending: { state: 'asking', trouble: words, savedAs: null } });
