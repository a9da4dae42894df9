/*
 * The journal: the desk's second copy, in files that Chromium never touches. What is appended is on the disk before it is
 * answered for. Main keeps no desk: it knows the last sequence and the open file. A change that does not follow the last one is
 * refused (`gap`), and the renderer then sends the whole desk, so that whatever went wrong before is healed by the next success.
 */
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalState } from '../../shared/journal/copy-state.ts';
import { type Change, type Frame, readerVersion } from '../../shared/journal/frame.ts';
import type { Appended, JournalPage, SnapshotPart } from '../../shared/journal/messages.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { fileFailure } from '../files/file-failure.ts';
import { putInPlace } from '../files/write-whole.ts';
import { cutTail } from './cut-tail.ts';
import { type Described, describeFile, type Progress } from './describe-file.ts';
import { encodeFrame } from './frame-bytes.ts';
import { dayOf, type JournalFile, listJournals, nextName, tidy } from './journal-files.ts';
import { readPage } from './read-page.ts';

/** Where the journal is, the clock, and how large a file grows before a new one is due. */
export interface JournalPorts {
  readonly folder: string;
  readonly now: () => Date;
  readonly largest?: number;
}

/** The journal, one thing done at a time. */
export interface Journal {
  /** Find what there is, cutting a torn end. Called again, it looks anew. */
  readonly open: (progress: Progress) => Promise<Result<JournalState>>;
  readonly append: (changes: readonly Change[]) => Promise<Result<Appended>>;
  /** One part of a snapshot; with the last a new file has taken the place of the one before. */
  readonly snapshot: (part: SnapshotPart) => Promise<Result<null>>;
  /** Some frames of the file that was opened, from a place in it. */
  readonly read: (from: number) => Promise<Result<JournalPage>>;
  readonly close: () => Promise<void>;
}

/** The file that is appended to. `file` null: it is there to be read, and could not be mended or opened for writing. */
interface Current {
  readonly path: string;
  readonly date: string;
  readonly file: FileHandle | null;
  readonly size: number;
  readonly sequence: number;
}
/** A file being begun, under a name of its own until it is whole. */
interface Begun {
  readonly path: string;
  readonly file: FileHandle;
}

const usualLargest = 64_000_000;

/** The journal of one folder. Nothing is touched before it is asked. */
export function createJournal({ folder, now, largest = usualLargest }: JournalPorts): Journal {
  let current: Current | null = null;
  let begun: Begun | null = null;
  let unreadable: readonly string[] = [];
  let isForbidden = true;
  let turn: Promise<unknown> = Promise.resolve();

  /** One after the other; what the file system says becomes a failure. */
  const inTurn = <T>(act: () => Promise<Result<T>>): Promise<Result<T>> => {
    const acted = turn.then(act).catch((cause: unknown) => fail(fileFailure(cause)));
    turn = acted.catch(() => {});
    return acted;
  };
  const close = async (): Promise<void> => {
    await current?.file?.close();
    await begun?.file.close();
    current = null;
    begun = null;
  };

  const look = async (progress: Progress): Promise<Result<JournalState>> => {
    await close();
    unreadable = [];
    isForbidden = false;
    const files = await listJournals(folder);
    for (const file of files) {
      const path = join(folder, file.name);
      const described = await describeFile(path, progress);
      if (described.state === 'newer') {
        isForbidden = true;
        return ok({ state: 'newer' });
      }
      if (described.state === 'unreadable') {
        unreadable = [...unreadable, file.name];
        continue;
      }
      current = await takeUp(path, file, described);
      const isCut = described.holding.isCut || unreadable.length > 0;
      return ok({ state: 'kept', holding: { ...described.holding, isCut } });
    }
    return ok({ state: files.length === 0 ? 'none' : 'unreadable' });
  };

  const append = async (changes: readonly Change[]): Promise<Result<Appended>> => {
    if (isForbidden) return forbidden;
    const [first] = changes;
    if (first === undefined) return ok('kept');
    if (!current?.file || first.sequence !== current.sequence + 1) return ok('gap');
    const at = now().toISOString();
    const bytes = Buffer.concat(changes.map((change) => encodeFrame({ kind: 'change', at, ...change })));
    try {
      await current.file.appendFile(bytes);
      await current.file.datasync();
    } catch (cause) {
      current = await stepBack(current, fileFailure(cause).trouble === 'full');
      throw cause;
    }
    const sequence = changes.at(-1)?.sequence ?? first.sequence;
    current = { ...current, size: current.size + bytes.length, sequence };
    return ok(current.size > largest || current.date !== dayOf(now()) ? 'due' : 'kept');
  };

  const snapshot = async (part: SnapshotPart): Promise<Result<null>> => {
    if (isForbidden) return forbidden;
    if (part.part === 'begin') {
      await begun?.file.close();
      await mkdir(folder, { recursive: true });
      const path = join(folder, 'begun.part');
      begun = { path, file: await open(path, 'w') };
      const { deskId, deskVersion } = part;
      const startedAt = now().toISOString();
      const versions = { version: readerVersion, minReaderVersion: readerVersion };
      return write({ kind: 'header', format: 'pitchside-journal', ...versions, deskId, deskVersion, startedAt });
    }
    if (part.part === 'rows') return write({ kind: 'rows', table: part.table, rows: part.rows });
    const written = await write({ kind: 'whole', sequence: part.sequence, at: now().toISOString() });
    if (written.ok) await takeOver(part.sequence);
    return written;
  };
  const write = async (frame: Frame): Promise<Result<null>> => {
    if (begun === null) return fail({ kind: 'fault', detail: 'a snapshot that was not begun' });
    try {
      await begun.file.appendFile(encodeFrame(frame));
      return ok(null);
    } catch (cause) {
      // The room that half a snapshot takes may be just what is missing.
      await begun.file.close();
      await rm(begun.path, { force: true }).catch(() => {});
      begun = null;
      throw cause;
    }
  };
  /** The new file is whole: it gets its name, and is the one from now on. */
  const takeOver = async (sequence: number): Promise<void> => {
    if (begun === null) return;
    const { path: beside, file } = begun;
    begun = null;
    await file.sync();
    const { size } = await file.stat();
    await file.close();
    const path = join(folder, nextName(await listJournals(folder), now()));
    await putInPlace(beside, path);
    await current?.file?.close();
    current = { path, date: dayOf(now()), file: await open(path, 'a'), size, sequence };
    // Only tidiness: what stays too long does no harm.
    await tidy(folder, unreadable, now()).catch(() => {});
    unreadable = [];
  };

  return {
    open: (progress) => inTurn(() => look(progress)),
    append: (changes) => inTurn(() => append(changes)),
    snapshot: (part) => inTurn(() => snapshot(part)),
    read: (from) =>
      inTurn(async () =>
        current ? ok(await readPage(current.path, from)) : fail({ kind: 'fault', detail: 'no journal' }),
      ),
    close: () => inTurn(async () => ok(await close())).then(() => {}),
  };
}

/** Open a described file for appending, its bad end cut off. Where it cannot be, it can still be read. */
async function takeUp(
  path: string,
  { date }: JournalFile,
  { holding, ending }: Extract<Described, { state: 'kept' }>,
): Promise<Current> {
  const { sequence } = holding;
  const { good: size } = ending;
  try {
    if (ending.tail !== 'whole') await cutTail(path, ending);
    return { path, date, file: await open(path, 'a'), size, sequence };
  } catch {
    return { path, date, file: null, size, sequence };
  }
}

/**
 * After a failed append: on a full disk what was written of it is cut off again. Otherwise nobody knows what the disk holds, so the
 * file is not appended to any more, and the next snapshot takes its place.
 */
async function stepBack(current: Current, isFull: boolean): Promise<Current> {
  try {
    await current.file?.truncate(current.size);
    if (isFull) return current;
  } catch {
    // As below.
  }
  await current.file?.close().catch(() => {});
  return { ...current, file: null };
}

const forbidden = fail({ kind: 'fault' as const, detail: 'the journal is of a newer Pitchside, or was not opened' });
