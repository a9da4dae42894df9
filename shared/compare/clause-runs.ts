/*
 * Some clauses of the old revision and some of the new, put together, as runs: most often one of each; more where clauses were
 * merged or split, so that words which only went from one to the other are kept words.
 */
import type { Clause } from '../model/clause.ts';
import type { WordRun } from '../model/comparison.ts';
import type { Alignment } from './align.ts';
import { bestChain, type Link } from './chain.ts';
import { type ClausePlace, clauseAt } from './clause-text.ts';
import { at } from './ints.ts';
import type { Both } from './pair-clauses.ts';
import { type KeptWord, wordRuns } from './word-runs.ts';

/** The words of some old clauses and some new ones as runs, each side in its order. */
export function runsBetween(both: Both, olds: readonly number[], news: readonly number[]): readonly WordRun[] {
  const [from, to] = [joined(both.old, both.oldPlaces, olds), joined(both.fresh, both.newPlaces, news)];
  return wordRuns(from.text, to.text, keptWords(both.alignment, from, to));
}

/** Some clauses as one text; `parts`: where each stands in the text of its revision, and from where in this one. */
interface Joined {
  readonly text: string;
  readonly parts: readonly { readonly body: number; readonly end: number; readonly offset: number }[];
}

function joined(clauses: readonly Clause[], places: readonly ClausePlace[], indices: readonly number[]): Joined {
  let text = '';
  const parts = indices
    .toSorted((a, b) => a - b)
    .map((index, order) => {
      if (order > 0) text += '\n';
      const offset = text.length;
      text += clauseAt(clauses, index).text;
      return { body: places[index]?.body ?? 0, end: places[index]?.end ?? 0, offset };
    });
  return { text, parts };
}

/** The words that are still there, as they were: the heaviest chain in order. */
function keptWords({ sides, owners }: Alignment, from: Joined, to: Joined): readonly KeptWord[] {
  const [olds, news] = [sides.old.tokens, sides.new.tokens];
  const found: (Link & KeptWord)[] = [];
  for (const part of from.parts) {
    for (
      let token = firstFrom(olds.start, part.body);
      token < olds.count && at(olds.start, token) < part.end;
      token++
    ) {
      const became = at(owners.toNew, token);
      const start = became === -1 ? -1 : at(news.start, became);
      const other = became === -1 ? undefined : to.parts.find(({ body, end }) => start >= body && start < end);
      if (!other) continue;
      const word: KeptWord = {
        old: at(olds.start, token) - part.body + part.offset,
        new: start - other.body + other.offset,
        length: at(olds.end, token) - at(olds.start, token),
      };
      const newWord = to.text.slice(word.new, at(news.end, became) - other.body + other.offset);
      if (from.text.slice(word.old, word.old + word.length) === newWord)
        found.push({ ...word, worth: at(sides.weight, at(olds.id, token)) });
    }
  }
  return bestChain(found, to.text.length + 1);
}

function firstFrom(starts: Int32Array, place: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(starts, middle) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
