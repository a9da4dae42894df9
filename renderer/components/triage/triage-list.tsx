import {
  ArrowLeft,
  ArrowUpDown,
  Check,
  Equal,
  Lock,
  type LucideIcon,
  ScanSearch,
  TextQuote,
  Trash2,
  TriangleAlert,
} from 'lucide-react';
import { useEffect, useRef } from 'react';
import { count } from '../../../shared/dates.ts';
import type { CarryFate } from '../../../shared/model/carrying.ts';
import type { Triage } from '../../queries/triage.ts';
import { isInDoubt, type TriageGroup } from '../../queries/triage-groups.ts';
import { useNow } from '../../state/now.ts';
import { go } from '../../state/places.ts';
import { Icon } from '../icon.tsx';
import { NotCarried } from './not-carried.tsx';
import type { TriageView } from './triage-view.ts';
import { choiceNames, fateNames, reasonOf } from './triage-words.ts';

interface TriageListProps {
  readonly triage: Triage;
  readonly views: readonly TriageView[];
  readonly selectedId: string | null;
  readonly onSelect: (annotationId: string) => void;
  readonly onKeepAll: (views: readonly TriageView[]) => void;
}

/** How long it takes to settle one. */
const minutesEach = 2;

/** The comments, worst first, in groups; what is private is apart, under its own name. */
export function TriageList({ triage, views, selectedId, onSelect, onKeepAll }: TriageListProps) {
  const inGroup = (group: TriageGroup) => views.filter(({ item }) => item.group === group);
  const yours = inGroup('yours');
  const standing = inGroup('standing');
  const personal = inGroup('private');
  const settled = inGroup('settled');
  const comments = views.filter(({ item }) => item.annotation.body.type === 'comment').length;
  const bringable = standing.filter(({ item }) => item.annotation.submissionId === null);
  const rows = (group: readonly TriageView[]) => (
    <ul>
      {group.map((view) => (
        <Row
          key={view.item.annotation.id}
          view={view}
          isSelected={view.item.annotation.id === selectedId}
          onSelect={onSelect}
        />
      ))}
    </ul>
  );
  return (
    <section className="list tri" aria-label="Look again">
      <div className="phead">
        <button type="button" className="ib back" aria-label="Back to the responses" onClick={backToResponses}>
          <Icon of={ArrowLeft} />
        </button>
        <h1>Look again</h1>
        <span className="grow" />
        <span className="from num">
          {comments > 0 ? count(comments, 'comment') : count(views.length, 'note')} on {listed(triage.fromLabels)}
        </span>
      </div>
      <div className="items scroll">
        <NotCarried revisionId={triage.revision.id} label={triage.revision.label} />
        {yours.length > 0 ? (
          <section aria-labelledby="triage-yours">
            <h2 className="grp" id="triage-yours">
              Yours to settle{' '}
              <span className="num">
                {yours.length}, about {yours.length * minutesEach} min
              </span>
            </h2>
            {rows(yours)}
          </section>
        ) : null}
        {standing.length > 0 ? (
          <section aria-labelledby="triage-standing">
            <h2 className="grp" id="triage-standing">
              They stand by themselves <span className="num">{standing.length}</span>
            </h2>
            {rows(standing)}
            {bringable.length > 1 ? (
              <button type="button" className="btn quiet sm along" onClick={() => onKeepAll(bringable)}>
                Keep all {bringable.length} in the response to {triage.revision.label}
              </button>
            ) : null}
          </section>
        ) : null}
        {personal.length > 0 ? (
          <section aria-labelledby="triage-private">
            <h2 className="grp" id="triage-private">
              Private notes <span>Only you. Never sent</span>
            </h2>
            {rows(personal)}
          </section>
        ) : null}
        {settled.length > 0 ? (
          <section aria-labelledby="triage-settled">
            <h2 className="grp" id="triage-settled">
              Settled by you <span className="num">{settled.length}</span>
            </h2>
            {rows(settled)}
          </section>
        ) : null}
      </div>
    </section>
  );
}

const backToResponses = (): void => go({ screen: 'responses', sourceId: null, submissionId: null });

const listed = (labels: readonly string[]): string => new Intl.ListFormat('en-GB').format(labels);

interface RowProps {
  readonly view: TriageView;
  readonly isSelected: boolean;
  readonly onSelect: (annotationId: string) => void;
}

function Row({ view, isSelected, onSelect }: RowProps) {
  const now = useNow();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isSelected) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  const { annotation, carry, group } = view.item;
  const place = carry.place ?? { number: annotation.target.number, heading: annotation.target.heading };
  const isPrivate = annotation.body.type !== 'comment';
  const look = group === 'settled' || !isInDoubt(carry) ? '' : carry.fate === 'deleted' ? 'stop' : 'time';
  const state = group === 'settled' && carry.decision ? choiceNames[carry.decision.choice] : fateNames[carry.fate];
  return (
    <li>
      <button
        type="button"
        ref={button}
        className={`tq ${group === 'settled' ? 'done' : ''}`}
        aria-current={isSelected}
        onClick={() => onSelect(annotation.id)}
      >
        <span className={`ico ${isPrivate ? '' : look}`}>
          <Icon of={isPrivate ? Lock : group === 'settled' ? Check : icons[carry.fate]} />
        </span>
        <span className="name">
          {isPrivate ? (
            <span className="said">{annotation.body.type === 'note' ? 'Private note' : 'Highlight'} </span>
          ) : null}
          {place.number ? <b className="num">{place.number}</b> : null}
          {place.heading}
        </span>
        <span className={`fate ${look}`}>{state}</span>
        <span className="reason">{reasonOf(view, now)}</span>
      </button>
    </li>
  );
}

const icons = {
  changed: TriangleAlert,
  check: ScanSearch,
  deleted: Trash2,
  contextChanged: TextQuote,
  moved: ArrowUpDown,
  unchanged: Equal,
} as const satisfies Record<CarryFate, LucideIcon>;
