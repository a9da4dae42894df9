/* The first thing at every start: look at both copies of the desk, and say what is to be done. Nothing is written. */
import type { Ask } from '../../shared/ipc/contract.ts';
import { compareCopies, type Verdict } from '../../shared/journal/compare-copies.ts';
import type { DeskState, JournalState } from '../../shared/journal/copy-state.ts';
import { fail } from '../../shared/result.ts';
import type { Desk } from '../db/desk.ts';
import { describeDesk } from '../db/whole-desk.ts';
import type { Found } from '../state/recovery.ts';

/** What was found, and what is to be done. */
export interface Look {
  readonly verdict: Verdict;
  readonly desk: DeskState;
  readonly journal: JournalState;
}

/** Look at both. A journal that main cannot even look for is as good as one that cannot be read. */
export async function lookAtCopies(desk: Desk, ask: Ask): Promise<Look> {
  const opened = await ask('journal.open', null).catch((cause: unknown) => fail(String(cause)));
  if (!opened.ok) console.error('The journal could not be opened', opened.error);
  const journal: JournalState = opened.ok ? opened.value : { state: 'unreadable' };
  const state = journal.state === 'newer' ? unlooked : await describeDesk(desk);
  return { verdict: compareCopies(state, journal), desk: state, journal };
}

/** What the person is shown of it. */
export const foundIn = ({ desk, journal }: Look, because: Found['because']): Found => ({
  because,
  desk: desk.state === 'open' ? desk.holding : null,
  deskId: desk.state === 'open' ? (desk.ledger?.deskId ?? null) : null,
  sequence: desk.state === 'open' ? (desk.ledger?.sequence ?? 0) : 0,
  copy: journal.state === 'kept' ? journal.holding : null,
});

/** Opening a desk would make one where there is none. */
const unlooked: DeskState = { state: 'unreadable', detail: 'not looked at, beside a newer journal' };
