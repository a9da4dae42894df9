/*
 * Group `carry-made`: the figures of `carry` on revisions made from eight other specifications by edits that are known, near copies and renamed terms
 * among them. They are harder than real ones, and no rule was set by them: a change of a rule is good if it helps there and harms nothing here.
 */
import { carried } from './carried.ts';
import { type Figures, figures, judge } from './carry-score.ts';
import { madePairs } from './made-pairs.ts';
import { exactQuote } from './peers/exact-quote.ts';
import type { Group, Row } from './row.ts';

export const carryMade: Group = {
  name: 'carry-made',
  run: async () => {
    const pairs = madePairs();
    if (pairs.length === 0) return [];
    const [ours, peers] = [carried, exactQuote].map((carrier) => pairs.flatMap((pair) => judge(pair, carrier)));
    return (['uniform', 'changed'] as const).flatMap((set) => {
      const [found, peer] = [ours, peers].map((judged = []) =>
        figures(judged.filter(({ selection }) => selection.set === set)),
      );
      if (found === undefined || peer === undefined) return [];
      return measures.map(
        ([name, unit, better, of, targets]): Row => ({
          group: 'carry-made',
          name: `${name}, ${set}`,
          value: of(found),
          unit,
          better,
          target: targets[set],
          peer: `${unit}, exact quote`,
          peerValue: of(peer),
        }),
      );
    });
  },
};

type Measure = readonly [
  name: string,
  unit: string,
  better: Row['better'],
  of: (figures: Figures) => number,
  targets: { readonly uniform: number; readonly changed: number },
];

const measures: readonly Measure[] = [
  ['wrong, sure', 'in 1,000', 'lower', ({ wrongSure }) => wrongSure, { uniform: 0.5, changed: 1.5 }],
  ['recall, sure', '%', 'higher', ({ recallSure }) => recallSure, { uniform: 99.3, changed: 96 }],
  ['recall, sure and check', '%', 'higher', ({ recallAll }) => recallAll, { uniform: 99.8, changed: 98.5 }],
  ['deleted ones attached, sure', '%', 'lower', ({ deletedSure }) => deletedSure, { uniform: 0.5, changed: 0.5 }],
  ['sent to check', '%', 'lower', ({ check }) => check, { uniform: 2, changed: 6 }],
];
