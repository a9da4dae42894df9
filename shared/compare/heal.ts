/*
 * Sentences torn apart: most of one went to one block, a few words of it to like words in another. The heavier part takes them back, where the
 * very words it lacks stand next to it without an owner.
 */
import { at } from './ints.ts';
import { endsSentence, type Sides } from './pieces.ts';
import { type Run, runsOf } from './runs.ts';
import type { Owners } from './within.ts';

/** Words further apart than this in the new text have been torn apart. */
const tearing = 30;

/** Lets heavier runs take neighbouring words from lighter ones. */
export function heal(sides: Sides, owners: Owners): void {
  const runs = runsOf(owners).map((run) => ({ ...run, weight: weigh(sides, run) }));
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1];
    if (next === undefined || run.old + run.length !== next.old || !areApart(run, next)) continue;
    if (endsSentence(sides.old.source.text, sides.old.tokens, next.old - 1)) continue;
    if (run.weight > next.weight) take(sides, owners, run, next, 1);
    else if (next.weight > run.weight) take(sides, owners, next, run, -1);
  }
}

function weigh({ old: { tokens }, weight }: Sides, { old, length }: Run): number {
  let sum = 0;
  for (let token = old; token < old + length; token++) sum += at(weight, at(tokens.id, token));
  return sum;
}

const areApart = (run: Run, next: Run): boolean => Math.abs(next.new - run.new - run.length) > tearing;

/** Moves words of `from`, those nearest to `to` first, while the words that follow `to` (or come before it) are the same and free. */
function take({ old, new: fresh }: Sides, { toNew, toOld }: Owners, to: Run, from: Run, step: 1 | -1): void {
  let token = step === 1 ? from.old : from.old + from.length - 1;
  let place = step === 1 ? to.new + to.length : to.new - 1;
  for (let taken = 0; taken < from.length; taken++, token += step, place += step) {
    if (toOld[place] !== -1 || at(old.tokens.id, token) !== at(fresh.tokens.id, place)) return;
    toOld[at(toNew, token)] = -1;
    toNew[token] = place;
    toOld[place] = token;
  }
}
