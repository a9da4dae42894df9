/* What is known of each of the desk's two copies at the start, before anything is written. */
import * as z from 'zod';
import type { Folded } from './fold.ts';
import { checksum } from './row-hash.ts';

/** What a copy holds: rows counted by table, and one number for all that they say. */
export const Holding = z.object({ counts: z.record(z.string(), z.int()), checksum: z.number() });
export type Holding = z.infer<typeof Holding>;

/** What the journal holds. `isCut`: a part of its end was damaged, and was put aside. */
export const JournalHolding = Holding.extend({
  deskId: z.string(),
  deskVersion: z.int(),
  sequence: z.int(),
  savedAt: z.iso.datetime(),
  isCut: z.boolean(),
});
export type JournalHolding = z.infer<typeof JournalHolding>;

/** The journal as main found it. `newer`: of a newer Pitchside, and untouched. `unreadable`: there is one, and nothing of it can be read. */
export const JournalState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('newer') }),
  z.object({ state: z.literal('unreadable') }),
  z.object({ state: z.literal('kept'), holding: JournalHolding }),
]);
export type JournalState = z.infer<typeof JournalState>;

/** Which line of changes a desk is on, and how far: one row of the desk itself. */
export interface Ledger {
  readonly id: 'desk';
  readonly deskId: string;
  readonly sequence: number;
  readonly minReaderVersion: number;
}

/** The desk as the renderer found it. `ledger` null: nothing was ever written to it. */
export type DeskState =
  | { readonly state: 'unreadable'; readonly detail: string }
  | { readonly state: 'newer' }
  | {
      readonly state: 'open';
      readonly version: number;
      readonly ledger: Ledger | null;
      readonly holding: Holding;
    };

/** What folded hashes come to. */
export const holdingOf = (tables: Folded<number>['tables']): Holding => ({
  counts: Object.fromEntries([...tables].map(([name, rows]) => [name, rows.size])),
  checksum: checksum(tables),
});

/** How many rows a copy holds. */
export const rowsIn = ({ counts }: Holding): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
