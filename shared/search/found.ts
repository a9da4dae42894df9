/* What a search found, as it is shown. */
import type { Run } from './snippet.ts';
import type { Saying, SoughtHead, SoughtKind } from './sought.ts';

/** How the things found are ordered: the best first, the newest, or clauses as they stand in their drafts and then the rest. */
export const foundOrders = ['best', 'newest', 'clause'] as const;
export type FoundOrder = (typeof foundOrders)[number];

/** One thing found, with the words that show why. `isEarlier`: it stands in a draft that a newer one replaced. */
export interface FoundThing extends SoughtHead {
  readonly isEarlier: boolean;
  readonly titleRuns: readonly Run[];
  readonly snippet: readonly Run[];
}

/**
 * What a search found. `total`: all that is found, of which `things` are the first; `kinds` how many of each kind whatever kinds were asked
 * for; `sayings` how many clauses say each; `earlier` how many more stand in earlier drafts only. `near`: words like those sought, when nothing was found.
 */
export interface Found {
  readonly total: number;
  readonly things: readonly FoundThing[];
  readonly kinds: ReadonlyMap<SoughtKind, number>;
  readonly sayings: ReadonlyMap<Saying, number>;
  readonly earlier: number;
  readonly near: readonly string[];
  readonly tookMs: number;
}
