/*
 * The journal: the desk's second copy, in files that Chromium never touches. What is appended is on the disk before it is
 * answered for. Main keeps no desk: it knows the last sequence and the open file. A change that does not follow the last one is
 * refused (`gap`), and the renderer then sends the whole desk, so that whatever went wrong before is healed by the next success.
 */
import type { JournalState } from '../../shared/journal/copy-state.ts';
import type { Change, Frame } from '../../shared/journal/frame.ts';
import type { Appended, JournalPage, SnapshotPart } from '../../shared/journal/messages.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { fileFailure } from '../files/file-failure.ts';
import { type BegunFile, beginFile, putFileInPlace, writeFrame } from './begun-file.ts';
import type { Progress } from './describe-file.ts';
import { findJournal } from './find-journal.ts';
import { encodeFrame } from './frame-bytes.ts';
import { dayOf, tidy } from './journal-files.ts';
import { appendTo, type OpenFile } from './open-file.ts';
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

const usualLargest = 64_000_000;

/** The journal of one folder. Nothing is touched before it is asked. */
export function createJournal({ folder, now, largest = usualLargest }: JournalPorts): Journal {
  let current: OpenFile | null = null;
  let begun: BegunFile | null = null;
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
    await current?.handle?.close();
    await begun?.handle.close();
    current = null;
    begun = null;
  };

  const look = async (progress: Progress): Promise<Result<JournalState>> => {
    await close();
    isForbidden = false;
    const found = await findJournal(folder, progress);
    current = found.file;
    unreadable = found.unreadable;
    isForbidden = found.state.state === 'newer';
    return ok(found.state);
  };

  const append = async (changes: readonly Change[]): Promise<Result<Appended>> => {
    if (isForbidden) return forbidden;
    const [first] = changes;
    if (first === undefined) return ok('kept');
    if (!current?.handle || first.sequence !== current.sequence + 1) return ok('gap');
    const at = now().toISOString();
    const bytes = Buffer.concat(changes.map((change) => encodeFrame({ kind: 'change', at, ...change })));
    const { file, cause } = await appendTo(current, current.handle, bytes, changes.at(-1)?.sequence ?? first.sequence);
    current = file;
    if (cause !== null) throw cause;
    return ok(file.size > largest || file.date !== dayOf(now()) ? 'due' : 'kept');
  };

  const snapshot = async (part: SnapshotPart): Promise<Result<null>> => {
    if (isForbidden) return forbidden;
    if (part.part === 'begin') {
      await begun?.handle.close();
      begun = null;
      begun = await beginFile(folder, part, now());
      return ok(null);
    }
    if (begun === null) return fail({ kind: 'fault', detail: 'a snapshot that was not begun' });
    if (part.part === 'rows') return write(begun, { kind: 'rows', table: part.table, rows: part.rows });
    await write(begun, { kind: 'whole', sequence: part.sequence, at: now().toISOString() });
    await takeOver(begun, part.sequence);
    return ok(null);
  };
  const write = async (to: BegunFile, frame: Frame): Promise<Result<null>> => {
    begun = null;
    await writeFrame(to, frame);
    begun = to;
    return ok(null);
  };
  const takeOver = async (whole: BegunFile, sequence: number): Promise<void> => {
    begun = null;
    const before: OpenFile | null = current;
    current = await putFileInPlace(whole, folder, sequence, now());
    await before?.handle?.close();
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

const forbidden = fail({ kind: 'fault' as const, detail: 'the journal is of a newer Pitchside, or was not opened' });
