/* One diff over the whole texts, word by word: what most tools do. */
import { diff } from 'fast-myers-diff';
import { at } from '../../../shared/compare/ints.ts';
import type { Text } from '../../../shared/compare/text.ts';
import { newVocabulary, type Tokens, tokenise } from '../../../shared/compare/tokens.ts';
import type { Carrier } from '../carry-score.ts';

/** For each old word the new one, or -1. The same words as ours, as numbers: the kindest input for the peer. */
export function wholeTextMap(old: Text, fresh: Text): { olds: Tokens; news: Tokens; toNew: Int32Array } {
  const vocabulary = newVocabulary();
  const olds = tokenise(old.text, vocabulary);
  const news = tokenise(fresh.text, vocabulary);
  const runs: Run[] = [];
  let a = 0;
  let b = 0;
  const keep = (until: number): void => {
    if (until > a) runs.push({ old: a, now: b, length: until - a });
  };
  for (const [oldStart, oldEnd, , newEnd] of diff(olds.id, news.id)) {
    keep(oldStart);
    a = oldEnd;
    b = newEnd;
  }
  keep(olds.count);
  const toNew = new Int32Array(olds.count).fill(-1);
  for (const run of cleanUp(runs, olds.count, news.count))
    for (let offset = 0; offset < run.length; offset++) toNew[run.old + offset] = run.now + offset;
  return { olds, news, toNew };
}

interface Run {
  readonly old: number;
  readonly now: number;
  readonly length: number;
}

/** The semantic clean-up of diff-match-patch: no run stays that is no longer than the edits on both sides of it. */
function cleanUp(found: readonly Run[], oldCount: number, newCount: number): readonly Run[] {
  let runs = found;
  for (;;) {
    const kept = runs.filter((run, index) => {
      const before = runs[index - 1] ?? { old: 0, now: 0, length: 0 };
      const after = runs[index + 1] ?? { old: oldCount, now: newCount };
      const editBefore = Math.max(run.old - before.old, run.now - before.now) - before.length;
      const editAfter = Math.max(after.old - run.old, after.now - run.now) - run.length;
      return run.length > editBefore || run.length > editAfter;
    });
    if (kept.length === runs.length) return kept;
    runs = kept;
  }
}

/** Attached if half of the words survive, from the first of them to the last. */
export const wholeText: Carrier = ({ old, new: fresh, selections }) => {
  const { olds, news, toNew } = wholeTextMap(old, fresh);
  return selections.map(({ start, end }) => {
    const places: number[] = [];
    let words = 0;
    for (let token = 0; token < olds.count && at(olds.start, token) < end; token++) {
      if (at(olds.end, token) <= start) continue;
      words++;
      if (at(toNew, token) !== -1) places.push(at(toNew, token));
    }
    const [first, last] = [places[0], places.at(-1)];
    if (first === undefined || last === undefined || places.length < words / 2) return { span: null, isSure: true };
    return { span: { start: at(news.start, first), end: at(news.end, last) }, isSure: true };
  });
};
