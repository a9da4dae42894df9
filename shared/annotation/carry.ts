/*
 * Where a passage of the old revision stands in the new. Everything is read from the alignment; nothing is sought anew, so a passage can only land
 * on words that were its own. What is shown as certain must be certain: a doubtful place is `check`, and a person decides.
 */
import type { Alignment } from '../compare/align.ts';
import { bisect } from '../compare/bisect.ts';
import { type ChangeFlag, flagsBetween, isReference, isSameWord } from '../compare/flags-between.ts';
import { at } from '../compare/ints.ts';
import { endsSentence, pieceAt, type Side } from '../compare/pieces.ts';
import type { Stretch } from '../compare/similar.ts';
import { isBorneOut } from './carry-evidence.ts';
import { type Cluster, largestCluster, spanOf, tokensOf } from './carry-place.ts';
import type { Span } from './describe.ts';

/** Certain from here, if it is borne out: half of the text survives in one place. Letters say how much of a passage is left; rare words, whether it is the same. */
const sureShare = 0.5;
/** A person is asked from here: too much to say deleted, too little to be certain. */
const checkShare = 0.42;
/** With less than that, what survives is worth showing as a suggestion from here. */
const suggestShare = 0.15;

/** What became of a passage, best first: the last three want a person's eye. */
export const fates = ['unchanged', 'moved', 'contextChanged', 'changed', 'check', 'deleted'] as const;
export type Fate = (typeof fates)[number];

/**
 * `span`: where it now stands (UTF-16 offsets into the new text), null if deleted; `suggestion`: the one place worth looking at then.
 * `stoodAt`: the place in the new text where it stood, or would. `confidence`: the share of its letters, 0 to 1, that stands in the one
 * place. `hasMoved`: out of order, whatever else. `flags`: what changed among its words and those of its sentences.
 */
export interface Carried {
  readonly fate: Fate;
  readonly span: Span | null;
  readonly suggestion: Span | null;
  readonly stoodAt: number;
  readonly confidence: number;
  readonly hasMoved: boolean;
  readonly flags: readonly ChangeFlag[];
}

/** Carries a span of the old text into the new. */
export function carry(alignment: Alignment, span: Span): Carried {
  const { sides } = alignment;
  const range = tokensOf(sides.old, span);
  const best = largestCluster(alignment, range);
  const stoodAt = placeBefore(alignment, range.first);
  const gone = {
    fate: 'deleted',
    span: null,
    suggestion: null,
    stoodAt,
    confidence: 0,
    hasMoved: false,
    flags: [],
  } as const;
  if (range.first === range.last) return carryGap(alignment, span, range.first) ?? gone;
  if (best === null) return gone;
  const confidence = Math.min(1, best.letters / lettersOf(alignment, range));
  const place = spanOf(alignment, span, range, best);
  if (confidence < checkShare) return { ...gone, suggestion: confidence >= suggestShare ? place : null, confidence };

  const now = tokensOf(sides.new, place);
  const sentences = { old: sentencesOf(sides.old, range), new: sentencesOf(sides.new, now) };
  const flags = flagsBetween(alignment, sentences.old, sentences.new);
  const hasMoved = isMoved(alignment, best);
  const carried = { span: place, suggestion: null, stoodAt: place.start, confidence, hasMoved, flags };
  if (confidence < sureShare || !isBorneOut(alignment, range, best)) return { ...carried, fate: 'check' };
  if (!isSame(alignment, range, now, false)) return { ...carried, fate: 'changed' };
  if (!isSame(alignment, sentences.old, sentences.new, true)) return { ...carried, fate: 'contextChanged' };
  return { ...carried, fate: hasMoved ? 'moved' : 'unchanged' };
}

/** A selection of white space alone stands where the words on both sides of it still meet. */
function carryGap(
  { sides: { old, new: fresh }, owners: { toNew } }: Alignment,
  span: Span,
  next: number,
): Carried | null {
  const [before, after] = [toNew[next - 1] ?? -1, toNew[next] ?? fresh.tokens.count];
  if (after !== before + 1) return null;
  const from = before === -1 ? 0 : at(fresh.tokens.end, before);
  const to = after === fresh.tokens.count ? fresh.source.text.length : at(fresh.tokens.start, after);
  const oldFrom = next === 0 ? 0 : at(old.tokens.end, next - 1);
  const start = Math.min(to, from + span.start - oldFrom);
  const place = { start, end: Math.min(to, start + span.end - span.start) };
  const carried = { suggestion: null, stoodAt: start, confidence: 1, hasMoved: false, flags: [] };
  return { ...carried, fate: 'unchanged', span: place };
}

/** The end of the last word before a passage that is still there; the start of the text if there is none. */
function placeBefore({ sides: { new: fresh }, runs }: Alignment, token: number): number {
  for (let index = bisect(runs.length, (run) => (runs[run]?.old ?? 0) >= token) - 1; index >= 0; index--) {
    const run = runs[index];
    if (run !== undefined && !run.isMoved)
      return at(fresh.tokens.end, run.new + Math.min(run.length, token - run.old) - 1);
  }
  return 0;
}

function lettersOf({ sides: { old, letters } }: Alignment, { first, last }: Stretch): number {
  let sum = 0;
  for (let token = first; token < last; token++) sum += at(letters, at(old.tokens.id, token));
  return sum;
}

/** Whether the words by which the cluster is known stand out of order. */
function isMoved({ runs }: Alignment, { oldFirst, oldLast }: Cluster): boolean {
  const first = bisect(runs.length, (index) => {
    const run = runs[index];
    return run !== undefined && run.old + run.length > oldFirst;
  });
  let balance = 0;
  for (let index = first; index < runs.length; index++) {
    const run = runs[index];
    if (run === undefined || run.old > oldLast) break;
    const words = Math.min(run.old + run.length - 1, oldLast) - Math.max(run.old, oldFirst) + 1;
    balance += run.isMoved ? words : -words;
  }
  return balance > 0;
}

/** Whether every word of one stretch is a word of the other, in order and spelt the same; clause numbers may differ. */
function isSame(alignment: Alignment, old: Stretch, fresh: Stretch, mayRenumber: boolean): boolean {
  if (old.last - old.first !== fresh.last - fresh.first) return false;
  for (let offset = 0; offset < old.last - old.first; offset++) {
    const token = old.first + offset;
    const place = fresh.first + offset;
    if (isSameWord(alignment, token, place)) continue;
    if (!mayRenumber || !isReference(alignment.sides.old, token) || !isReference(alignment.sides.new, place))
      return false;
  }
  return true;
}

/** The sentences that a range touches, within their blocks. The number of a heading or item is not part of its sentence. */
function sentencesOf(side: Side, { first, last }: Stretch): Stretch {
  const { source, tokens, pieces } = side;
  if (last <= first) return { first, last };
  const body = at(pieces.body, pieceAt(side, first));
  const end = at(pieces.last, pieceAt(side, last - 1));
  let from = first;
  while (from > body && !endsSentence(source.text, tokens, from - 1)) from--;
  let to = last;
  while (to < end && !endsSentence(source.text, tokens, to - 1)) to++;
  return { first: from, last: to };
}
