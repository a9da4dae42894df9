import { ArrowDown, ArrowUp } from 'lucide-react';
import { formatLeft } from '../../../shared/dates.ts';
import type { Decision } from '../../../shared/model/carrying.ts';
import type { Clause } from '../../../shared/model/clause.ts';
import { keyTable } from '../../keys/key-table.ts';
import type { Triage } from '../../queries/triage.ts';
import { useNow } from '../../state/now.ts';
import { Icon } from '../icon.tsx';
import { hint } from '../keys.tsx';
import { AroundIt } from './around-it.tsx';
import { EditBox } from './edit-box.tsx';
import { History } from './history.tsx';
import { Mine } from './mine.tsx';
import { Reattach } from './reattach.tsx';
import { SettleKeys } from './settle-keys.tsx';
import { SideBySide } from './side-by-side.tsx';
import { ThenRows } from './then-rows.tsx';
import { type Spot, suggestedChoice, type TriageView } from './triage-view.ts';
import { sentenceOf } from './triage-words.ts';

interface TriagePaneProps {
  readonly triage: Triage;
  readonly views: readonly TriageView[];
  readonly view: TriageView;
  readonly clauses: readonly Clause[];
  readonly isAttaching: boolean;
  readonly onSelect: (annotationId: string) => void;
  readonly onSelectBy: (step: number) => void;
  readonly onChoose: (choice: Decision['choice']) => void;
  readonly onAttach: (spot: Spot) => void;
  readonly onLeave: () => void;
}

/** One of them: what became of its words, what was said, how it came here, and the keys. */
export function TriagePane(props: TriagePaneProps) {
  const { triage, views, view, clauses, isAttaching, onSelect, onSelectBy, onChoose } = props;
  const { label } = triage.revision;
  const { annotation, group } = view.item;
  const inGroup = views.filter(({ item }) => item.group === group);
  const place = view.item.carry.place ?? annotation.target;
  return (
    <div className="rev">
      <TriageTools triage={triage} views={views} onSelectBy={onSelectBy} />
      <div className="tbody">
        <div className="l tl2 scroll" key={annotation.id}>
          <p className="over">
            {annotation.body.type === 'comment' ? '' : `Private ${annotation.body.type}, `}
            {[place.number, place.heading].filter(Boolean).join(' ')}, {inGroup.indexOf(view) + 1} of {inGroup.length}
          </p>
          <h1 aria-live="polite">{sentenceOf(view, label)}</h1>
          {isAttaching ? (
            <Reattach
              key={annotation.id}
              view={view}
              clauses={clauses}
              label={label}
              onConfirm={props.onAttach}
              onCancel={props.onLeave}
            />
          ) : (
            <SideBySide triage={triage} view={view} />
          )}
          <Mine view={view} label={label} />
          <History item={view.item} />
          <EditBox key={annotation.id} view={view} label={label} />
          <ThenRows views={views.filter((each) => each !== view && each.item.group === 'yours')} onSelect={onSelect} />
        </div>
        <AroundIt view={view} clauses={clauses} label={label} />
      </div>
      <SettleKeys view={view} label={label} suggested={suggestedChoice(view)} onChoose={onChoose} />
    </div>
  );
}

const pressing = 7 * 86_400_000;

function TriageTools({ triage, views, onSelectBy }: Pick<TriagePaneProps, 'triage' | 'views' | 'onSelectBy'>) {
  const now = useNow();
  const { closesAt } = triage.revision;
  // What is private is no part of what is due by the closing date.
  const comments = views.filter(({ item }) => item.annotation.body.type === 'comment');
  const left = comments.filter(({ item }) => item.group === 'yours').length;
  const isPressing = closesAt !== null && new Date(closesAt).getTime() - now.getTime() < pressing;
  return (
    <div className="tools">
      <p className="left num" role="status">
        {left} left <span>of {comments.length}</span>
      </p>
      <span className="ticks" aria-hidden="true">
        {comments.map(({ item }, index) => (
          <i key={item.annotation.id} className={index < comments.length - left ? 'd' : undefined} />
        ))}
      </span>
      <span className="grow" />
      {closesAt === null ? null : (
        <span className={isPressing ? 'closes time' : 'closes'}>
          {new Date(closesAt) <= now ? 'Closed' : `Closes in ${formatLeft(closesAt, now)}`}
        </span>
      )}
      <button
        type="button"
        className="ib"
        aria-label="The one before"
        title={hint('The one before', keyTable.triage.before)}
        onClick={() => onSelectBy(-1)}
      >
        <Icon of={ArrowUp} />
      </button>
      <button
        type="button"
        className="ib"
        aria-label="The next one"
        title={hint('The next one', keyTable.triage.next)}
        onClick={() => onSelectBy(1)}
      >
        <Icon of={ArrowDown} />
      </button>
    </div>
  );
}
