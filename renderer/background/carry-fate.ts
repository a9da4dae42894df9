/*
 * What is said of a carry that starts from an earlier one. A person who has not looked at the steps between is told of
 * all of them: words that changed in 0.5 and stayed so in 0.6 are changed words in 0.6, not unchanged ones.
 */
import type { Landing } from '../../shared/annotation/carry-annotations.ts';
import type { Carry, CarryFate } from '../../shared/model/carrying.ts';

/** How much each fate says has happened, of those that have a sure place. */
const gravity = { unchanged: 0, moved: 1, contextChanged: 2, changed: 3 } as const satisfies Partial<
  Record<CarryFate, number>
>;

/** The landing as it is told, given the carry that it started from. `isSameWords`: the words are again those first quoted. */
export function toldWith(landing: Landing, basis: Carry | null, isSameWords: boolean): Landing {
  if (basis === null || basis.decision !== null || !isSure(landing.fate)) return landing;
  const before = isSure(basis.fate) ? basis.fate : 'changed';
  const worse = gravity[before] > gravity[landing.fate] ? before : landing.fate;
  if (isSameWords) {
    const fate = worse === 'changed' ? 'contextChanged' : worse;
    return { ...landing, fate, flags: { requirement: false, number: false } };
  }
  return {
    ...landing,
    fate: worse,
    flags: {
      requirement: landing.flags.requirement || basis.flags.requirement,
      number: landing.flags.number || basis.flags.number,
    },
  };
}

const isSure = (fate: CarryFate): fate is keyof typeof gravity => fate in gravity;
