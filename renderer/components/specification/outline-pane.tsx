import { type KeyboardEvent, memo, useEffect, useId, useRef, useState } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { count } from '../../../shared/dates.ts';
import type { OutlineRow } from './outline.ts';

interface OutlinePaneProps {
  readonly rows: readonly OutlineRow[];
  readonly currentId: string | null;
  readonly onGo: (clauseId: string) => void;
}

/** Of a row, and above the first, in pixels. */
const [rowHeight, margin] = [28, 8];

/** The outline: a tree in which the present clause is selected, walked by the arrow keys and opened by Enter. */
export const OutlinePane = memo(function OutlinePane({ rows, currentId, onGo }: OutlinePaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  const id = useId();
  const current = rows.findIndex((row) => row.id === currentId);
  const [focused, setFocused] = useState<number | null>(null);
  const list = useRef<VirtualizerHandle>(null);
  const active = focused ?? Math.max(current, 0);
  useEffect(() => {
    if (active >= rows.length) return;
    const from = (pane.current?.scrollTop ?? 0) / rowHeight;
    const isInSight = active >= from && active < from + (pane.current?.clientHeight ?? 0) / rowHeight - 1;
    if (!isInSight) list.current?.scrollToIndex(active, { align: 'center' });
  }, [active, rows.length]);
  const walk = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = step(event.key, active, rows.length);
    const row = rows[active];
    if (to !== null) setFocused(to);
    else if ((event.key === 'Enter' || event.key === ' ') && row) onGo(row.id);
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="ol scroll"
      ref={pane}
      role="tree"
      aria-label="Outline"
      tabIndex={0}
      aria-activedescendant={`${id}${active}`}
      onKeyDown={walk}
      onBlur={() => setFocused(null)}
    >
      <Virtualizer
        ref={list}
        scrollRef={pane}
        startMargin={margin}
        data={rows}
        itemSize={rowHeight}
        keepMounted={[active]}
      >
        {(row, index) => (
          <Row
            key={row.id}
            id={`${id}${index}`}
            row={row}
            isCurrent={index === current}
            isFocused={index === focused}
            onGo={onGo}
          />
        )}
      </Virtualizer>
    </div>
  );
});

interface RowProps {
  readonly id: string;
  readonly row: OutlineRow;
  readonly isCurrent: boolean;
  readonly isFocused: boolean;
  readonly onGo: (clauseId: string) => void;
}

const changeWords = { requirement: 'requirement changed', wording: 'wording changed' } as const;
const readWords = { none: 'not read', part: 'partly read', all: 'read' } as const;

const Row = ({ id, row, isCurrent, isFocused, onGo }: RowProps) => {
  const { number, heading, rank, comments, read, change, became, named } = row;
  const name = [number, heading || 'Untitled'].filter(Boolean).join(' ');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it hears the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the tree holds the focus (aria-activedescendant)
    <div
      id={id}
      role="treeitem"
      className={`l${Math.min(rank, 3)} ${number === null ? 'bare' : ''} ${isCurrent ? 'sel' : ''} ${isFocused ? 'at' : ''}`}
      aria-level={Math.max(1, rank)}
      aria-selected={isCurrent}
      aria-label={[
        name,
        change ? changeWords[change] : '',
        became ?? '',
        named ?? '',
        comments > 0 ? count(comments, 'comment') : '',
        readWords[read],
      ]
        .filter(Boolean)
        .join(', ')}
      title={[name, became, named].filter(Boolean).join(', ')}
      onClick={() => onGo(row.id)}
    >
      {change ? <span className={`c ${change}`} /> : null}
      {number === null ? null : <span className="no">{number}</span>}
      <span className="ti">
        <span>{heading || 'Untitled'}</span>
        {became ? <small>{became}</small> : null}
        {named === null ? null : <i className="yours" />}
      </span>
      <span className="k">{comments > 0 ? comments : ''}</span>
      <span className={`rd ${read}`} />
    </div>
  );
};

function step(key: string, from: number, length: number): number | null {
  if (key === 'ArrowDown') return Math.min(length - 1, from + 1);
  if (key === 'ArrowUp') return Math.max(0, from - 1);
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  return null;
}

/** What the marks of the outline mean; those of changes, and of what is the trust's own, only where there are any. */
export const OutlineLegend = ({
  withChanges,
  withNamed,
}: {
  readonly withChanges: boolean;
  readonly withNamed: boolean;
}) => (
  <div className="legend" aria-hidden="true">
    {withChanges ? (
      <>
        <span>
          <i className="c requirement" />
          requirement
        </span>
        <span>
          <i className="c wording" />
          wording
        </span>
      </>
    ) : null}
    <span>
      <b className="acc">2</b>comments
    </span>
    <span>
      <i className="rd none" />
      not read
    </span>
    {withNamed ? <NamesYours /> : null}
    {withChanges ? null : (
      <>
        {withNamed ? null : <span />}
        <span>
          <i className="rd part" />
          partly read
        </span>
      </>
    )}
  </div>
);

const NamesYours = () => (
  <span>
    <i className="yours" />
    names yours
  </span>
);
