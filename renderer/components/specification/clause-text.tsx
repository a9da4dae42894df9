import { memo } from 'react';
import type { Clause } from '../../../shared/model/clause.ts';
import { Passage } from '../../reader/passage.tsx';
import { useSurface } from '../../reader/surface.ts';

interface ClauseTextProps {
  readonly clause: Clause;
  readonly rank: number;
  /** Until it is drawn, a clause only holds its room open. */
  readonly isDrawn: boolean;
}

/** One clause of the text, its number in the gutter. */
export const ClauseText = memo(function ClauseText({ clause, rank, isDrawn }: ClauseTextProps) {
  const { id, number, heading, path, text, tree, key } = clause;
  const isHead = rank <= 2;
  const height = estimate(clause, isHead);
  return (
    <section
      className={`cl ${isHead ? `head r${rank}` : ''} ${text === '' ? 'bare' : ''}`}
      data-clause={id}
      aria-label={[number, heading].filter(Boolean).join(' ')}
      style={{ containIntrinsicBlockSize: `auto ${height}px`, minBlockSize: isDrawn ? undefined : height }}
    >
      {isDrawn ? (
        <>
          {rank === 2 && path.length > 0 ? <p className="crumb">{path.at(-1)}</p> : null}
          <Heading clause={clause} isHead={isHead} />
          <Passage passageId={id} tree={tree} text={text} clauseKey={key} number={number} heading={heading} />
        </>
      ) : null}
    </section>
  );
});

function Heading({ clause, isHead }: { readonly clause: Clause; readonly isHead: boolean }) {
  const { id, number, heading } = clause;
  const { pickWhole } = useSurface();
  const gutter = number ? (
    <button
      type="button"
      className={`no ${number.length > 6 ? 'long' : ''}`}
      aria-label={`Annotate the whole of ${number} ${heading}`}
      title="Annotate the whole clause"
      onClick={() => pickWhole(id)}
    >
      {number}
    </button>
  ) : null;
  if (isHead) {
    return (
      <h2>
        {gutter}
        {heading}
      </h2>
    );
  }
  return (
    <>
      {gutter}
      {heading === '' ? null : <h3>{heading}</h3>}
    </>
  );
}

/** About how tall a clause will be, so that the scroll bar is nearly right before it is drawn. */
const estimate = ({ text }: Clause, isHead: boolean): number =>
  (isHead ? 72 : 24) + Math.ceil(text.length / 58) * 28 + (text.split('\n').length - 1) * 16;
