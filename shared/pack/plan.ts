/*
 * What to do in the minutes one has: what presses most first, as much as fits. The first is always taken, however long it is; after it nothing
 * runs over. What is left out is told, and what closes within two days by its name.
 */
import { type PackRank, packRanks } from '../model/pack.ts';

/**
 * What a plan is made from. `closes`: the moment, null where nothing closes; `relevance`: to the person's trust, the larger the
 * nearer; `at`: since when it is there, in ISO. A key is one row's alone.
 */
export interface Candidate {
  readonly key: string;
  readonly rank: PackRank;
  readonly minutes: number;
  readonly closes: number | null;
  readonly relevance: number;
  readonly at: string;
  readonly isPressing: boolean;
}

/** `taken` in the order to do it; `left`: the rest, in its order; `pressing`: those of them that close within two days. */
export interface Plan<T extends Candidate> {
  readonly taken: readonly T[];
  readonly left: readonly T[];
  readonly pressing: readonly T[];
  readonly minutes: number;
}

/** Fill the minutes. The order of the candidates does not matter. */
export function planPack<T extends Candidate>(candidates: readonly T[], minutes: number): Plan<T> {
  const taken: T[] = [];
  const left: T[] = [];
  let free = minutes;
  for (const each of candidates.toSorted(byPressure)) {
    const fits = taken.length === 0 || each.minutes <= free;
    (fits ? taken : left).push(each);
    if (fits) free -= each.minutes;
  }
  return { taken, left, pressing: left.filter(({ isPressing }) => isPressing), minutes: minutes - free };
}

/** What presses more comes first: by why it is here, then by when it closes, by relevance, and the newest first. */
export const byPressure = (a: Candidate, b: Candidate): number =>
  packRanks.indexOf(a.rank) - packRanks.indexOf(b.rank) ||
  upwards(a.closes ?? never, b.closes ?? never) ||
  upwards(b.relevance, a.relevance) ||
  upwards(b.at, a.at) ||
  upwards(a.key, b.key);

const never = Number.MAX_SAFE_INTEGER;

function upwards<V extends number | string>(a: V, b: V): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
