/* Putting something in the place of the whole desk: from the journal, from a backup, or nothing. All of it happens, or none. */
import type { FailureWords } from '../../shared/failure-words.ts';
import { failureWords } from '../../shared/failure-words.ts';
import type { Ask } from '../../shared/ipc/contract.ts';
import { readBackup } from '../../shared/journal/backup.ts';
import type { Holding } from '../../shared/journal/copy-state.ts';
import { createFold } from '../../shared/journal/fold.ts';
import type { KeyedRow } from '../../shared/journal/frame.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Desk } from '../db/desk.ts';
import { bringUp } from '../db/upgrade-rows.ts';
import { replaceDesk, type Tables } from '../db/whole-desk.ts';

/** A desk to be put in place: its rows, and the version they were written in. */
export interface Replacement {
  readonly tables: Tables;
  readonly deskVersion: number;
}

/** Told how far the reading is, in bytes. */
type Progress = (done: number, total: number) => void;

/** Everything that the journal holds. */
export async function readJournal(ask: Ask, progress: Progress): Promise<Result<Replacement, FailureWords>> {
  const { add, folded } = createFold(([, row]) => row);
  for (let from: number | null = 0; from !== null; ) {
    const page: Awaited<ReturnType<typeof ask<'journal.read'>>> = await ask('journal.read', { from });
    if (!page.ok) return fail({ ...unreadableCopy, what: failureWords(page.error, 'The second copy').what });
    // What cannot follow was damaged: the desk is what stood before it.
    if (!page.value.frames.every((frame) => add(frame))) break;
    from = page.value.next;
    progress(from ?? page.value.size, page.value.size);
  }
  const { header, isWhole, tables } = folded();
  if (header === null || !isWhole) return fail(unreadableCopy);
  return ok({
    deskVersion: header.deskVersion,
    tables: Object.fromEntries([...tables].map(([name, rows]) => [name, [...rows]])),
  });
}

/** What a backup file holds. */
export function readBackupFile(bytes: Uint8Array, desk: Desk): Result<Replacement, FailureWords> {
  const backup = readBackup(new TextDecoder().decode(bytes), desk.verno);
  if (!backup.ok) return fail(backup.error === 'newer' ? newerBackup : notABackup);
  const { deskVersion, tables } = backup.value;
  const keyed = Object.entries(tables).map(([name, rows]) => [name, rows.map((row): KeyedRow => ['', row])] as const);
  return ok({ deskVersion, tables: Object.fromEntries(keyed) });
}

/**
 * Put a desk in place of what is there, as number `sequence` of the line `deskId`. A desk that cannot be read is removed first.
 * Killed at any moment, the next start finds either what was there or all of the new one.
 */
export async function putInPlace(
  desk: Desk,
  { tables, deskVersion }: Replacement,
  line: { readonly deskId: string; readonly sequence: number },
): Promise<Result<Holding['counts'], FailureWords>> {
  const risen = Object.entries(tables).map(
    ([name, rows]) => [name, rows.map(([key, row]): KeyedRow => [key, bringUp(row, name, deskVersion)])] as const,
  );
  try {
    if (!desk.isOpen()) await openAnew(desk);
  } catch {
    return fail(notRemoved);
  }
  try {
    await replaceDesk(desk, Object.fromEntries(risen), line);
    return ok(Object.fromEntries(risen.map(([name, rows]) => [name, rows.length])));
  } catch (cause) {
    console.error('The desk could not be replaced', String(cause));
    return fail(notReplaced);
  }
}

/**
 * A database that cannot be opened is of no use to anybody: its words are in the second copy or the backup. Chromium makes a new
 * one of its own accord, but not always at the first asking.
 */
async function openAnew(desk: Desk): Promise<void> {
  for (let tries = 1; ; tries++) {
    desk.close();
    await desk.delete().catch((cause: unknown) => console.error('The desk could not be deleted', String(cause)));
    try {
      await desk.open();
      return;
    } catch (cause) {
      console.error('The desk could not be opened anew', String(cause));
      if (tries === mostTries) throw cause;
    }
  }
}
const mostTries = 4;

const unreadableCopy: FailureWords = {
  what: 'The second copy could not be read to its end.',
  next: 'Nothing was changed. Restore from a backup file if you have one, and keep Pitchside’s folder for whoever helps you.',
};
const notABackup: FailureWords = {
  what: 'That file is not a Pitchside backup.',
  next: 'Nothing was changed. Choose a file that Pitchside saved: its name begins with “Pitchside backup”.',
};
const newerBackup: FailureWords = {
  what: 'That backup was saved by a newer Pitchside.',
  next: 'Nothing was changed. Install the newer Pitchside, then restore it.',
};
const notRemoved: FailureWords = {
  what: 'The damaged database will be put aside at the next start.',
  next: 'Close Pitchside and start it again: it will ask once more, and then put everything back. The second copy is untouched.',
};
const notReplaced: FailureWords = {
  what: 'The database on this computer could not be written.',
  next: 'Nothing was put back, and the second copy is untouched. Free some disk space, close every Pitchside window, then start it again.',
};
