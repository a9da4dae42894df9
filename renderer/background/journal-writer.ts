/*
 * Brings what is committed to the desk to its second copy, in order, one message at a time. The desk's write stands whatever
 * becomes of this: where the copy cannot be written the person is told, and it is tried again with the next change and every
 * half minute. A change that went astray is never patched: the whole desk is sent instead.
 */
import type { Failure } from '../../shared/failure.ts';
import type { Ask } from '../../shared/ipc/contract.ts';
import type { Change } from '../../shared/journal/frame.ts';
import type { Commits } from '../db/commits.ts';
import type { Desk } from '../db/desk.ts';
import { sendSnapshot } from './send-snapshot.ts';

/** What the writer needs of the world. `tell` is told of a trouble when it begins and, with null, when it has passed. */
export interface WriterPorts {
  readonly desk: Desk;
  readonly commits: Commits;
  readonly ask: Ask;
  readonly newId: () => string;
  readonly tell: (trouble: Failure | null) => void;
}

/** The writer at work. */
export interface JournalWriter {
  /** Resolves when all that was committed before is in the journal, on the disk, or when it is known that it cannot be. */
  readonly journalled: () => Promise<void>;
  readonly stop: () => void;
}

/** How soon it is tried again when the journal could not be written (milliseconds). */
const afterTrouble = 30_000;
/** More changes than this are not held for a journal that cannot be written: the whole desk will be sent. */
const mostHeld = 1000;

/** Start writing. `isFollowing`: the journal is as far as the desk; else the whole desk is sent first. */
export function startJournalWriter(
  ports: WriterPorts,
  { isFollowing: isFollowingAtFirst = false } = {},
): JournalWriter {
  const { desk, commits, ask, newId, tell } = ports;
  let isFollowing = isFollowingAtFirst;
  let held: readonly Change[] = [];
  let isInTrouble = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const turn = async (): Promise<void> => {
    takeCommits();
    if (!isFollowing) await snapshot();
    if (isFollowing && held.length > 0) await append();
  };
  const takeCommits = (): void => {
    for (const commit of commits.take()) {
      if (commit.kind === 'replaced') isFollowing = false;
      else held = [...held, commit.change];
    }
    if (held.length <= mostHeld) return;
    held = [];
    isFollowing = false;
  };
  const snapshot = async (): Promise<void> => {
    const sent = await sendSnapshot(desk, ask, newId);
    if (!sent.ok) return inTrouble(sent.error);
    held = held.filter(({ sequence }) => sequence > sent.value);
    isFollowing = true;
    wellAgain();
  };
  const append = async (): Promise<void> => {
    const sent = await ask('journal.append', { changes: [...held] });
    if (!sent.ok) return inTrouble(sent.error);
    if (sent.value === 'gap') {
      isFollowing = false;
      return snapshot();
    }
    held = [];
    wellAgain();
    if (sent.value !== 'due') return;
    // What was asked for is kept; the new file can wait for a quieter moment.
    isFollowing = false;
    wakeIn(0);
  };
  const inTrouble = (trouble: Failure): void => {
    isInTrouble = true;
    tell(trouble);
    wakeIn(afterTrouble);
  };
  const wellAgain = (): void => {
    if (isInTrouble) tell(null);
    isInTrouble = false;
  };
  const wakeIn = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void wake(), delay);
  };

  const takeTurn = (): Promise<void> =>
    turn().catch((cause: unknown) => {
      console.error('The journal could not be written', cause);
      inTrouble({ kind: 'fault', detail: String(cause) });
    });
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  /** The turn after the one that runs, which takes all that is committed by then; whoever asks meanwhile shares it. */
  const wake = (): Promise<void> => {
    next ??= last.then(() => {
      next = null;
      last = takeTurn();
      return last;
    });
    return next;
  };
  commits.whenTold(() => void wake());
  if (!isFollowing) void wake();
  return {
    // Whatever the last turn took is in its hands; only what waits still needs another.
    journalled: () => (commits.isEmpty() ? last : wake()),
    stop: () => {
      clearTimeout(timer);
      commits.whenTold(() => {});
    },
  };
}
