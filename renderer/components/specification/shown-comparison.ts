/*
 * A comparison as one of its two revisions shows it. The open revision is most often the later one (what changed since…);
 * opened beside a later one it is the earlier (what becomes of it). Either way its own clauses stay where they are, and
 * those that only the other has stand between them.
 */
import { groupOf, isChange } from '../../../shared/compare/order-changes.ts';
import type { Clause } from '../../../shared/model/clause.ts';
import type { ClauseChange, WordRun } from '../../../shared/model/comparison.ts';
import type { Revision } from '../../../shared/model/draft.ts';

/** How a clause is called in its revision. */
export type ClauseName = Pick<Clause, 'number' | 'heading'>;

/** `requirement`: what is asked has changed; `wording`: other words. */
export type ChangeMark = 'requirement' | 'wording';

/** One change as shown. `openId` null: only the other revision has it, and it stands after `afterId` (null: before all). */
export interface ShownChange extends ClauseChange {
  readonly openId: string | null;
  readonly otherId: string | null;
  readonly afterId: string | null;
  readonly mark: ChangeMark | null;
  readonly name: ClauseName;
  readonly otherName: ClauseName | null;
  /** What is said under its number: "new", "moved from 3.2.4". */
  readonly became: string | null;
}

/** `list`: what is stepped through. `partnerOf`: the clause of the other revision, also of unchanged ones. */
export interface ShownComparison {
  readonly other: Revision;
  readonly side: 'old' | 'new';
  readonly list: readonly ShownChange[];
  readonly byId: ReadonlyMap<string, ShownChange>;
  readonly onlyOther: ReadonlyMap<string | null, readonly ShownChange[]>;
  readonly partnerOf: ReadonlyMap<string, string>;
}

interface Input {
  readonly changes: readonly ClauseChange[];
  readonly names: ReadonlyMap<string, ClauseName>;
  readonly side: 'old' | 'new';
  readonly other: Revision;
  readonly orderOf: (clauseId: string) => number;
}

/** The comparison as the revision on this `side` shows it. */
export function shownComparison({ changes, names, side, other, orderOf }: Input): ShownComparison {
  const partnerOf = new Map<string, string>();
  const list: ShownChange[] = [];
  let afterId: string | null = null;
  for (const change of changes) {
    const [openId, otherId] = side === 'new' ? [change.newId, change.oldId] : [change.oldId, change.newId];
    if (openId !== null && otherId !== null) partnerOf.set(openId, otherId);
    const isElsewhere = change.kind === 'moved' || change.kind === 'movedAndChanged';
    if (openId !== null && !isElsewhere) afterId = openId;
    const name = names.get(openId ?? otherId ?? '');
    if (!isChange(change) || !name) continue;
    const otherName = openId === null || otherId === null ? null : (names.get(otherId) ?? null);
    list.push({
      ...change,
      openId,
      otherId,
      afterId: openId === null ? afterId : null,
      mark: markOf(change),
      name,
      otherName,
      became: becameOf(change, otherName, side, names),
    });
  }
  const placeOf = ({ openId, afterId: after }: ShownChange): number =>
    openId !== null ? orderOf(openId) : after === null ? -1 : orderOf(after) + 0.5;
  list.sort((a, b) => placeOf(a) - placeOf(b));
  const onlyOther = new Map<string | null, ShownChange[]>();
  for (const change of list)
    if (change.openId === null) onlyOther.set(change.afterId, [...(onlyOther.get(change.afterId) ?? []), change]);
  const byId = new Map(list.flatMap((change) => (change.openId === null ? [] : [[change.openId, change] as const])));
  return { other, side, list, byId, onlyOther, partnerOf };
}

/** "since draft 0.6", or "to draft 0.8" where the other is the later. */
export const sinceWords = (side: 'old' | 'new', other: Pick<Revision, 'label'>): string =>
  `${side === 'new' ? 'since' : 'to'} draft ${other.label}`;

/** A number or date that changes in a clause changes what it asks, as a requirement word does. */
function markOf(change: ClauseChange): ChangeMark | null {
  const group = groupOf(change);
  if (group === null || group === 'Moved') return null;
  const isAsked = change.flags.requirement || group === 'Numbers and dates';
  return isAsked ? 'requirement' : 'wording';
}

/** What is said of a clause in a few words: what became of itself, then which others it took in or gave away. */
function becameOf(
  change: ClauseChange,
  otherName: ClauseName | null,
  side: 'old' | 'new',
  names: ReadonlyMap<string, ClauseName>,
): string | null {
  const { kind, oldId, newId, mergedIds, splitIds } = change;
  const own = [oldId, newId].map((id) => names.get(id ?? '')?.number);
  const called = (ids: readonly string[]): string =>
    new Intl.ListFormat('en-GB').format(ids.map((id) => calledBeside(own, names.get(id))));
  if (kind === 'merged') return `merged into ${called(mergedIds)}`;
  if (kind === 'splitOff') return `split from ${called(splitIds)}`;
  const said = [
    ownWords(change, otherName, side),
    mergedIds.length > 0 ? `takes in ${called(mergedIds)}` : null,
    splitIds.length > 0 ? `part is now ${called(splitIds)}` : null,
  ].filter((words) => words !== null);
  return said.length > 0 ? said.join(', ') : null;
}

/** By its number; by its heading where it has none, or where the number is that of the clause that it is spoken of at. */
function calledBeside(own: readonly (string | null | undefined)[], name: ClauseName | undefined): string {
  if (name?.number && !own.includes(name.number)) return name.number;
  if (!name?.heading) return name?.number ?? 'another clause';
  return `“${name.heading.length > 40 ? `${name.heading.slice(0, 38).trimEnd()}…` : name.heading}”`;
}

function ownWords({ kind }: ClauseChange, otherName: ClauseName | null, side: 'old' | 'new'): string | null {
  switch (kind) {
    case 'added':
      return 'new';
    case 'removed':
      return 'removed';
    case 'moved':
    case 'movedAndChanged': {
      const way = side === 'new' ? 'moved from' : 'moved to';
      return otherName?.number ? `${way} ${otherName.number}` : 'moved';
    }
    default:
      return null;
  }
}

/** A few words of a change for a list: what matters of it first, with what stands around it. */
export function excerptOf({ kind, runs, flags }: ClauseChange): readonly WordRun[] {
  const first = firstEdit(
    runs,
    flags.requirement ? /\b(?:must|shall|should|may|not)\b/i : flags.number ? /\d|\w{3}/ : /\S/,
  );
  if (first === null) return [];
  if (wholes.has(kind)) return runs.slice(0, 1).map((run) => ({ ...run, text: run.text.slice(0, 120) }));
  const before = runs[first - 1];
  const found: WordRun[] = before?.kind === 'kept' ? [{ kind: 'kept', text: lastWords(before.text) }] : [];
  for (let index = first; index < runs.length; index += 1) {
    const run = runs[index];
    if (!run) break;
    if (run.kind === 'kept') {
      found.push({ kind: 'kept', text: run.text.slice(0, 80) });
      break;
    }
    found.push({ ...run, text: run.text.slice(0, 160) });
  }
  return found;
}

const wholes: ReadonlySet<ClauseChange['kind']> = new Set(['added', 'removed', 'merged', 'splitOff']);

/** Where the edit begins that holds what is sought, else the first edit. */
function firstEdit(runs: readonly WordRun[], sought: RegExp): number | null {
  const isEdit = ({ kind, text }: WordRun): boolean => kind !== 'kept' && text.trim() !== '';
  const found = runs.findIndex((run) => isEdit(run) && sought.test(run.text));
  const at = found >= 0 ? found : runs.findIndex(isEdit);
  if (at < 0) return null;
  return runs[at - 1]?.kind === 'deleted' && runs[at]?.kind === 'inserted' ? at - 1 : at;
}

const lastWords = (text: string): string =>
  text.length <= 28 ? text : text.slice(text.indexOf(' ', text.length - 28) + 1);
