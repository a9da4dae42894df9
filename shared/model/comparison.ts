/*
 * Two revisions compared, clause by clause, as it is shown: made in a worker, kept nowhere, the same every time. Spans are
 * UTF-16 offsets into the canonical text of the clause named.
 */

/** Words that stand in both, only in the new, or only in the old. The kept and inserted runs, in order, are the new text; the kept and deleted ones the old. */
export interface WordRun {
  readonly kind: 'kept' | 'inserted' | 'deleted';
  readonly text: string;
}

/** What became of a clause. A change of its number alone, or of white space, is `renumbered` and `same`. */
export type ClauseChangeKind = 'same' | 'renumbered' | 'changed' | 'moved' | 'movedAndChanged' | 'added' | 'removed';

/** What a change touches that is worth seeing first. */
export interface ChangeFlags {
  /** must, shall, should, may, not: added, removed or exchanged. */
  readonly requirement: boolean;
  readonly number: boolean;
  readonly date: boolean;
}

/** One clause of either revision, and what became of it. `runs` is empty where the words are the same. */
export interface ClauseChange {
  readonly kind: ClauseChangeKind;
  readonly oldId: string | null;
  readonly newId: string | null;
  readonly runs: readonly WordRun[];
  readonly flags: ChangeFlags;
}

/** Every clause of both revisions, in the order of the new one; a removed clause stands after the clause that it followed. */
export interface Comparison {
  readonly oldRevisionId: string;
  readonly newRevisionId: string;
  readonly changes: readonly ClauseChange[];
}
