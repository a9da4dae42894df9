/*
 * Carries annotations into newer revisions as they are kept, and whenever one is written on an older revision. The work is
 * done in a worker, so that no frame waits for it; what comes of it is written to the desk in one strict transaction. It
 * only ever adds a carry that is not there: no annotation is touched, and what a person decided stays decided.
 */
import { liveQuery } from 'dexie';
import type { Landing } from '../../shared/annotation/carry-annotations.ts';
import type { Carry } from '../../shared/model/carrying.ts';
import type { Desk } from '../db/desk.ts';
import type { Library } from '../db/library.ts';
import { type CarryJob, nextCarryJob } from './carry-due.ts';
import { oneAtATime } from './outbox-turns.ts';

/** What the loop needs of the world. `carry` does a job elsewhere; it may fail. */
export interface CarryPorts {
  readonly desk: Desk;
  readonly library: Library;
  readonly carry: (job: CarryJob) => Promise<readonly Landing[]>;
  readonly now: () => Date;
}

/** Start the loop. Returns `settled`, which is done when nothing is left to carry just now, and `stop`. */
export function startCarryLoop(ports: CarryPorts): {
  readonly settled: () => Promise<void>;
  readonly stop: () => void;
} {
  // Tried and failed: not tried again until the window opens anew, so that one bad draft does not hold up the others.
  const failed = new Set<string>();
  const turn = async (): Promise<void> => {
    for (;;) {
      const job = await nextCarryJob(ports, (each) => failed.has(keyOf(each)));
      if (!job) return;
      try {
        await storeLandings(ports, job, await ports.carry(job));
      } catch (fault) {
        failed.add(keyOf(job));
        console.error(`Nothing could be carried to ${job.revisionId}`, fault);
      }
    }
  };
  const settled = oneAtATime(turn);
  const watch = liveQuery(() => nextCarryJob(ports)).subscribe({
    next: (job) => {
      if (job) void settled().catch((fault: unknown) => console.error('Carrying stopped short', fault));
    },
    error: (fault) => console.error('What is to be carried cannot be read', fault),
  });
  return { settled, stop: () => watch.unsubscribe() };
}

const keyOf = ({ fromRevisionId, revisionId, legs }: CarryJob): string =>
  [fromRevisionId, revisionId, ...legs.map(({ annotation }) => annotation.id)].join(' ');

/** Add what came of a job. One that a job says nothing of could not be placed: it is `deleted`, and sought again in the next revision. */
async function storeLandings({ desk, now }: CarryPorts, job: CarryJob, landings: readonly Landing[]): Promise<void> {
  const byId = new Map(landings.map((landing) => [landing.annotationId, landing]));
  const carriedAt = now().toISOString();
  const rows = job.legs.map(({ annotation: { id } }): Carry => {
    const landing = byId.get(id) ?? {
      annotationId: id,
      fate: 'deleted',
      place: null,
      suggestion: null,
      flags: noFlags,
    };
    const { fromRevisionId, revisionId } = job;
    return { id: `${id}>${revisionId}`, ...landing, fromRevisionId, revisionId, carriedAt, decision: null };
  });
  await desk.transaction('rw', desk.carries, async () => {
    const known = await desk.carries.bulkGet(rows.map(({ id }) => id));
    await desk.carries.bulkAdd(rows.filter((_, index) => known[index] === undefined));
  });
}

const noFlags: Carry['flags'] = { requirement: false, number: false };
