/*
 * What no pair explains: the halves of a block that was split, blocks merged into one, sentences that moved. Sought only among old words that have no
 * new place and new words that no old one owns: a near copy of a deleted clause is owned by its own original, so nothing of the deleted one can land there.
 */
import { heal } from './heal.ts';
import { at } from './ints.ts';
import { endsSentence, type Side, type Sides } from './pieces.ts';
import { runsOf } from './runs.ts';
import { type Candidate, candidates, groupBySide, type Stretch } from './similar.ts';
import { matchFree, matchWithin, type Owners, unowned } from './within.ts';

/** Sentences lighter than this have too little of their own to be known by. */
const leastMass = 8;
/** A sentence is taken for another if they are this much alike… */
const leastAlike = 0.47;
/** …share this much weight… */
const leastShared = 14;
/** …and no other is nearly as alike. */
const margin = 0.08;
/** A sentence held in a longer one counts as alike by this much of the share of it that is there, */
const heldWorth = 0.65;
/** if they share this much weight. */
const leastHeld = 20;
/** What a match leaves of a long sentence is looked at again, this often. */
const mostRounds = 4;
/** Words between the same survivors are matched from this weight (two rare words)… */
const leastInPlace = 12;
/** …if there are no more of them than this. */
const mostInPlace = 3000;

/**
 * Matches what is left sentence by sentence, the most alike first, again while that leaves anything to match; then place by place. Sets
 * `isDoubtful` for the old words whose sentence could as well have become another.
 */
export function matchResidue(sides: Sides, owners: Owners, isDoubtful: Uint8Array): void {
  for (let round = 0; round < mostRounds; round++) if (!matchRound(sides, owners, null)) break;
  matchRound(sides, owners, isDoubtful);
  heal(sides, owners);
  matchInPlace(sides, owners);
}

/** Words that stand between the same survivors on both sides. The blocks that hold them may have been split or merged. */
function matchInPlace(sides: Sides, owners: Owners): void {
  let oldFrom = 0;
  let newFrom = 0;
  const end = { old: sides.old.tokens.count, new: sides.new.tokens.count, length: 0 };
  for (const run of [...runsOf(owners).filter(({ isMoved }) => !isMoved), end]) {
    if (run.old > oldFrom && run.new > newFrom) {
      const olds = unowned(owners.toNew, oldFrom, run.old);
      const news = unowned(owners.toOld, newFrom, run.new);
      if (olds.length > 0 && news.length > 0 && olds.length + news.length <= mostInPlace)
        matchFree(sides, owners, olds, news, leastInPlace);
    }
    oldFrom = run.old + run.length;
    newFrom = run.new + run.length;
  }
}

/** One round. Contested matches are left for later, or, with `isDoubtful`, taken and marked. */
function matchRound(sides: Sides, owners: Owners, isDoubtful: Uint8Array | null): boolean {
  const olds = leftover(sides.old, owners.toNew, sides.weight);
  const news = leftover(sides.new, owners.toOld, sides.weight);
  const found = candidates(sides.old.tokens, olds, sides.new.tokens, news, sides.weight)
    .map((one) => ({ ...one, likeness: likeness(one) }))
    .filter(({ likeness, shared }) => likeness >= leastAlike - margin && shared >= leastShared)
    .sort((a, b) => b.likeness - a.likeness || b.shared - a.shared || a.old - b.old || a.new - b.new);
  const rivals = groupBySide(found);
  const taken = new Set<number>();
  const isOpen = ({ old, new: fresh }: Candidate): boolean => !taken.has(old) && !taken.has(~fresh);
  for (const candidate of found) {
    if (candidate.likeness < leastAlike || !isOpen(candidate)) continue;
    const isContested = [...(rivals.get(candidate.old) ?? []), ...(rivals.get(~candidate.new) ?? [])].some(
      (rival) => rival !== candidate && rival.likeness > candidate.likeness - margin && isOpen(rival),
    );
    const old = olds[candidate.old];
    const fresh = news[candidate.new];
    if (old === undefined || fresh === undefined || (isContested && isDoubtful === null)) continue;
    if (isContested) isDoubtful?.fill(1, old.first, old.last);
    taken.add(candidate.old).add(~candidate.new);
    matchWithin(sides, owners, old, fresh);
  }
  return taken.size > 0;
}

/** Alike, or all but held in the other. */
const likeness = ({ similarity, held, shared }: Candidate): number =>
  shared >= leastHeld ? Math.max(similarity, held * heldWorth) : similarity;

/** Stretches without owners, cut at the ends of sentences and blocks. */
function leftover({ tokens, pieces, source }: Side, owner: Int32Array, weight: Float64Array): Stretch[] {
  const found: Stretch[] = [];
  for (let piece = 0; piece < pieces.count; piece++) {
    let from = -1;
    let mass = 0;
    for (let token = at(pieces.first, piece); token <= at(pieces.last, piece); token++) {
      const isOpen = token < at(pieces.last, piece) && at(owner, token) === -1;
      if (isOpen) {
        if (from === -1) from = token;
        mass += at(weight, at(tokens.id, token));
      }
      if (from !== -1 && (!isOpen || endsSentence(source.text, tokens, token))) {
        const last = isOpen ? token + 1 : token;
        if (mass >= leastMass) found.push({ first: from, last });
        from = -1;
        mass = 0;
      }
    }
  }
  return found;
}
