/*
 * Carries annotations in a thread of its own. It reads the two revisions itself, so that their text is not copied from
 * thread to thread, and answers once with where each annotation landed.
 */
import { carryAll, type Landing } from '../../shared/annotation/carry-annotations.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Clause } from '../../shared/model/clause.ts';
import { type CarryJob, standingsOf } from '../background/carry-due.ts';
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
  library.close();
  const legs = new Map(job.legs.map((leg) => [leg.annotation.id, leg]));
  const texts = new Map(fresh.map(({ id, text }) => [id, text]));
  return carryAll(old, fresh, standingsOf(job, old)).map((landing) => {
    const leg = legs.get(landing.annotationId);
    return leg ? toldWith(landing, leg.basis, isAsQuoted(leg.annotation, landing, texts)) : landing;
  });
}

/** Whether the words where it landed are those that were first quoted, to the letter. */
function isAsQuoted({ target }: Annotation, { place }: Landing, texts: ReadonlyMap<string, string>): boolean {
  const quote = target.selectors.find((selector) => selector.type === 'TextQuoteSelector');
  const text = place && texts.get(place.passageId);
  if (!quote || !place?.span || text === undefined || text === null) return false;
  return text.slice(place.span.start, place.span.end) === quote.exact;
}
