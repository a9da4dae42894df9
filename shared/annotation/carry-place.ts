/* Where the survivors of a passage stand together in the new text. */
import type { Alignment } from '../compare/align.ts';
import { bisect } from '../compare/bisect.ts';
import { at } from '../compare/ints.ts';
import { endsSentence, type Side } from '../compare/pieces.ts';
import type { Stretch } from '../compare/similar.ts';
import type { Tokens } from '../compare/tokens.ts';
import type { Span } from './describe.ts';

/** Each word that came between two sentences of a passage counts against their being one, as so many letters. */
const costBetween = 0.8;
/** More words than this between two survivors, and they are two passages. */
const mostBetween = 200;

/** Survivors that stand together: first and last of them on either side, inclusive; how much they tell, and how much text they are. */
export interface Cluster {
  readonly oldFirst: number;
  readonly oldLast: number;
  readonly newFirst: number;
  readonly newLast: number;
  readonly weight: number;
  readonly letters: number;
}

/** The tokens that a span touches. */
export function tokensOf({ tokens: { start, end, count } }: Side, span: Span): Stretch {
  const first = bisect(count, (token) => at(end, token) > span.start);
  const last = bisect(count, (token) => at(start, token) >= span.end);
  return { first, last: Math.max(first, last) };
}

/** The stretch of survivors worth most: the letters of each word count for it, what came between against it. */
export function largestCluster(alignment: Alignment, { first, last }: Stretch): Cluster | null {
  const { sides, owners } = alignment;
  let best: (Cluster & { readonly worth: number }) | null = null;
  let open: (Cluster & { readonly worth: number }) | null = null;
  for (let token = first; token < last; token++) {
    const place = at(owners.toNew, token);
    if (place === -1) continue;
    const word = at(sides.old.tokens.id, token);
    const [weight, letters] = [at(sides.weight, word), at(sides.letters, word)];
    const here = { oldFirst: token, oldLast: token, newFirst: place, newLast: place, weight, letters, worth: letters };
    const cost: number = open === null ? 0 : between(alignment, open, here);
    open =
      open !== null && open.worth > cost
        ? {
            ...here,
            oldFirst: open.oldFirst,
            newFirst: open.newFirst,
            weight: open.weight + weight,
            letters: open.letters + letters,
            worth: open.worth + letters - cost,
          }
        : here;
    if (best === null || open.worth > best.worth) best = open;
  }
  return best;
}

/** What it costs to call two survivors one passage: nothing within a sentence, endless backwards. */
function between({ sides: { new: fresh } }: Alignment, before: Cluster, after: Cluster): number {
  const grown = after.newFirst - before.newLast - (after.oldFirst - before.oldLast);
  if (after.newFirst <= before.newLast) return Number.POSITIVE_INFINITY;
  if (grown <= 0) return 0;
  if (grown > mostBetween) return Number.POSITIVE_INFINITY;
  for (let token = before.newLast; token < after.newFirst; token++)
    if (endsSentence(fresh.source.text, fresh.tokens, token)) return grown * costBetween;
  return 0;
}

/** The cluster as a span: with what replaced its edges, and cut within a word where the selection was. */
export function spanOf({ sides, owners }: Alignment, span: Span, { first, last }: Stretch, cluster: Cluster): Span {
  const { tokens: olds } = sides.old;
  const { tokens: news } = sides.new;
  let { newFirst, newLast } = cluster;
  const lostBefore = cluster.oldFirst - first;
  const lostAfter = last - 1 - cluster.oldLast;
  if (lostBefore > 0) {
    const previous = owners.toNew[first - 1] ?? -1;
    const grown = newFirst - previous - 1;
    if (previous !== -1 && grown > 0 && grown <= lostBefore + 1) newFirst = previous + 1;
  }
  if (lostAfter > 0) {
    const following = owners.toNew[last] ?? -1;
    const grown = following - newLast - 1;
    if (following !== -1 && grown > 0 && grown <= lostAfter + 1) newLast = following - 1;
  }
  const start = at(news.start, newFirst);
  const end = at(news.end, newLast);
  // Only a word that is as long as it was can be cut where it was.
  const isCutBefore = lostBefore === 0 && lengthAt(olds, first) === lengthAt(news, newFirst);
  const isCutAfter = lostAfter === 0 && lengthAt(olds, last - 1) === lengthAt(news, newLast);
  const from = start + (isCutBefore ? Math.max(0, span.start - at(olds.start, first)) : 0);
  const to = end - (isCutAfter ? Math.max(0, at(olds.end, last - 1) - span.end) : 0);
  return from <= to ? { start: from, end: to } : { start, end };
}

const lengthAt = ({ start, end }: Tokens, token: number): number => at(end, token) - at(start, token);
