/*
 * Two revisions clause by clause, as it is shown. Which word became which is the alignment's to say; here it is only asked: a
 * clause became the one that holds the most of its words. Numbers are no words: a clause that has another number, or speaks
 * of another clause by its new number, has not changed.
 */
import type { Clause } from '../model/clause.ts';
import type { ChangeFlags, ClauseChange, ClauseChangeKind, Comparison, WordRun } from '../model/comparison.ts';
import { align } from './align.ts';
import { bestChain, type Link } from './chain.ts';
import { changeFlags, noFlags, requirementsIn } from './change-flags.ts';
import { runsBetween } from './clause-runs.ts';
import { clauseAt, joinClauses, spaced } from './clause-text.ts';
import { type Both, type ClausePairs, pairClauses } from './pair-clauses.ts';
import { type Edit, editsOf } from './word-runs.ts';

/** Compare the clauses of two revisions. The same clauses always give the same answer. */
export function compareRevisions(old: readonly Clause[], fresh: readonly Clause[]): Comparison {
  const [before, after] = [joinClauses(old), joinClauses(fresh)];
  const alignment = align(before.text, after.text);
  const both: Both = { old, fresh, oldPlaces: before.places, newPlaces: after.places, alignment };
  const { pairs, mergedInto, splitFrom } = pairClauses(both);
  const context: Context = {
    both,
    inOrder: new Set(bestChain(pairs, fresh.length)),
    byOld: new Map(pairs.map((pair) => [pair.old, pair])),
    mergedInto,
    splitFrom,
    renumbered: new Map(
      pairs.flatMap((pair) => {
        const [from, to] = [old[pair.old]?.number, fresh[pair.new]?.number];
        return from && to ? [[from, to]] : [];
      }),
    ),
  };
  const byNew = new Map(pairs.map((pair) => [pair.new, pair]));
  const front = fresh.findIndex(({ number }) => number !== null);
  const gone = goneAfter(context);
  const changes = [...(gone.get(null) ?? [])];
  for (const [index, clause] of fresh.entries()) {
    const pair = byNew.get(index);
    const change = pair ? changeOf(context, pair) : arrival(context, clause, index);
    // What stands before the first number tells of the draft; it asks nothing of anyone.
    changes.push(index < front ? { ...change, flags: noFlags } : change);
    changes.push(...(gone.get(index) ?? []));
  }
  return { oldRevisionId: old[0]?.revisionId ?? '', newRevisionId: fresh[0]?.revisionId ?? '', changes };
}

/** All that is asked of a pair of clauses, and of those that are in none. `renumbered`: old number to new. */
interface Context extends Pick<ClausePairs, 'mergedInto' | 'splitFrom'> {
  readonly both: Both;
  readonly inOrder: ReadonlySet<Link>;
  readonly byOld: ReadonlyMap<number, Link>;
  readonly renumbered: ReadonlyMap<string, string>;
}

function changeOf({ both, inOrder, mergedInto, splitFrom, renumbered }: Context, pair: Link): ClauseChange {
  const { old, fresh } = both;
  const [was, is] = [clauseAt(old, pair.old), clauseAt(fresh, pair.new)];
  const merged = keysOf(mergedInto, pair.new);
  const split = keysOf(splitFrom, pair.old);
  const runs = was.text === is.text ? [] : runsBetween(both, [pair.old], [pair.new]);
  const isOwn = ({ before, deleted, inserted }: Edit): boolean =>
    !followsItsClause(before, deleted, inserted, renumbered);
  const edits = editsOf(runs).filter(isOwn);
  // Words that a neighbour brought, or took, are no new ones and none lost: what matters is asked of all of them together.
  const isAlone = merged.length + split.length === 0;
  const told = isAlone ? edits : editsOf(runsBetween(both, [pair.old, ...merged], [pair.new, ...split])).filter(isOwn);
  const isChanged = edits.length > 0 || spaced(was.heading) !== spaced(is.heading) || !isAlone;
  const isRenumbered = was.number !== is.number || editsOf(runs).length > 0;
  const inPlace = isChanged ? 'changed' : isRenumbered ? 'renumbered' : 'same';
  const elsewhere = isChanged ? 'movedAndChanged' : 'moved';
  const kind: ClauseChangeKind = inOrder.has(pair) ? inPlace : elsewhere;
  return {
    kind,
    oldId: was.id,
    newId: is.id,
    runs: edits.length > 0 ? runs : [],
    flags: told.length > 0 ? changeFlags(told) : noFlags,
    mergedIds: merged.map((index) => clauseAt(old, index).id),
    splitIds: split.map((index) => clauseAt(fresh, index).id),
  };
}

const keysOf = (map: ReadonlyMap<number, number>, value: number): readonly number[] =>
  [...map].flatMap(([key, each]) => (each === value ? [key] : []));

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

/** A clause that no old one became: split off from one, or new. */
function arrival({ both, splitFrom }: Context, { id, text }: Clause, index: number): ClauseChange {
  const from = splitFrom.get(index);
  const runs = whole('inserted', text);
  if (from !== undefined) {
    const splitIds = [clauseAt(both.old, from).id];
    return { kind: 'splitOff', oldId: null, newId: id, runs, flags: noFlags, mergedIds: [], splitIds };
  }
  const flags: ChangeFlags = { ...noFlags, requirement: requirementsIn(text).length > 0 };
  return { kind: 'added', oldId: null, newId: id, runs, flags, mergedIds: [], splitIds: [] };
}

const whole = (kind: WordRun['kind'], text: string): readonly WordRun[] => (text === '' ? [] : [{ kind, text }]);

/** A clause that became no new one: merged into one, or removed. */
function departure({ both, mergedInto }: Context, { id, text }: Clause, index: number): ClauseChange {
  const into = mergedInto.get(index);
  const runs = whole('deleted', text);
  if (into !== undefined) {
    const mergedIds = [clauseAt(both.fresh, into).id];
    return { kind: 'merged', oldId: id, newId: null, runs, flags: noFlags, mergedIds, splitIds: [] };
  }
  const flags: ChangeFlags = { ...noFlags, requirement: requirementsIn(text).length > 0 };
  return { kind: 'removed', oldId: id, newId: null, runs, flags, mergedIds: [], splitIds: [] };
}

/** Old clauses that became no new one, by the new clause that they stand after: that of the clause before them which kept its place; null: before all. */
function goneAfter(context: Context): Map<number | null, ClauseChange[]> {
  const { both, byOld, inOrder } = context;
  const found = new Map<number | null, ClauseChange[]>();
  let after: number | null = null;
  for (const [index, clause] of both.old.entries()) {
    const pair = byOld.get(index);
    if (pair && inOrder.has(pair)) after = pair.new;
    if (!pair) found.set(after, [...(found.get(after) ?? []), departure(context, clause, index)]);
  }
  return found;
}
