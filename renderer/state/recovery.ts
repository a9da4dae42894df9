/* What was found of the desk's two copies at the start, and how far the mending is. */
import { create } from 'zustand';
import type { FailureWords } from '../../shared/failure-words.ts';
import type { Trouble } from '../../shared/journal/compare-copies.ts';
import type { Holding, JournalHolding } from '../../shared/journal/copy-state.ts';

/**
 * What the person has to decide about. `desk` null: it cannot be read; else how many rows it holds. `copy` null: there is no second
 * copy that can be read. `deskId` and `sequence`: which line the desk is on and how far, as far as it can be told.
 */
export interface Found {
  readonly because: Trouble;
  readonly desk: Holding | null;
  readonly deskId: string | null;
  readonly sequence: number;
  readonly copy: JournalHolding | null;
}

/** How far it is. `counts`: the rows that now stand, by table; `took` in milliseconds. `total` 0: not known yet. */
export type Mending =
  | { readonly state: 'asking'; readonly trouble: FailureWords | null; readonly savedAs: string | null }
  | { readonly state: 'working'; readonly done: number; readonly total: number }
  | { readonly state: 'done'; readonly counts: Holding['counts']; readonly took: number };

/** `restoring`: the person asked to restore a backup over a desk that is sound; null: they did not. */
interface Recovery {
  readonly mending: Mending;
  readonly restoring: Omit<Found, 'because'> | null;
}

const asking: Mending = { state: 'asking', trouble: null, savedAs: null };
export const useRecovery = create<Recovery>(() => ({ mending: asking, restoring: null }));

/** Leave the desk as it is. */
export const stopRestoring = (): void => useRecovery.setState({ mending: asking, restoring: null });
