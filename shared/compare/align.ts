/*
 * Two revisions, word by word: for each word of the old one, the one word of the new that it became, or none. Every later question (where did this
 * passage go, what changed, what is new) is answered from that table alone, so the answers cannot disagree.
 *
 * Cheap and certain steps come first, and each works only on what those before it left free. Nothing depends on time: the same two texts always give the same answer.
 */
import { body, pairEdited } from './edited.ts';
import { pairExact } from './exact.ts';
import { at } from './ints.ts';
import { pairMoved } from './moved.ts';
import { free, noPairs, type Pairing } from './pairing.ts';
import { pieceAt, prepare, type Side, type Sides } from './pieces.ts';
import { matchResidue } from './residue.ts';
import { type Run, runsOf } from './runs.ts';
import { matchSentences } from './sentences.ts';
import { type Candidate, candidates } from './similar.ts';
import type { Text } from './text.ts';
import { matchWithin, type Owners } from './within.ts';

/** What became of each piece (`pieces`) and of each token (`owners`). */
export interface Alignment {
  readonly sides: Sides;
  readonly pieces: Pairing;
  readonly owners: Owners;
  /** 1 for an old word that was matched although another match was about as likely. */
  readonly isDoubtful: Uint8Array;
  /** The table of words as runs, in the order of the old text. */
  readonly runs: readonly Run[];
}

/** Aligns two revisions. */
export function align(old: Text, fresh: Text): Alignment {
  const sides = prepare(old, fresh);
  const pieces = noPairs(sides);
  const owners: Owners = {
    toNew: new Int32Array(sides.old.tokens.count).fill(-1),
    toOld: new Int32Array(sides.new.tokens.count).fill(-1),
  };
  const frame = pairExact(sides, pieces);
  matchSentences(sides, pieces, owners);
  const likely = likelyPairs(sides, pieces, owners);
  pairEdited(sides, pieces, frame, likely);
  pairMoved(sides, pieces, likely);
  matchPairs(sides, pieces, owners);
  const isDoubtful = new Uint8Array(sides.old.tokens.count);
  matchResidue(sides, owners, isDoubtful);
  return { sides, pieces, owners, isDoubtful, runs: runsOf(owners) };
}

/** Candidates among the free pieces, as indices of pieces. Sentences that they already share speak for them. */
function likelyPairs(sides: Sides, { toNew, toOld }: Pairing, owners: Owners): Candidate[] {
  const { old, new: fresh, weight } = sides;
  const olds = free(toNew);
  const news = free(toOld);
  const bodies = (side: Side, pieces: readonly number[]) => pieces.map((piece) => body(side.pieces, piece));
  const held = heldBy(sides, owners, olds);
  return candidates(old.tokens, bodies(old, olds), fresh.tokens, bodies(fresh, news), weight).map((one) => {
    const [from, to] = [olds[one.old] ?? -1, news[one.new] ?? -1];
    const whole = Math.max(at(old.pieces.mass, from), at(fresh.pieces.mass, to));
    const share = (held.get(from * fresh.pieces.count + to) ?? 0) / whole;
    return { ...one, old: from, new: to, similarity: one.similarity + (1 - one.similarity) * share * sentenceWorth };
  });
}

/** A sentence in common brings two blocks nearer by this much of what it is of them. */
const sentenceWorth = 0.5;

/** The weight of the words of an old piece that a new one holds already, by `old * (count of new pieces) + new`. */
function heldBy({ old, new: fresh, weight }: Sides, { toNew }: Owners, olds: readonly number[]): Map<number, number> {
  const held = new Map<number, number>();
  for (const piece of olds) {
    for (let token = at(old.pieces.first, piece); token < at(old.pieces.last, piece); token++) {
      const place = at(toNew, token);
      if (place === -1) continue;
      const key = piece * fresh.pieces.count + pieceAt(fresh, place);
      held.set(key, (held.get(key) ?? 0) + at(weight, at(old.tokens.id, token)));
    }
  }
  return held;
}

function matchPairs(sides: Sides, pairing: Pairing, owners: Owners): void {
  const { pieces: olds } = sides.old;
  const { pieces: news } = sides.new;
  for (let piece = 0; piece < olds.count; piece++) {
    const partner = at(pairing.toNew, piece);
    if (partner === -1) continue;
    const [first, last] = [at(olds.body, piece), at(olds.last, piece)];
    const [newFirst, newLast] = [at(news.body, partner), at(news.last, partner)];
    matchWithin(
      sides,
      owners,
      { first: at(olds.first, piece), last: first },
      { first: at(news.first, partner), last: newFirst },
    );
    if (at(olds.classes, piece) !== at(news.classes, partner)) {
      matchWithin(sides, owners, { first, last }, { first: newFirst, last: newLast });
      continue;
    }
    for (let token = first; token < last; token++) {
      owners.toNew[token] = newFirst + token - first;
      owners.toOld[newFirst + token - first] = token;
    }
  }
}
