import type { Commit } from './journalling.ts';

/** The desk's commits on their way to the journal. None is lost: what is told before anybody takes it waits. */
export interface Commits {
  readonly tell: (commit: Commit) => void;
  readonly isEmpty: () => boolean;
  /** All that waits, first to last; then nothing waits. */
  readonly take: () => readonly Commit[];
  /** Be called whenever something has begun to wait. There is one listener. */
  readonly whenTold: (listener: () => void) => void;
}

/** A line of commits. */
export function createCommits(): Commits {
  let waiting: readonly Commit[] = [];
  let heard = (): void => {};
  return {
    tell: (commit) => {
      waiting = [...waiting, commit];
      heard();
    },
    isEmpty: () => waiting.length === 0,
    take: () => {
      const taken = waiting;
      waiting = [];
      return taken;
    },
    whenTold: (listener) => {
      heard = listener;
    },
  };
}
