/* What was found of the desk's two copies at the start, and how far the mending is. */
import { create } from 'zustand';
import type { FailureWords } from '../../shared/failure-words.ts';
import type { Trouble } from '../../shared/journal/compare-copies.ts';
import type { Holding, JournalHolding } from '../../shared/journal/copy-state.ts';

/**
 * What the person has to decide about. `desk` null: it cannot be read; else how many rows it holds. `copy` null: there is no second
 * copy that can be read. `sequence`: how far the desk is, as far as it can be told.
 */
export interface Found {
  readonly because: Trouble;
  readonly desk: Holding | null;
  readonly sequence: number;
  readonly copy: JournalHolding | null;
}

/** How far it is. `counts`: the rows that now stand, by table; `took` in milliseconds. `total` 0: not known yet. */
export type Mending =
  | { readonly state: 'asking'; readonly trouble: FailureWords | null; readonly savedAs: string | null }
  | { readonly state: 'working'; readonly done: number; readonly total: number }
  | { readonly state: 'done'; readonly counts: Holding['counts']; readonly took: number };

export const useRecovery = create<{ readonly mending: Mending }>(() => ({
  mending: { state: 'asking', trouble: null, savedAs: null },
}));
