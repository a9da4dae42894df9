import { memo, useMemo } from 'react';
import type { Clause } from '../../../shared/model/clause.ts';
import type { ClauseChangeKind } from '../../../shared/model/comparison.ts';
import { StillPassage } from '../../reader/passage.tsx';
import type { Redline } from '../../reader/redline.ts';
import { ClauseHeading } from './clause-text.tsx';
import type { ShownChange } from './shown-comparison.ts';

interface OtherClauseProps {
  readonly clause: Clause;
  readonly rank: number;
  readonly change: ShownChange | null;
  /** Which of the two wordings this is. */
  readonly side: 'old' | 'new';
  /** Beside its partner, or alone in the text where only the other revision has it. */
  readonly isBeside: boolean;
}

/** What a clause is called that only the other revision has. */
const aloneNames: Partial<Record<ClauseChangeKind, string>> = {
  added: 'New',
  removed: 'Removed',
  merged: 'Merged',
  splitOff: 'Split off',
};

/** A clause of the revision that is compared with: to look at, not to write on. */
export const OtherClause = memo(function OtherClause({ clause, rank, change, side, isBeside }: OtherClauseProps) {
  const { id, number, heading, tree } = clause;
  const isAlone = change?.openId === null;
  const isHead = rank <= 2;
  const redline = useMemo<Redline | null>(
    () => (!isAlone && change && change.runs.length > 0 ? { runs: change.runs, side, withOther: false } : null),
    [change, side, isAlone],
  );
  const became = isAlone ? change.became : null;
  return (
    <section
      className={`cl other ${isHead ? `head r${rank}` : ''} ${isAlone ? `alone ${side}` : ''} ${change?.mark ? `ch ${change.mark}` : ''} ${isBeside ? 'beside' : ''}`}
      data-other={id}
      data-outside=""
      aria-label={[
        isAlone ? `${aloneNames[change.kind] ?? 'Removed'}:` : side === 'old' ? 'Before:' : 'After:',
        number,
        heading,
      ]
        .filter(Boolean)
        .join(' ')}
    >
      <ClauseHeading
        isHead={isHead}
        number={number ? <span className={`no ${number.length > 6 ? 'long' : ''}`}>{number}</span> : null}
        became={became}
      >
        {heading === '' ? null : heading}
      </ClauseHeading>
      <StillPassage tree={tree} redline={redline} />
    </section>
  );
});
