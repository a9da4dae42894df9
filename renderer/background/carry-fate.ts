/*
 * What is said of a carry that starts from an earlier one. The place comes from the earlier carry, for the steps between two
 * neighbouring drafts are small; but what is said of the words is said against those that the person quoted, so that words
 * which changed in 0.5 and stayed so in 0.6 are not called unchanged in 0.6.
 */
import type { Landing } from '../../shared/annotation/carry-annotations.ts';
import type { Carry, CarryFate } from '../../shared/model/carrying.ts';

/** How much each fate says has happened, of those that have a sure place. */
const gravity = { unchanged: 0, moved: 1, contextChanged: 2, changed: 3 } as const satisfies Partial<
  Record<CarryFate, number>
>;

/**
 * The landing as it is told. `basis`: the carry that it started from; `direct`: where the original itself lands. Where the two agree on the
 * place, or only the original is sure of one, the original's word counts; else all that happened on the way is told. After a
 * person's decision only what came later is.
 */
export function toldWith(landing: Landing, basis: Carry | null, direct: Landing | null): Landing {
  if (basis === null || basis.decision !== null) return landing;
  if (direct && isSure(direct.fate) && (!isSure(landing.fate) || isSamePlace(direct, landing))) return direct;
  if (!isSure(landing.fate)) return landing;
  const before = isSure(basis.fate) ? basis.fate : 'changed';
  return {
    ...landing,
    fate: gravity[before] > gravity[landing.fate] ? before : landing.fate,
    flags: {
      requirement: landing.flags.requirement || basis.flags.requirement,
      number: landing.flags.number || basis.flags.number,
    },
  };
}

const isSure = (fate: CarryFate): fate is keyof typeof gravity => fate in gravity;

function isSamePlace({ place: one }: Landing, { place: other }: Landing): boolean {
  if (!one || !other || one.passageId !== other.passageId) return false;
  return !one.span || !other.span || (one.span.start < other.span.end && other.span.start < one.span.end);
}
