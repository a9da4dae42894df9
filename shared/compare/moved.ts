/*
 * Blocks that were edited and moved: the most alike first, and only where no other is nearly as alike. Each that is certain pulls its
 * neighbours along, which may be too short to be told by their words alone.
 */
import type { Link } from './chain.ts';
import { body } from './edited.ts';
import { spread } from './exact.ts';
import { areFree, join, type Pairing } from './pairing.ts';
import type { Sides } from './pieces.ts';
import { type Candidate, groupBySide, similarity } from './similar.ts';

/** A block is taken for another elsewhere if they are this much alike… */
const leastAlike = 0.55;
/** …share this much weight (two or three rare words)… */
const leastShared = 15;
/** …and are more alike than either is to any other free one, by this much. */
const margin = 0.08;
/** A neighbour of a moved block goes with it if they are this much alike. */
const leastAlikeBeside = 0.45;

/** Pairs blocks that moved. `candidates` index pieces. */
export function pairMoved(sides: Sides, pairing: Pairing, candidates: readonly Candidate[]): void {
  const open = candidates.filter(
    ({ old, new: fresh, similarity: alike }) => alike >= leastAlike - margin && areFree(pairing, old, fresh),
  );
  const likely = open
    .filter(({ similarity: alike, shared }) => alike >= leastAlike && shared >= leastShared)
    .sort((a, b) => b.similarity - a.similarity || b.shared - a.shared || a.old - b.old || a.new - b.new);
  const rivals = groupBySide(open);
  for (const candidate of likely) {
    if (!areFree(pairing, candidate.old, candidate.new)) continue;
    const isContested = (rivals.get(candidate.old) ?? [])
      .concat(rivals.get(~candidate.new) ?? [])
      .some(
        (rival) =>
          rival !== candidate &&
          areFree(pairing, rival.old, rival.new) &&
          rival.similarity > candidate.similarity - margin,
      );
    if (isContested) continue;
    join(pairing, candidate.old, candidate.new);
    pullAlong(sides, pairing, { ...candidate, worth: 0 });
  }
}

function pullAlong(sides: Sides, pairing: Pairing, link: Link): void {
  const { old, new: fresh, weight } = sides;
  spread(old.pieces, fresh.pieces, pairing, link);
  for (const step of [-1, 1]) {
    let a = link.old + step;
    let b = link.new + step;
    while (pairing.toNew[a] === b) {
      a += step;
      b += step;
    }
    while (areFree(pairing, a, b)) {
      const alike = similarity(old.tokens, body(old.pieces, a), fresh.tokens, body(fresh.pieces, b), weight);
      if (alike.similarity < leastAlikeBeside) break;
      join(pairing, a, b);
      a += step;
      b += step;
    }
  }
}
