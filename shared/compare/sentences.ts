/*
 * Sentences that stand once in what is left of either text are each other, wherever they are. They come before any comparison of words, which would
 * otherwise spend their words on whatever sentence happens to stand in their old place.
 */
import { at } from './ints.ts';
import { free, type Pairing } from './pairing.ts';
import { classifier, endsSentence, type Side, type Sides } from './pieces.ts';
import type { Owners } from './within.ts';

/** A sentence lighter than this may be said twice by chance. */
const tellingMass = 16;

/** Matches the equal sentences of the pieces that have no partner. */
export function matchSentences(sides: Sides, { toNew, toOld }: Pairing, owners: Owners): void {
  const classOf = classifier();
  const olds = sentencesOnce(sides.old, free(toNew), sides.weight, classOf);
  const news = sentencesOnce(sides.new, free(toOld), sides.weight, classOf);
  for (const [key, old] of olds) {
    const fresh = news.get(key);
    if (!old || !fresh) continue;
    for (let offset = 0; offset < old.last - old.first; offset++) {
      owners.toNew[old.first + offset] = fresh.first + offset;
      owners.toOld[fresh.first + offset] = old.first + offset;
    }
  }
}

interface Sentence {
  readonly first: number;
  readonly last: number;
}

/** By class; null if there are several. */
function sentencesOnce(
  { source, tokens, pieces }: Side,
  among: readonly number[],
  weight: Float64Array,
  classOf: ReturnType<typeof classifier>,
): Map<number, Sentence | null> {
  const found = new Map<number, Sentence | null>();
  for (const piece of among) {
    let first = at(pieces.body, piece);
    let mass = 0;
    for (let token = first; token < at(pieces.last, piece); token++) {
      mass += at(weight, at(tokens.id, token));
      if (token + 1 < at(pieces.last, piece) && !endsSentence(source.text, tokens, token)) continue;
      if (mass >= tellingMass) {
        const key = classOf(tokens.id, first, token + 1);
        found.set(key, found.has(key) ? null : { first, last: token + 1 });
      }
      first = token + 1;
      mass = 0;
    }
  }
  return found;
}
