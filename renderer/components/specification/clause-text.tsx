import { memo, type ReactNode, useMemo } from 'react';
import type { Clause } from '../../../shared/model/clause.ts';
import { Passage } from '../../reader/passage.tsx';
import type { Redline } from '../../reader/redline.ts';
import { useSurface } from '../../reader/surface.ts';
import { WordChanges } from '../annotation/word-changes.tsx';
import type { ShownChange } from './shown-comparison.ts';

interface ClauseTextProps {
  readonly clause: Clause;
  readonly rank: number;
  readonly change: ShownChange | null;
  readonly side: 'old' | 'new';
  /** Whether the words that only the other revision has are shown within it. */
  readonly withOther: boolean;
  /** What it names of the trust's own, in words. */
  readonly named: string | null;
}

/** One clause of the text, its number in the gutter and what changed of it in place. */
export const ClauseText = memo(function ClauseText(props: ClauseTextProps) {
  const { clause, rank, change, side, withOther, named } = props;
  const { id, number, heading, path, text, tree, key } = clause;
  const isHead = rank <= 2;
  const redline = useMemo(() => redlineOf(change, side, withOther), [change, side, withOther]);
  return (
    <section
      className={`cl ${isHead ? `head r${rank}` : ''} ${text === '' ? 'bare' : ''} ${change?.mark ? `ch ${change.mark}` : ''}`}
      data-clause={id}
      aria-label={[number, heading].filter(Boolean).join(' ')}
      style={{ containIntrinsicBlockSize: `auto ${heightOf(clause, rank)}px` }}
    >
      {rank === 2 && path.length > 0 ? <p className="crumb">{path.at(-1)}</p> : null}
      <ClauseHeading isHead={isHead} number={<Gutter clause={clause} />} became={change?.became ?? null}>
        {heading === '' ? null : <Heading heading={heading} change={change} side={side} withOther={withOther} />}
      </ClauseHeading>
      <Passage
        passageId={id}
        tree={tree}
        text={text}
        clauseKey={key}
        number={number}
        heading={heading}
        redline={redline}
      />
      {named === null ? null : <p className="yours">{named}</p>}
    </section>
  );
});

interface UndrawnClausesProps {
  readonly clauses: readonly Clause[];
  /** The index in the document of the first of them. */
  readonly first: number;
  readonly rankAt: (index: number) => number;
}

/** Holds the room of clauses that are not drawn yet, under the name of the first of them. */
export const UndrawnClauses = memo(function UndrawnClauses({ clauses, first, rankAt }: UndrawnClausesProps) {
  const heights = clauses.map((clause, index) => heightOf(clause, rankAt(first + index)));
  return (
    <div
      className="undrawn"
      data-clause={clauses[0]?.id}
      style={{ blockSize: heights.reduce((sum, height) => sum + height, 0) }}
    />
  );
});

/** What is drawn into a clause; a wholly new one is marked as new, and its words are not underlined. */
export function redlineOf(change: ShownChange | null, side: 'old' | 'new', withOther: boolean): Redline | null {
  if (!change || change.runs.length === 0 || change.openId === null || change.otherId === null) return null;
  return { runs: change.runs, side, withOther };
}

interface ClauseHeadingProps {
  readonly isHead: boolean;
  readonly number: ReactNode;
  readonly became: string | null;
  readonly children: ReactNode;
}

/** A clause's heading with its number before it, and what became of it: under the number where there is room, else after the heading. */
export function ClauseHeading({ isHead, number, became, children }: ClauseHeadingProps) {
  const isUnder = became !== null && !isHead && fitsGutter(became);
  const said = became === null ? null : <small className={isUnder ? 'became under' : 'became'}>{became}</small>;
  if (isHead) {
    return (
      <h2>
        {number}
        {children}
        {said}
      </h2>
    );
  }
  return (
    <>
      {number}
      {isUnder || children === null ? said : null}
      {children === null ? null : (
        <h3>
          {children}
          {isUnder ? null : said}
        </h3>
      )}
    </>
  );
}

/** Under a number there is room for "moved from 4.2.1", and for no more. */
const fitsGutter = (words: string): boolean => words.length <= 17 && !words.includes('“');

function Gutter({ clause: { id, number, heading } }: { readonly clause: Clause }) {
  const { pickWhole } = useSurface();
  if (!number) return null;
  return (
    <button
      type="button"
      className={`no ${number.length > 6 ? 'long' : ''}`}
      aria-label={`Annotate the whole of ${number} ${heading}`}
      title="Annotate the whole clause"
      onClick={() => pickWhole(id)}
    >
      {number}
    </button>
  );
}

/** The heading, with what it was where that is another. */
function Heading({
  heading,
  change,
  side,
  withOther,
}: Pick<ClauseTextProps, 'change' | 'side' | 'withOther'> & { readonly heading: string }) {
  const other = change?.otherName?.heading ?? heading;
  if (other === heading || !withOther) return heading;
  return side === 'new' ? (
    <WordChanges before={other} after={heading} />
  ) : (
    <WordChanges before={heading} after={other} />
  );
}

/** About how tall a clause will be, in pixels, so that the scroll bar is nearly right before it is drawn. */
const heightOf = ({ text }: Clause, rank: number): number =>
  (rank <= 2 ? 72 : 24) + Math.ceil(text.length / 58) * 28 + (text.split('\n').length - 1) * 16;
