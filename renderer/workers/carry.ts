/*
 * Carries annotations in a thread of its own. It reads the two revisions itself, so that their text is not copied from
 * thread to thread, and answers once with where each annotation landed.
 */
import { carryAll, type Landing } from '../../shared/annotation/carry-annotations.ts';
import type { Clause } from '../../shared/model/clause.ts';
import { type CarryJob, originalsOf, standingsOf } from '../background/carry-due.ts';
import { toldWith } from '../background/carry-fate.ts';
import { openLibrary } from '../db/library.ts';

/** What the worker is sent. `library`: the name of the database to read from. */
export interface CarryOrder {
  readonly library: string;
  readonly job: CarryJob;
}

addEventListener('message', ({ data }: MessageEvent<CarryOrder>) => {
  // A rejection becomes an error of the worker, which its starter hears.
  void carryJob(data).then(
    (landings) => postMessage(landings),
    (fault: unknown) => {
      setTimeout(() => {
        throw fault;
      });
    },
  );
});

async function carryJob({ library: name, job }: CarryOrder): Promise<readonly Landing[]> {
  const library = openLibrary(name);
  const clausesOf = (revisionId: string): Promise<Clause[]> =>
    library.clauses.where('revisionId').equals(revisionId).sortBy('order');
  const [old, fresh] = await Promise.all([clausesOf(job.fromRevisionId), clausesOf(job.revisionId)]);
  const direct = new Map<string, Landing>();
  for (const origin of originalsOf(job)) {
    const first = await clausesOf(origin.fromRevisionId);
    for (const landing of carryAll(first, fresh, standingsOf(origin, first))) direct.set(landing.annotationId, landing);
  }
  library.close();
  const bases = new Map(job.legs.map(({ annotation, basis }) => [annotation.id, basis]));
  return carryAll(old, fresh, standingsOf(job, old)).map((landing) =>
    toldWith(landing, bases.get(landing.annotationId) ?? null, direct.get(landing.annotationId) ?? null),
  );
}
