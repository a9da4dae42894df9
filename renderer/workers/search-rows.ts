/* The rows of what was found, read again from where they are kept: an index has words, not sentences. */
import { fromOf, idOf, isSaid, kindOf, type Match } from '../../shared/search/match-segments.ts';
import { type Sought, sayings } from '../../shared/search/sought.ts';
import { soughtOfEntry } from '../../shared/search/sought-of.ts';
import type { Library } from '../db/library.ts';
import type { HeldSegment } from './search-own.ts';

/** The row of each of these, in their order; null where it is no longer kept. `held`: segments that hold their own. */
export async function rowsOf(
  library: Library,
  matches: readonly Match[],
  held: readonly HeldSegment[],
): Promise<readonly (Sought | null)[]> {
  const own = new Map(held.map(({ segment, rows }) => [segment, rows]));
  const kept = matches.filter(({ segment }) => !own.has(segment));
  const idsOf = (kind: Sought['kind']): string[] => kept.filter((match) => kindOf(match) === kind).map(idOf);
  const newsIds = idsOf('news');
  const [clauses, heads, bodies] = await Promise.all([
    library.clauses.bulkGet(idsOf('clause')),
    library.entries.bulkGet(newsIds),
    library.entryBodies.bulkGet(newsIds),
  ]);
  const clauseOf = new Map(clauses.flatMap((clause) => (clause ? [[clause.id, clause] as const] : [])));
  const entryOf = new Map(
    heads.flatMap((head, index) => (head ? [[head.id, soughtOfEntry(head, bodies[index]?.text ?? '')] as const] : [])),
  );
  return matches.map((match) => {
    const rows = own.get(match.segment);
    if (rows) return rows[match.row] ?? null;
    if (kindOf(match) === 'news') return entryOf.get(idOf(match)) ?? null;
    const clause = clauseOf.get(idOf(match));
    return clause ? { ...headOf(match), number: clause.number ?? '', title: clause.heading, text: clause.text } : null;
  });
}

function headOf(match: Match): Omit<Sought, 'number' | 'title' | 'text'> {
  const { segment, row } = match;
  const from = fromOf(match);
  const at = segment.at[row] ?? Number.NaN;
  return {
    id: idOf(match),
    kind: kindOf(match),
    from: from.title,
    fromId: from.id,
    region: segment.regions[segment.regionOf[row] ?? 0] ?? null,
    at: Number.isNaN(at) ? null : new Date(at).toISOString(),
    says: sayings.filter((saying) => isSaid(match, saying)),
  };
}
