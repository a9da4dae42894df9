import { useMemo } from 'react';
import type { Revision } from '../../../shared/model/draft.ts';
import { useComparison, useReadRevisionIds } from '../../queries/comparison.ts';
import { comparable, isEarlier, useComparisonChoice, usualBase } from './comparison-choice.ts';
import { type ShownComparison, shownComparison } from './shown-comparison.ts';

/** What is compared and how far it has come. `others` empty: there is nothing to compare with. */
export interface Comparing {
  readonly others: readonly Revision[];
  readonly usualId: string | null;
  readonly base: Revision | null;
  readonly side: 'old' | 'new';
  readonly shown: ShownComparison | null;
  /** False for the moment in which it is not known what was read last. */
  readonly isSettled: boolean;
  readonly isComparing: boolean;
  /** It failed: what tries again. */
  readonly tryAgain: (() => void) | null;
}

/** The comparison that is chosen for a revision. */
export function useShownComparison(
  revision: Revision,
  revisions: readonly Revision[],
  orderOf: (clauseId: string) => number,
): Comparing {
  const others = useMemo(() => comparable(revision, revisions), [revision, revisions]);
  const readIds = useReadRevisionIds(others.map(({ id }) => id));
  const chosen = useComparisonChoice(({ baseOf }) => baseOf[revision.id]);
  const usual = readIds === undefined ? null : usualBase(revision, others, readIds);
  const base = chosen === undefined ? usual : (others.find(({ id }) => id === chosen) ?? null);
  const side = base && !isEarlier(base, revision) ? 'old' : 'new';
  const state = useComparison(side === 'new' ? base : revision, side === 'new' || !base ? revision : base);
  const compared = state.status === 'ready' ? state.compared : null;
  const shown = useMemo(
    () =>
      compared && base
        ? shownComparison({ ...compared, changes: compared.comparison.changes, side, other: base, orderOf })
        : null,
    [compared, base, side, orderOf],
  );
  return {
    others,
    usualId: usual?.id ?? null,
    base,
    side,
    shown,
    isSettled: readIds !== undefined || chosen !== undefined,
    isComparing: state.status === 'comparing',
    tryAgain: state.status === 'failed' ? state.tryAgain : null,
  };
}
