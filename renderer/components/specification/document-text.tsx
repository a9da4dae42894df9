import { memo } from 'react';
import type { Clause } from '../../../shared/model/clause.ts';
import { ClauseText } from './clause-text.tsx';
import { useDrawnRange } from './drawn-range.ts';
import type { RankedItem } from './outline.ts';

interface DocumentTextProps {
  readonly clauses: readonly Clause[];
  readonly outline: readonly RankedItem[];
  readonly startId: string | null;
}

/** All clauses of a revision, drawn from the one that is wanted first. */
export const DocumentText = memo(function DocumentText({ clauses, outline, startId }: DocumentTextProps) {
  const start = Math.max(
    0,
    clauses.findIndex(({ id }) => id === startId),
  );
  const { from, to } = useDrawnRange(clauses.length, start);
  return clauses.map((clause, index) => (
    <ClauseText
      key={clause.id}
      clause={clause}
      rank={outline[index]?.rank ?? clause.level}
      isDrawn={index >= from && index < to}
    />
  ));
});
