/*
 * Scoring of carried selections, as the README of the pairs says. Rewordings are not scored at all: they count in no denominator.
 * A grey one counts only as wrong.
 */
import type { Span } from '../../shared/annotation/describe.ts';
import type { Pair, Selection } from './carry-pairs.ts';

/** Where an algorithm put a selection; null: nowhere. `isSure` false: a person is asked to check. */
export interface Placed {
  readonly span: Span | null;
  readonly isSure: boolean;
}

/** Carries every selection of a pair. */
export type Carrier = (pair: Pair) => readonly Placed[];

/** One judgement: `right`, `wrong`, or neither (attached near, or not attached). */
export interface Judged {
  readonly pair: string;
  readonly selection: Selection;
  readonly placed: Placed;
  readonly isRight: boolean;
  readonly isWrong: boolean;
}

export function judge(pair: Pair, carrier: Carrier): Judged[] {
  const placed = carrier(pair);
  return pair.selections.flatMap((selection, index) => {
    const where = placed[index];
    if (where === undefined || selection.fate === 'reworded') return [];
    return [{ pair: pair.name, selection, placed: where, ...judgeOne(selection, where.span) }];
  });
}

function judgeOne({ fate, newStart, newEnd }: Selection, span: Span | null): { isRight: boolean; isWrong: boolean } {
  if (span === null) return { isRight: false, isWrong: false };
  if (newStart === undefined || newEnd === undefined) return { isRight: false, isWrong: true };
  const overlap = Math.max(0, Math.min(span.end, newEnd) - Math.max(span.start, newStart));
  const union = Math.max(span.end, newEnd) - Math.min(span.start, newStart);
  const least = fate === 'verbatim' ? 0.9 : 0.5;
  const isRight = (fate === 'verbatim' || fate === 'edited') && overlap / union >= least;
  return { isRight, isWrong: overlap === 0 };
}

/** The figures of one set. `sure` counts only what is shown as certain; `all` also what a person is asked to check. */
export interface Figures {
  readonly wrongSure: number;
  readonly wrongAll: number;
  readonly recallSure: number;
  readonly recallAll: number;
  readonly recallMoved: number;
  readonly deletedSure: number;
  readonly deletedAll: number;
  readonly check: number;
}

export function figures(judged: readonly Judged[]): Figures {
  const recallable = judged.filter(({ selection: { fate } }) => fate === 'verbatim' || fate === 'edited');
  const moved = recallable.filter(({ selection }) => selection.moved);
  const deleted = judged.filter(({ selection }) => selection.fate === 'deleted');
  const share = (of: readonly Judged[], test: (one: Judged) => boolean, scale = 100): number =>
    of.length === 0 ? 0 : (of.filter(test).length / of.length) * scale;
  const isSure = ({ placed }: Judged): boolean => placed.isSure;
  return {
    wrongSure: share(judged, (one) => one.isWrong && isSure(one), 1000),
    wrongAll: share(judged, (one) => one.isWrong, 1000),
    recallSure: share(recallable, (one) => one.isRight && isSure(one)),
    recallAll: share(recallable, (one) => one.isRight),
    recallMoved: share(moved, (one) => one.isRight),
    deletedSure: share(deleted, (one) => one.placed.span !== null && isSure(one)),
    deletedAll: share(deleted, (one) => one.placed.span !== null),
    check: share(judged, (one) => one.placed.span !== null && !isSure(one)),
  };
}
