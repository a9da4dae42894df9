import { Fragment, memo, useCallback, useEffect, useMemo } from 'react';
import type { Clause } from '../../../shared/model/clause.ts';
import { useClausesById } from '../../queries/comparison.ts';
import { ClauseText, UndrawnClauses } from './clause-text.tsx';
import type { ComparisonView } from './comparison-choice.ts';
import { blocksOf, useDrawnBlocks } from './drawn-clauses.ts';
import { OtherClause } from './other-clause.tsx';
import type { RankedItem } from './outline.ts';
import type { ShownChange, ShownComparison } from './shown-comparison.ts';

interface DocumentTextProps {
  /** Of the revision. */
  readonly label: string;
  readonly clauses: readonly Clause[];
  readonly outline: readonly RankedItem[];
  /** What clauses name of the trust's own, in words, by their ids. */
  readonly named: ReadonlyMap<string, string>;
  readonly startId: string | null;
  /** The block of clauses that is being read. */
  readonly near: number;
  readonly shown: ShownComparison | null;
  readonly view: ComparisonView;
  /** Whether all of it is to be drawn, wherever one reads; `onWhole` hears when it is. */
  readonly isWhole: boolean;
  readonly onWhole: () => unknown;
}

/** All clauses of a revision, drawn from the one that is wanted first, with what changed of each. */
export const DocumentText = memo(function DocumentText({
  label,
  clauses,
  outline,
  named,
  startId,
  near,
  shown,
  view,
  isWhole,
  onWhole,
}: DocumentTextProps) {
  const start = Math.max(
    0,
    clauses.findIndex(({ id }) => id === startId),
  );
  const blocks = useMemo(() => blocksOf(clauses), [clauses]);
  const drawn = useDrawnBlocks(clauses.length, start, near, isWhole);
  useEffect(() => {
    if (isWhole && drawn.size === blocks.length) onWhole();
  }, [isWhole, drawn, blocks, onWhole]);
  const isSides = view === 'sides' && shown !== null;
  const others = useClausesById(useMemo(() => wantedIds(shown, isSides), [shown, isSides]));
  const rankAt = useCallback((index: number) => outline[index]?.rank ?? 3, [outline]);
  const side = shown?.side ?? 'new';
  const otherSide = side === 'new' ? 'old' : 'new';
  const other = (id: string | undefined, rank: number, change: ShownChange | null, isBeside: boolean) => {
    const clause = id === undefined ? undefined : others?.get(id);
    if (!clause) return null;
    return (
      <OtherClause key={clause.id} clause={clause} rank={rank} change={change} side={otherSide} isBeside={isBeside} />
    );
  };
  const alone = (afterId: string | null) =>
    shown?.onlyOther.get(afterId)?.map((change) => other(change.otherId ?? undefined, rankOf(change), change, isSides));
  const drawnClause = (clause: Clause, index: number) => {
    const change = shown?.byId.get(clause.id) ?? null;
    const rank = rankAt(index);
    const beside = isSides ? other(shown.partnerOf.get(clause.id), rank, change, true) : null;
    return (
      <Fragment key={clause.id}>
        {side === 'new' ? beside : null}
        <ClauseText
          clause={clause}
          rank={rank}
          change={change}
          side={side}
          withOther={!isSides}
          named={named.get(clause.id) ?? null}
        />
        {side === 'old' ? beside : null}
        {alone(clause.id)}
      </Fragment>
    );
  };
  return (
    <div className={isSides ? `sides ${side}` : 'whole'}>
      {isSides ? <SidesHead shown={shown} label={label} /> : null}
      {alone(null)}
      {blocks.map(({ first, clauses }, which) =>
        drawn.has(which) ? (
          clauses.map((clause, index) => drawnClause(clause, first + index))
        ) : (
          <UndrawnClauses key={clauses[0]?.id} clauses={clauses} first={first} rankAt={rankAt} />
        ),
      )}
    </div>
  );
});

/** The clauses of the other revision that are drawn. */
function wantedIds(shown: ShownComparison | null, isSides: boolean): readonly string[] {
  if (!shown) return [];
  const alone = shown.list.flatMap(({ openId, otherId }) => (openId === null && otherId !== null ? [otherId] : []));
  return isSides ? [...shown.partnerOf.values(), ...alone] : alone;
}

const rankOf = ({ name: { number } }: ShownChange): number =>
  number === null ? 3 : number.split('.').filter((part) => part !== '').length;

/** Which column is which. */
const SidesHead = ({ shown: { side, other }, label }: { readonly shown: ShownComparison; readonly label: string }) => (
  <div className="sides-head" data-outside="">
    <span>Draft {side === 'new' ? other.label : label}</span>
    <span>Draft {side === 'new' ? label : other.label}</span>
  </div>
);
