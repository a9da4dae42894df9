/*
 * Two revisions clause by clause, as it is shown. Which word became which is the alignment's to say; here it is only asked: a
 * clause became the one that holds the most of its words. Numbers are no words: a clause that has another number, or speaks
 * of another clause by its new number, has not changed.
 */
import type { Clause } from '../model/clause.ts';
import type { ChangeFlags, ClauseChange, ClauseChangeKind, Comparison, WordRun } from '../model/comparison.ts';
import { type Alignment, align } from './align.ts';
import { bestChain, type Link } from './chain.ts';
import { changeFlags, noFlags, requirementsIn } from './change-flags.ts';
import { type ClausePlace, joinClauses } from './clause-text.ts';
import { at } from './ints.ts';
import { editsOf, type KeptWord, wordRuns } from './word-runs.ts';

/** Compare the clauses of two revisions. The same clauses always give the same answer. */
export function compareRevisions(old: readonly Clause[], fresh: readonly Clause[]): Comparison {
  const [before, after] = [joinClauses(old), joinClauses(fresh)];
  const alignment = align(before.text, after.text);
  const sides: Both = { old, fresh, oldPlaces: before.places, newPlaces: after.places, alignment };
  const partners = pairClauses(sides);
  const inOrder = new Set(bestChain(partners, fresh.length));
  const byNew = new Map(partners.map((pair) => [pair.new, pair]));
  const renumbered = new Map(
    partners.flatMap((pair) => {
      const [from, to] = [old[pair.old]?.number, fresh[pair.new]?.number];
      return from && to ? [[from, to]] : [];
    }),
  );
  const front = fresh.findIndex(({ number }) => number !== null);
  const removed = removedAfter(old, partners, inOrder);
  const changes = [...(removed.get(null) ?? [])];
  for (const [index, clause] of fresh.entries()) {
    const pair = byNew.get(index);
    const was = pair && old[pair.old];
    const change = was ? changeOf(sides, pair, was, clause, !inOrder.has(pair), renumbered) : addition(clause);
    // What stands before the first number tells of the draft; it asks nothing of anyone.
    changes.push(index < front ? { ...change, flags: noFlags } : change);
    changes.push(...(removed.get(index) ?? []));
  }
  return { oldRevisionId: old[0]?.revisionId ?? '', newRevisionId: fresh[0]?.revisionId ?? '', changes };
}

interface Both {
  readonly old: readonly Clause[];
  readonly fresh: readonly Clause[];
  readonly oldPlaces: readonly ClausePlace[];
  readonly newPlaces: readonly ClausePlace[];
  readonly alignment: Alignment;
}

/** Of the lighter clause of a pair, at least this share of words is shared: less is a sentence that went elsewhere. */
const leastShare = 0.3;

/** Which clause became which: by the weight of the words they share; those left over by the author's id, or a heading that only they have. */
function pairClauses({ old, fresh, oldPlaces, newPlaces, alignment }: Both): readonly Link[] {
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
  const links = [...shared]
    .map(([pair, worth]): Link => ({ old: Math.floor(pair / fresh.length), new: pair % fresh.length, worth }))
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
  return pairs.sort((a, b) => a.new - b.new);
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

function changeOf(
  both: Both,
  pair: Link,
  was: Clause,
  is: Clause,
  isMoved: boolean,
  renumbered: ReadonlyMap<string, string>,
): ClauseChange {
  const runs = was.text === is.text ? [] : wordRuns(was.text, is.text, keptWords(both, pair));
  const edits = editsOf(runs).filter(
    ({ before, deleted, inserted }) => !followsItsClause(before, deleted, inserted, renumbered),
  );
  const hasNewHeading = spaced(was.heading) !== spaced(is.heading);
  const isChanged = edits.length > 0 || hasNewHeading;
  const isRenumbered = was.number !== is.number || editsOf(runs).length > 0;
  const inPlace = isChanged ? 'changed' : isRenumbered ? 'renumbered' : 'same';
  const elsewhere = isChanged ? 'movedAndChanged' : 'moved';
  const kind: ClauseChangeKind = isMoved ? elsewhere : inPlace;
  return {
    kind,
    oldId: was.id,
    newId: is.id,
    runs: edits.length > 0 ? runs : [],
    flags: edits.length > 0 ? changeFlags(edits) : noFlags,
  };
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The words of a clause that are still in it, as they were: the heaviest chain in order. */
function keptWords({ old, fresh, oldPlaces, newPlaces, alignment }: Both, pair: Link): readonly KeptWord[] {
  const [was, is] = [oldPlaces[pair.old], newPlaces[pair.new]];
  const [wasText, isText] = [old[pair.old]?.text ?? '', fresh[pair.new]?.text ?? ''];
  if (!was || !is) return [];
  const { sides, owners } = alignment;
  const [olds, news] = [sides.old.tokens, sides.new.tokens];
  const found: (Link & KeptWord)[] = [];
  for (let token = firstFrom(olds.start, was.body); token < olds.count && at(olds.start, token) < was.end; token++) {
    const became = at(owners.toNew, token);
    if (became === -1 || at(news.start, became) < is.body || at(news.start, became) >= is.end) continue;
    const word: KeptWord = {
      old: at(olds.start, token) - was.body,
      new: at(news.start, became) - is.body,
      length: at(olds.end, token) - at(olds.start, token),
    };
    const [oldWord, newWord] = [
      wasText.slice(word.old, word.old + word.length),
      isText.slice(word.new, at(news.end, became) - is.body),
    ];
    if (oldWord === newWord) found.push({ ...word, worth: at(sides.weight, at(olds.id, token)) });
  }
  return bestChain(found, isText.length + 1);
}

function firstFrom(starts: Int32Array, place: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(starts, middle) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether an edit only follows a clause to its new number: "see 5.1" is now "see 6.1", and 5.1 is now 6.1. */
const followsItsClause = (
  before: string,
  deleted: string,
  inserted: string,
  renumbered: ReadonlyMap<string, string>,
): boolean =>
  /^\d+(?:\.\d+)+$/.test(deleted.trim()) &&
  renumbered.get(deleted.trim()) === inserted.trim() &&
  !/\b(?:revision|version|draft|release|edition)\s*$/i.test(before);

const addition = ({ id, text }: Clause): ClauseChange => ({
  kind: 'added',
  oldId: null,
  newId: id,
  runs: whole('inserted', text),
  flags: { ...noFlags, requirement: requirementsIn(text).length > 0 },
});

const whole = (kind: WordRun['kind'], text: string): readonly WordRun[] => (text === '' ? [] : [{ kind, text }]);

/** Removed clauses by the new clause that they stand after: that of the clause before them which kept its place; null: before all. */
function removedAfter(
  old: readonly Clause[],
  pairs: readonly Link[],
  inOrder: ReadonlySet<Link>,
): Map<number | null, ClauseChange[]> {
  const byOld = new Map(pairs.map((pair) => [pair.old, pair]));
  const found = new Map<number | null, ClauseChange[]>();
  let after: number | null = null;
  for (const [index, { id, text }] of old.entries()) {
    const pair = byOld.get(index);
    if (pair && inOrder.has(pair)) after = pair.new;
    if (pair) continue;
    const flags: ChangeFlags = { ...noFlags, requirement: requirementsIn(text).length > 0 };
    const change: ClauseChange = { kind: 'removed', oldId: id, newId: null, runs: whole('deleted', text), flags };
    found.set(after, [...(found.get(after) ?? []), change]);
  }
  return found;
}
