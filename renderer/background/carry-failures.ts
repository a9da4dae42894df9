/*
 * The ways between two revisions on which carrying failed. Each waits by itself, longer every time, and none is given up:
 * what went wrong may be the memory of a busy computer, or a document that comes again. Pure but for the list that it keeps.
 */
import type { Stuck } from '../state/carrying.ts';
import type { CarryJob } from './carry-due.ts';

const shortest = 10 * 1000;
const longest = 60 * 60 * 1000;

/** What is known of failed jobs. `now` in milliseconds. */
export interface CarryFailures {
  readonly add: (job: CarryJob, now: number) => void;
  readonly mend: (job: CarryJob) => void;
  /** Forget those that had fallen due by then: whatever was to be tried of them has been, or is not wanted any more. */
  readonly forgetDue: (by: number) => void;
  readonly isWaiting: (job: CarryJob, now: number) => boolean;
  /** Let all be tried at once; the next failure waits longer still. */
  readonly hurry: () => void;
  /** When the next one is due, or null. */
  readonly nextAt: () => number | null;
  readonly stuck: () => readonly Stuck[];
}

interface Failed {
  readonly revisionId: string;
  readonly annotations: number;
  readonly times: number;
  readonly at: number;
}

/** None has failed yet. */
export function noCarryFailures(): CarryFailures {
  const failed = new Map<string, Failed>();
  return {
    add: (job, now) => {
      const times = (failed.get(wayOf(job))?.times ?? 0) + 1;
      const at = now + waitAfter(times);
      failed.set(wayOf(job), { revisionId: job.revisionId, annotations: job.legs.length, times, at });
    },
    mend: (job) => void failed.delete(wayOf(job)),
    forgetDue: (by) => {
      for (const [way, { at }] of failed) if (at <= by) failed.delete(way);
    },
    isWaiting: (job, now) => (failed.get(wayOf(job))?.at ?? 0) > now,
    hurry: () => {
      for (const [way, each] of failed) failed.set(way, { ...each, at: 0 });
    },
    nextAt: () => (failed.size === 0 ? null : Math.min(...[...failed.values()].map(({ at }) => at))),
    stuck: () =>
      [...failed.values()].map(({ revisionId, annotations, at }) => ({
        revisionId,
        annotations,
        tryAgainAt: new Date(at).toISOString(),
      })),
  };
}

/** Ten seconds after the first failure, then twice as long each time, up to an hour. */
export const waitAfter = (times: number): number => Math.min(longest, shortest * 2 ** Math.min(times - 1, 20));

/** By the two revisions: whoever else joins the job waits with it. */
const wayOf = ({ fromRevisionId, revisionId }: CarryJob): string => `${fromRevisionId} ${revisionId}`;
