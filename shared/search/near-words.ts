/* Words that are nearly the one sought, for whoever mistyped it. */
import type { Segment } from './segment.ts';

/** Words of these segments within two slips of this one (a quarter of its letters at most), those that most rows have first. */
export function nearWords(segments: readonly Segment[], word: string): readonly string[] {
  const most = Math.min(2, Math.round(word.length / 4));
  if (most === 0) return [];
  // Segments share most of their words.
  const compared = new Map<string, boolean>();
  const near = new Map<string, number>();
  for (const { terms, counts } of segments) {
    for (const [place, term] of terms.entries()) {
      if (Math.abs(term.length - word.length) > most) continue;
      const isNear = compared.get(term) ?? slips(word, term, most) <= most;
      compared.set(term, isNear);
      if (isNear) near.set(term, (near.get(term) ?? 0) + (counts[place] ?? 0));
    }
  }
  return [...near].sort((a, b) => b[1] - a[1]).map(([term]) => term);
}

/** Letters put in, left out or taken for another; more than `most` is not counted further (Levenshtein). */
function slips(one: string, other: string, most: number): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1] ? 0 : 1;
      line.push(Math.min((above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1, (above[at - 1] ?? 0) + same));
    }
    if (Math.min(...line) > most) return most + 1;
    above = line;
  }
  return above[other.length] ?? 0;
}
