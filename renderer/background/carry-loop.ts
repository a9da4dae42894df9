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
import { useCarrying } from '../state/carrying.ts';
import { type CarryJob, carryId, nextCarryJob } from './carry-due.ts';
import { noCarryFailures } from './carry-failures.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** What the loop needs of the world. `carry` does a job elsewhere; it may fail. */
export interface CarryPorts {
  readonly desk: Desk;
  readonly library: Library;
  readonly carry: (job: CarryJob) => Promise<readonly Landing[]>;
  readonly now: () => Date;
}

/**
 * Start the loop. `settled` is done when nothing is left to carry just now; `tryAgain` does not wait for what failed to fall
 * due. A job that fails waits by itself, longer each time (`carry-failures.ts`), and holds up no other.
 */
export function startCarryLoop(ports: CarryPorts): {
  readonly settled: () => Promise<void>;
  readonly tryAgain: () => void;
  readonly stop: () => void;
} {
  const { now } = ports;
  const failures = noCarryFailures();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const turn = async (): Promise<void> => {
    clearTimeout(timer);
    for (;;) {
      const asOf = now().getTime();
      const job = await nextCarryJob(ports, (each) => failures.isWaiting(each, asOf));
      if (!job) {
        failures.forgetDue(asOf);
        break;
      }
      try {
        await storeLandings(ports, job, await ports.carry(job));
        failures.mend(job);
      } catch (fault) {
        failures.add(job, now().getTime());
        console.error(`Nothing could be carried to ${job.revisionId}`, fault);
      }
    }
    useCarrying.setState({ stuck: failures.stuck() });
    const at = failures.nextAt();
    if (at !== null) timer = setTimeout(wake, Math.max(at - now().getTime(), 0));
  };
  const settled = oneAtATime(turn);
  const wake = (): void => {
    void settled().catch((fault: unknown) => {
      console.error('Carrying stopped short', fault);
      clearTimeout(timer);
      timer = setTimeout(wake, afterTrouble);
    });
  };
  const watch = liveQuery(() => nextCarryJob(ports)).subscribe({
    next: (job) => {
      // With nothing left to carry, what was stuck is so no longer: it was settled or put away.
      if (!job) failures.forgetDue(Number.POSITIVE_INFINITY);
      if (job || useCarrying.getState().stuck.length > 0) wake();
    },
    error: (fault) => console.error('What is to be carried cannot be read', fault),
  });
  return {
    settled,
    tryAgain: () => {
      failures.hurry();
      wake();
    },
    stop: () => {
      clearTimeout(timer);
      watch.unsubscribe();
    },
  };
}

/** How soon it is tried again when the desk itself could not be read. */
const afterTrouble = 30 * 1000;

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
    return { id: carryId(id, revisionId), ...landing, fromRevisionId, revisionId, carriedAt, decision: null };
  });
  await desk.transaction('rw', desk.carries, async () => {
    const known = await desk.carries.bulkGet(rows.map(({ id }) => id));
    await desk.carries.bulkAdd(rows.filter((_, index) => known[index] === undefined));
  });
}

const noFlags: Carry['flags'] = { requirement: false, number: false };
