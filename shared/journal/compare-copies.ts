/*
 * What to do with the desk's two copies at the start. The desk is what the person sees and is always written first, so it is
 * believed whenever it is at least as far as the journal on the same line of changes. In every other case the person
 * decides, and nothing is written before: a desk is never begun afresh beside a journal that holds anything.
 */
import { type DeskState, type JournalState, rowsIn } from './copy-state.ts';

/** Why the desk cannot be taken as it is. */
export type Trouble = 'unreadable' | 'emptied' | 'older' | 'other' | 'differs';

/**
 * `agree`: go on. `copy`: go on, and write the journal anew from the desk; `lost` when something of the journal could not be
 * read, which the person is told. `recover`: the person decides. `stop`: something here is of a newer Pitchside.
 */
export type Verdict =
  | { readonly verdict: 'agree' }
  | { readonly verdict: 'copy'; readonly because: 'none' | 'behind' | 'lost' }
  | { readonly verdict: 'recover'; readonly because: Trouble }
  | { readonly verdict: 'stop'; readonly newer: 'desk' | 'journal' };

/** Compare the copies. */
export function compareCopies(desk: DeskState, journal: JournalState): Verdict {
  if (desk.state === 'newer') return { verdict: 'stop', newer: 'desk' };
  if (journal.state === 'newer') return { verdict: 'stop', newer: 'journal' };
  if (desk.state === 'unreadable') return { verdict: 'recover', because: 'unreadable' };
  const { ledger, holding, version } = desk;
  if (journal.state === 'none') return { verdict: 'copy', because: 'none' };
  if (journal.state === 'unreadable') {
    return ledger === null ? { verdict: 'recover', because: 'emptied' } : { verdict: 'copy', because: 'lost' };
  }
  const copy = journal.holding;
  const copied = { verdict: 'copy', because: copy.isCut ? 'lost' : 'behind' } as const;
  if (rowsIn(copy) === 0) return copied;
  if (ledger === null) return { verdict: 'recover', because: rowsIn(holding) === 0 ? 'emptied' : 'other' };
  if (ledger.deskId !== copy.deskId) return { verdict: 'recover', because: 'other' };
  if (ledger.sequence < copy.sequence) return { verdict: 'recover', because: 'older' };
  if (ledger.sequence > copy.sequence || copy.isCut) return copied;
  // Another version of the app has rewritten the rows; what was changed since is counted all the same.
  if (version !== copy.deskVersion) return copied;
  return holding.checksum === copy.checksum ? { verdict: 'agree' } : { verdict: 'recover', because: 'differs' };
}
