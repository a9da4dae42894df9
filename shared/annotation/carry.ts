/*
 * Where a passage of the old revision stands in the new. Everything is read from the alignment; nothing is sought anew, so a passage can only land
 * on words that were its own. What is shown as certain must be certain: a doubtful place is `check`, and a person decides.
 */
import type { Alignment } from '../compare/align.ts';
import { at } from '../compare/ints.ts';
import { endsSentence, type Side } from '../compare/pieces.ts';
import type { Span } from './describe.ts';

/** Certain from here: half of the weight of its words survives in one place… */
const sureShare = 0.5;
/** …and what survives weighs this much (three rare words), */
const ownEvidence = 20;
/** or is part of an unbroken run of survivors of this weight, */
const runEvidence = 16;
/** or the words next to it on both sides stand next to it still, as does this share of its surroundings. Common words alone prove nothing. */
const aroundShare = 0.6;
/** A person is asked from here: too much to say deleted, too little to be certain. */
const checkShare = 0.38;
/** The same, if so large a share of its words survives, light as they may be. */
const checkWords = 0.5;
/** and so many of them at least. */
const leastWords = 3;
/** A piece of it that survives with less than that is worth showing as a suggestion from here. */
const suggestShare = 0.15;
/** So many words on either side are its surroundings. */
const surroundings = 10;
/** Each word that came between two sentences of a passage counts against their being one. */
const costBetween = 0.3;
/** More words than this between two survivors, and they are two passages. */
const mostBetween = 200;

/** What became of a passage. */
export type Fate = 'unchanged' | 'moved' | 'contextChanged' | 'changed' | 'check' | 'deleted';

/** `span`: where it now stands (UTF-16 offsets into the new text), null if deleted. `confidence`: the share of its weight that stands there. */
export interface Carried {
  readonly fate: Fate;
  readonly span: Span | null;
  readonly suggestion: Span | null;
  readonly confidence: number;
  readonly hasMoved: boolean;
  readonly flags: readonly never[];
}

/** Carries a span of the old text into the new. */
export function carry(alignment: Alignment, span: Span): Carried {
  const { sides, owners } = alignment;
  const { old, new: fresh, weight } = sides;
  const range = tokensOf(old, span);
  const whole = mass(alignment, range.first, range.last);
  const best = heaviest(alignment, range.first, range.last);
  if (best === null) return gone(null, 0);
  const share = whole === 0 ? 0 : best.weight / whole;
  const place = spanOf(alignment, span, range, best);
  const isMuch = best.words >= leastWords && best.words >= checkWords * (range.last - range.first);
  if (share < checkShare && !isMuch) return gone(share >= suggestShare ? place : null, share);
  if (share < sureShare || isDoubtful(alignment, best) || !isBorneOut(alignment, range, best))
    return { fate: 'check', span: place, suggestion: null, confidence: share, hasMoved: false, flags: [] };
  void weight;
  void fresh;
  void owners;
  return { fate: 'changed', span: place, suggestion: null, confidence: share, hasMoved: false, flags: [] };
}

const gone = (suggestion: Span | null, confidence: number): Carried => ({
  fate: 'deleted',
  span: null,
  suggestion,
  confidence,
  hasMoved: false,
  flags: [],
});

interface Range {
  readonly first: number;
  readonly last: number;
}

/** The tokens that a span touches, by bisection. */
function tokensOf({ tokens: { start, end, count } }: Side, span: Span): Range {
  const first = bisect(count, (token) => at(end, token) > span.start);
  const last = bisect(count, (token) => at(start, token) >= span.end);
  return { first, last: Math.max(first, last) };
}

/** The first of `count` for which the test holds, which holds for all after it. */
function bisect(count: number, test: (index: number) => boolean): number {
  let from = 0;
  let to = count;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (test(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

function mass({ sides: { old, weight } }: Alignment, first: number, last: number): number {
  let sum = 0;
  for (let token = first; token < last; token++) sum += at(weight, at(old.tokens.id, token));
  return sum;
}

/** Survivors that stand together in the new text: old tokens from `oldFirst`, new tokens `newFirst` to `newLast`, both inclusive. */
interface Cluster {
  readonly oldFirst: number;
  readonly oldLast: number;
  readonly newFirst: number;
  readonly newLast: number;
  readonly weight: number;
  readonly words: number;
}

/** The stretch of survivors worth most: the weight of each word counts for it, what came between against it. */
function heaviest(alignment: Alignment, first: number, last: number): Cluster | null {
  const { sides, owners } = alignment;
  let best: (Cluster & { readonly worth: number }) | null = null;
  let open: (Cluster & { readonly worth: number }) | null = null;
  for (let token = first; token < last; token++) {
    const place = at(owners.toNew, token);
    if (place === -1) continue;
    const weight = at(sides.weight, at(sides.old.tokens.id, token));
    const here = { oldFirst: token, oldLast: token, newFirst: place, newLast: place, weight, words: 1, worth: weight };
    const cost: number = open === null ? 0 : between(alignment, open, here);
    open =
      open !== null && open.worth > cost
        ? {
            ...here,
            oldFirst: open.oldFirst,
            newFirst: open.newFirst,
            weight: open.weight + weight,
            words: open.words + 1,
            worth: open.worth + weight - cost,
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

const isDoubtful = (alignment: Alignment, { oldFirst, oldLast }: Cluster): boolean =>
  alignment.isDoubtful.subarray(oldFirst, oldLast + 1).includes(1);

/** Whether what survives is more than chance: rare words of its own, an unbroken run that it is part of, or its surroundings on both sides. */
function isBorneOut(alignment: Alignment, range: Range, cluster: Cluster): boolean {
  if (cluster.weight >= ownEvidence || longestRun(alignment, cluster) >= runEvidence) return true;
  const { toNew } = alignment.owners;
  const isBeside = toNew[range.first - 1] === cluster.newFirst - 1 && toNew[range.last] === cluster.newLast + 1;
  return isBeside && around(alignment, range, cluster) >= aroundShare;
}

/** The weight of the heaviest unbroken run of survivors that a word of the cluster is part of, in and around it. */
function longestRun({ sides: { old, weight }, owners: { toNew } }: Alignment, cluster: Cluster): number {
  const follows = (token: number): boolean => at(toNew, token) !== -1 && toNew[token - 1] === at(toNew, token) - 1;
  let first = cluster.oldFirst;
  while (first > cluster.oldFirst - surroundings && follows(first)) first--;
  let heaviestRun = 0;
  let run = 0;
  for (let token = first; token < old.tokens.count; token++) {
    const isIn = token > first && follows(token);
    if (token > cluster.oldLast && (!isIn || token > cluster.oldLast + surroundings)) break;
    const own = at(toNew, token) === -1 ? 0 : at(weight, at(old.tokens.id, token));
    run = isIn ? run + own : own;
    heaviestRun = Math.max(heaviestRun, run);
  }
  return heaviestRun;
}

/** The share of the words around it, by weight, that still stand around it. */
function around({ sides: { old, weight }, owners: { toNew } }: Alignment, range: Range, cluster: Cluster): number {
  let whole = 0;
  let kept = 0;
  const count = (token: number, from: number, to: number): void => {
    if (token < 0 || token >= old.tokens.count) return;
    const own = at(weight, at(old.tokens.id, token));
    whole += own;
    if (at(toNew, token) >= from && at(toNew, token) <= to) kept += own;
  };
  for (let offset = 1; offset <= surroundings; offset++) {
    count(range.first - offset, cluster.newFirst - 2 * surroundings, cluster.newFirst - 1);
    count(range.last - 1 + offset, cluster.newLast + 1, cluster.newLast + 2 * surroundings);
  }
  return whole === 0 ? 0 : kept / whole;
}

/** The cluster as a span: with what replaced its edges, and cut within a word where the selection was. */
function spanOf({ sides, owners }: Alignment, span: Span, { first, last }: Range, cluster: Cluster): Span {
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
  let start = at(news.start, newFirst);
  let end = at(news.end, newLast);
  if (lostBefore === 0) start += Math.max(0, span.start - at(olds.start, first));
  if (lostAfter === 0) end -= Math.max(0, at(olds.end, last - 1) - span.end);
  return { start: Math.min(start, end), end };
}
