/* What the outline shows of each clause: where it stands, how many comments lie under it, how far it was read, what changed. */
import { type OutlineItem, outlineOf } from '../../../shared/draft/outline.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Clause } from '../../../shared/model/clause.ts';
import type { ChangeMark, ShownComparison } from './shown-comparison.ts';

/** `rank`: 0 the title, 1 a section, 2 a section of it, 3 and more a clause. */
export interface RankedItem extends OutlineItem {
  readonly rank: number;
}

/** The outline with ranks: by the author's numbers where there are any ("4.2.1" is 3), else by the headings' levels. */
export function rankedOutline(clauses: readonly Clause[]): readonly RankedItem[] {
  const items = outlineOf(clauses);
  const numbered = items.find(({ number }) => number !== null);
  const offset = numbered ? numbered.level - partsOf(numbered) : 0;
  return items.map((item) => ({
    ...item,
    rank: item.number === null ? Math.max(offset > 0 ? 0 : 1, item.level - offset) : partsOf(item),
  }));
}

const partsOf = ({ number, level }: OutlineItem): number =>
  number === null ? level : number.split('.').filter((part) => part !== '').length;

/** How far something was read. */
export type ReadMark = 'none' | 'part' | 'all';

/** One row of the outline. */
export interface OutlineRow extends RankedItem {
  readonly comments: number;
  readonly read: ReadMark;
  readonly change: ChangeMark | null;
  /** Which clauses it was merged with or split from, and the like: of itself alone, not of what lies under it. */
  readonly became: string | null;
  /** What it names of the trust's own, in words: of itself alone too. */
  readonly named: string | null;
}

/** The rows: counts and marks of a heading take in everything under it. */
export function outlineRows(
  items: readonly RankedItem[],
  annotations: readonly Annotation[],
  readIds: ReadonlySet<string>,
  byId: ShownComparison['byId'] = unchanged,
  named: ReadonlyMap<string, string> = new Map(),
): readonly OutlineRow[] {
  const comments = new Map<string, number>();
  for (const { body, target } of annotations) {
    if (body.type === 'comment') comments.set(target.passageId, (comments.get(target.passageId) ?? 0) + 1);
  }
  const rows: OutlineRow[] = [];
  const sums: { readonly level: number; comments: number; read: number; whole: number; change: ChangeMark | null }[] =
    [];
  // From the end, so that what lies under a heading is summed before it.
  for (const item of items.toReversed()) {
    const sum = {
      level: item.level,
      comments: comments.get(item.id) ?? 0,
      read: 0,
      whole: 0,
      change: byId.get(item.id)?.mark ?? null,
    };
    if (item.hasText) sum.whole = 1;
    if (item.hasText && readIds.has(item.id)) sum.read = 1;
    for (let under = sums.at(-1); under && under.level > item.level; under = sums.at(-1)) {
      sum.comments += under.comments;
      sum.read += under.read;
      sum.whole += under.whole;
      sum.change = under.change === 'requirement' ? under.change : (sum.change ?? under.change);
      sums.pop();
    }
    sums.push(sum);
    rows.push({
      ...item,
      comments: sum.comments,
      read: markOf(sum),
      change: sum.change,
      became: byId.get(item.id)?.became ?? null,
      named: named.get(item.id) ?? null,
    });
  }
  return rows.reverse();
}

const unchanged: ShownComparison['byId'] = new Map();

const markOf = ({ read, whole }: { readonly read: number; readonly whole: number }): ReadMark => {
  if (read === whole) return 'all';
  return read === 0 ? 'none' : 'part';
};
