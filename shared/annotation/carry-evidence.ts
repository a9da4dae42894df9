/* Whether words that survive are the same words, or chance: common words stand in any sentence. */
import type { Alignment } from '../compare/align.ts';
import { at } from '../compare/ints.ts';
import type { Stretch } from '../compare/similar.ts';
import type { Cluster } from './carry-place.ts';

/** What survives is its own evidence at this weight (three rare words), */
const ownEvidence = 20;
/** or as part of an unbroken run of survivors of this weight, */
const runEvidence = 16;
/** or if the words next to it on both sides stand next to it still, and this share of its surroundings around it. */
const aroundShare = 0.6;
/** So many words on either side are its surroundings. */
const surroundings = 10;

/** Whether what survives is more than chance. */
export function isBorneOut(alignment: Alignment, range: Stretch, cluster: Cluster): boolean {
  if (alignment.isDoubtful.subarray(cluster.oldFirst, cluster.oldLast + 1).includes(1)) return false;
  if (cluster.weight >= ownEvidence || longestRun(alignment, cluster) >= runEvidence) return true;
  return isBeside(alignment, range, cluster) && around(alignment, range, cluster) >= aroundShare;
}

/** Whether the words before and after it are next to it still. The edges of the texts are words too. */
function isBeside({ sides, owners: { toNew } }: Alignment, range: Stretch, cluster: Cluster): boolean {
  const before = range.first === 0 ? -1 : at(toNew, range.first - 1);
  const after = range.last === sides.old.tokens.count ? sides.new.tokens.count : at(toNew, range.last);
  return before === cluster.newFirst - 1 && (before !== -1 || range.first === 0) && after === cluster.newLast + 1;
}

/** The weight of the heaviest unbroken run of survivors that a word of the cluster is part of, in and around it. */
function longestRun({ sides: { old, weight }, owners: { toNew } }: Alignment, cluster: Cluster): number {
  const follows = (token: number): boolean => at(toNew, token) !== -1 && toNew[token - 1] === at(toNew, token) - 1;
  let first = cluster.oldFirst;
  while (first > cluster.oldFirst - surroundings && follows(first)) first--;
  let heaviest = 0;
  let run = 0;
  for (let token = first; token < old.tokens.count; token++) {
    const isIn = token > first && follows(token);
    if (token > cluster.oldLast && (!isIn || token > cluster.oldLast + surroundings)) break;
    const own = at(toNew, token) === -1 ? 0 : at(weight, at(old.tokens.id, token));
    run = isIn ? run + own : own;
    heaviest = Math.max(heaviest, run);
  }
  return heaviest;
}

/** The share of the words around it, by weight, that still stand around it. */
function around({ sides: { old, weight }, owners: { toNew } }: Alignment, range: Stretch, cluster: Cluster): number {
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
  return whole === 0 ? 1 : kept / whole;
}
