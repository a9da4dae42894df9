/* Where an address of the publisher's leads among what is kept. */
import type { Clause } from '../../shared/model/clause.ts';
import type { KeptRevision, Library } from '../db/library.ts';
import type { Place } from '../state/places.ts';

/** `lacks`: the name of the draft that was found, where it has no such clause (any more). */
export interface Led {
  readonly place: Place;
  readonly lacks: string | null;
}

/** The clause, draft or item of news at an address, whether it is written with http or https; null when it is not kept. Of revisions at one address, the newest that has it. */
export async function placeOfAddress(library: Library, address: string): Promise<Led | null> {
  const [base = '', anchor] = bare(address).split('#');
  const revisions = (await library.revisions.orderBy('publishedAt').reverse().toArray()).filter(
    ({ documentUrl }) => bare(documentUrl).split('#')[0] === base,
  );
  const [newest] = revisions;
  if (newest) return anchor ? clauseIn(library, revisions, newest, anchor) : led(newest, null);
  const entry = await library.entries.filter(({ url }) => url !== null && bare(url) === bare(address)).first();
  return entry ? { place: { screen: 'news', tab: 'all', entryId: entry.id }, lacks: null } : null;
}

const bare = (address: string): string => address.replace(/^https?:/, '');

async function clauseIn(
  library: Library,
  revisions: readonly KeptRevision[],
  newest: KeptRevision,
  anchor: string,
): Promise<Led> {
  const wanted = decoded(anchor);
  for (const revision of revisions) {
    const clause = await library.clauses
      .where('revisionId')
      .equals(revision.id)
      .filter((each) => each.anchor === wanted)
      .first();
    if (clause) return led(revision, clause);
  }
  return { ...led(newest, null), lacks: `${newest.draftTitle} ${newest.label}` };
}

const led = ({ id }: KeptRevision, clause: Pick<Clause, 'id'> | null): Led => ({
  place: { screen: 'specification', revisionId: id, clauseId: clause?.id ?? null },
  lacks: null,
});

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
