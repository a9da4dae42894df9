import type { Clause } from '../model/clause.ts';

/** One line of the outline of a revision. `depth` counts the headings above it, so it never skips; `hasText`: something stands under it before the next heading. */
export interface OutlineItem {
  readonly id: string;
  readonly number: string | null;
  readonly heading: string;
  readonly level: number;
  readonly depth: number;
  readonly hasText: boolean;
}

/** The outline of a revision, in document order; a list, for a list is what is drawn and walked by keys. */
export const outlineOf = (clauses: readonly Clause[]): OutlineItem[] =>
  clauses.map(({ id, number, heading, level, path, text }) => ({
    id,
    number,
    heading,
    level,
    depth: path.length,
    hasText: text !== '',
  }));
