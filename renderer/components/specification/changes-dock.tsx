import { MessageSquareText } from 'lucide-react';
import { Fragment, useEffect, useMemo, useRef } from 'react';
import { orderChanges } from '../../../shared/compare/order-changes.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { Icon } from '../icon.tsx';
import { excerptOf, type ShownChange, type ShownComparison, sinceWords } from './shown-comparison.ts';

interface ChangesDockProps {
  readonly shown: ShownComparison;
  readonly annotations: readonly Annotation[];
  readonly present: ShownChange | null;
  readonly onGo: (change: ShownChange) => void;
  readonly onComments: () => void;
}

/** From 1600 wide: the changed clauses, those that ask something else first. */
export function ChangesDock({ shown, annotations, present, onGo, onComments }: ChangesDockProps) {
  const groups = useMemo(() => orderChanges(shown.list), [shown]);
  const commentedIds = useMemo(
    () => new Set(annotations.filter(({ body }) => body.type === 'comment').map(({ target }) => target.passageId)),
    [annotations],
  );
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row of the present change comes into sight
  useEffect(() => {
    list.current?.querySelector('.sel')?.scrollIntoView({ block: 'nearest' });
  }, [present]);
  const comments = annotations.filter(({ body }) => body.type === 'comment').length;
  return (
    <aside className="dock wide" aria-labelledby="changed-clauses">
      <div className="phead">
        <h1 id="changed-clauses">Changed {sinceWords(shown.side, shown.other)}</h1>
        <span className="grow" />
        <span className="s3 num">{shown.list.length}</span>
        <button
          type="button"
          className="ib"
          aria-label={`Your comments (${comments})`}
          title="Show your comments"
          onClick={onComments}
        >
          <Icon of={MessageSquareText} />
        </button>
      </div>
      <div className="scroll dk changes" ref={list}>
        {groups.map(({ name, changes }) => (
          <section key={name} aria-label={`${name}: ${changes.length}`}>
            <h2>{name}</h2>
            <ul>
              {changes.map((change) => (
                <Row
                  key={change.openId ?? change.otherId}
                  change={change}
                  isPresent={change === present}
                  isCommented={change.openId !== null && commentedIds.has(change.openId)}
                  onGo={onGo}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </aside>
  );
}

interface RowProps {
  readonly change: ShownChange;
  readonly isPresent: boolean;
  readonly isCommented: boolean;
  readonly onGo: (change: ShownChange) => void;
}

const Row = ({ change, isPresent, isCommented, onGo }: RowProps) => (
  <li className={isPresent ? 'sel' : undefined}>
    <button type="button" aria-current={isPresent ? 'true' : undefined} onClick={() => onGo(change)}>
      <span className="what">
        <b>
          {change.name.number} {change.name.heading}
        </b>
        <small>{isCommented ? 'your comment' : change.became}</small>
      </span>
      <span className="words">
        <Excerpt change={change} />
      </span>
    </button>
  </li>
);

/** The words that changed, with a few around them. */
function Excerpt({ change }: { readonly change: ShownChange }) {
  const runs = excerptOf(change);
  if (runs.length === 0) {
    const was = change.otherName?.heading ?? change.name.heading;
    if (was === change.name.heading) return change.kind === 'moved' ? 'The same words' : 'A heading';
    return (
      <>
        <del>{was}</del> <ins>{change.name.heading}</ins>
      </>
    );
  }
  return runs.map(({ kind, text }, index) => {
    const key = `${index}${kind}`;
    if (kind === 'deleted') return <del key={key}>{text}</del>;
    if (kind === 'inserted')
      return (
        <Fragment key={key}>
          {runs[index - 1]?.kind === 'deleted' ? ' ' : null}
          <ins>{text}</ins>
        </Fragment>
      );
    return <Fragment key={key}>{text}</Fragment>;
  });
}
