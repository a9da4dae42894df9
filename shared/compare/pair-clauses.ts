/*
 * Which clause became which: the one that holds the most of its words. A clause that is left over, but whose words are for
 * the most part in one clause of the other revision, has gone into that one (merged) or come out of it (split).
 */
import type { Clause } from '../model/clause.ts';
import type { Alignment } from './align.ts';
import type { Link } from './chain.ts';
import { type ClausePlace, spaced } from './clause-text.ts';
import { at } from './ints.ts';

/** Two revisions clause by clause: where each clause stands in the joined text, and what became of each word of that. */
export interface Both {
  readonly old: readonly Clause[];
  readonly fresh: readonly Clause[];
  readonly oldPlaces: readonly ClausePlace[];
  readonly newPlaces: readonly ClausePlace[];
  readonly alignment: Alignment;
}

/** By index. `pairs`: in the order of the new revision. `mergedInto`: old clause to new; `splitFrom`: new clause to old. */
export interface ClausePairs {
  readonly pairs: readonly Link[];
  readonly mergedInto: ReadonlyMap<number, number>;
  readonly splitFrom: ReadonlyMap<number, number>;
}

/** Of the lighter clause of a pair, at least this share of words is shared: less is a sentence that went elsewhere. */
const leastShare = 0.3;
/** Of a clause that was merged or split off, more than this share of its words is in the other, */
const kinShare = 0.5;
/** and this weight of them at least: a few common words are in any clause. */
const kinWeight = 20;

/** Pair the clauses by the weight of the words they share; those left over by the author's id, or a heading that only they have. */
export function pairClauses(both: Both): ClausePairs {
  const { old, fresh } = both;
  const { shared, oldMass, newMass } = sharedWeights(both);
  const links = shared
    .filter((link) => link.worth >= leastShare * Math.min(at(oldMass, link.old), at(newMass, link.new)))
    .sort((a, b) => b.worth - a.worth || a.old - b.old || a.new - b.new);
  const takenOld = new Set<number>();
  const takenNew = new Set<number>();
  const pairs: Link[] = [];
  const take = (link: Link): void => {
    if (takenOld.has(link.old) || takenNew.has(link.new)) return;
    takenOld.add(link.old);
    takenNew.add(link.new);
    pairs.push(link);
  };
  for (const link of links) take(link);
  for (const nameOf of [byAnchor, byHeading, byKey]) {
    const names = onlyOnce(fresh, nameOf);
    for (const [name, index] of onlyOnce(old, nameOf)) {
      const became = names.get(name);
      if (became !== undefined) take({ old: index, new: became, worth: 0.1 });
    }
  }
  const isKin = ({ worth }: Link, mass: number): boolean => worth >= kinWeight && worth > kinShare * mass;
  const merged = shared.filter((link) => !takenOld.has(link.old) && isKin(link, at(oldMass, link.old)));
  const split = shared.filter((link) => !takenNew.has(link.new) && isKin(link, at(newMass, link.new)));
  return {
    pairs: pairs.sort((a, b) => a.new - b.new),
    mergedInto: new Map(merged.filter((link) => takenNew.has(link.new)).map((link) => [link.old, link.new])),
    splitFrom: new Map(split.filter((link) => takenOld.has(link.old)).map((link) => [link.new, link.old])),
  };
}

/** How much each two clauses share, by weight, and how much each clause weighs. */
function sharedWeights({ old, fresh, oldPlaces, newPlaces, alignment }: Both): {
  readonly shared: readonly Link[];
  readonly oldMass: Float64Array;
  readonly newMass: Float64Array;
} {
  const { sides, owners } = alignment;
  const oldClause = clauseOfTokens(sides.old.tokens, oldPlaces);
  const newClause = clauseOfTokens(sides.new.tokens, newPlaces);
  const oldMass = new Float64Array(old.length);
  const newMass = new Float64Array(fresh.length);
  const shared = new Map<number, number>();
  for (let token = 0; token < sides.new.tokens.count; token++) {
    const clause = at(newClause, token);
    newMass[clause] = at(newMass, clause) + at(sides.weight, at(sides.new.tokens.id, token));
  }
  for (let token = 0; token < sides.old.tokens.count; token++) {
    const clause = at(oldClause, token);
    const weight = at(sides.weight, at(sides.old.tokens.id, token));
    oldMass[clause] = at(oldMass, clause) + weight;
    const became = at(owners.toNew, token);
    if (became === -1) continue;
    const pair = clause * fresh.length + at(newClause, became);
    shared.set(pair, (shared.get(pair) ?? 0) + weight);
  }
  const links = [...shared].map(
    ([pair, worth]): Link => ({ old: Math.floor(pair / fresh.length), new: pair % fresh.length, worth }),
  );
  return { shared: links, oldMass, newMass };
}

const byAnchor = ({ anchor }: Clause): string | null => anchor;
const byHeading = ({ path, heading }: Clause): string | null =>
  heading === '' ? null : [...path.map(unnumbered), heading].join('\n');
/** Clauses without words have nothing else to be known by. */
const byKey = ({ key, heading, text }: Clause): string | null => (spaced(heading + text) === '' ? key : null);
const unnumbered = (heading: string): string => heading.replace(/^[A-Z]?[\d.]+\s+/, '');

function onlyOnce(clauses: readonly Clause[], nameOf: (clause: Clause) => string | null): Map<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (const [index, clause] of clauses.entries()) {
    const name = nameOf(clause);
    if (!name) continue;
    if (found.has(name)) twice.add(name);
    found.set(name, index);
  }
  for (const name of twice) found.delete(name);
  return found;
}

function clauseOfTokens(
  { start, count }: Alignment['sides']['old']['tokens'],
  places: readonly ClausePlace[],
): Int32Array {
  const clauses = new Int32Array(count);
  let clause = 0;
  for (let token = 0; token < count; token++) {
    while (clause + 1 < places.length && (places[clause + 1]?.head ?? 0) <= at(start, token)) clause += 1;
    clauses[token] = clause;
  }
  return clauses;
}
