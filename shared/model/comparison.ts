/*
 * Two revisions compared, clause by clause, as it is shown: made in a worker, kept nowhere, the same every time. Spans are
 * UTF-16 offsets into the canonical text of the clause named.
 */

/** Words that stand in both, only in the new, or only in the old. The kept and inserted runs, in order, are the new text; the kept and deleted ones the old. */
export interface WordRun {
  readonly kind: 'kept' | 'inserted' | 'deleted';
  readonly text: string;
}

/**
 * What became of a clause. *merged*: an old clause whose words are now in another; *split off*: a new one whose words were
 * part of another. A change of its number alone, or of white space, is `renumbered` and `same`.
 */
export type ClauseChangeKind =
  | 'same'
  | 'renumbered'
  | 'changed'
  | 'moved'
  | 'movedAndChanged'
  | 'added'
  | 'removed'
  | 'merged'
  | 'splitOff';

/** What a change touches that is worth seeing first. */
export interface ChangeFlags {
  /** must, shall, should, may, not: added, removed or exchanged. */
  readonly requirement: boolean;
  readonly number: boolean;
  readonly date: boolean;
}

/**
 * One clause of either revision, and what became of it. `runs` is empty where the words are the same. `mergedIds`: of a clause that
 * stayed, those merged into it; of a merged one, that which took it in. `splitIds`: of one that stayed, those split off from it; of
 * one split off, that which it was part of. Words that only went from one of these to the other raise no flag.
 */
export interface ClauseChange {
  readonly kind: ClauseChangeKind;
  readonly oldId: string | null;
  readonly newId: string | null;
  readonly runs: readonly WordRun[];
  readonly flags: ChangeFlags;
  readonly mergedIds: readonly string[];
  readonly splitIds: readonly string[];
}

/** Every clause of both revisions, in the order of the new one; a removed clause stands after the clause that it followed. */
export interface Comparison {
  readonly oldRevisionId: string;
  readonly newRevisionId: string;
  readonly changes: readonly ClauseChange[];
}
