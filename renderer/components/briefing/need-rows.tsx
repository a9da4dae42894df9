import { CirclePause, CloudAlert, PenLine, Reply, ScanSearch, TriangleAlert } from 'lucide-react';
import { daysUntil, formatLeft, formatTime } from '../../../shared/dates.ts';
import type { Need, Why } from '../../queries/briefing-needs.ts';
import { formatBy, isWholeDay, momentOf } from '../../queries/programme-when.ts';
import type { Place } from '../../state/places.ts';
import { Icon } from '../icon.tsx';
import type { ActingRow } from './put-off-row.ts';
import { RowActs } from './row-acts.tsx';
import { RowWords } from './row-words.tsx';

/** `lead`: where the button at the head leads; its row is marked, since Enter goes there. */
interface Props {
  readonly needs: readonly Need[];
  readonly lead: Place | null;
  readonly now: Date;
  readonly onOpen: (row: ActingRow) => void;
}

/** What needs the person: why, what, and how long it takes. */
export function NeedRows({ needs, lead, now, onOpen }: Props) {
  if (needs.length === 0)
    return <p className="none">Nothing waits for you. Closing dates and refused sendings appear here.</p>;
  return (
    <ul className="need" aria-labelledby="needs-you">
      {needs.map((need) => {
        const { key, why, title, reason, minutes, place } = need;
        return (
          <li key={key} className={isSame(place, lead) ? 'lead' : undefined}>
            <button type="button" className="hit" data-key={key} onClick={() => onOpen(need)}>
              <WhyCell why={why} now={now} />
              <RowWords title={title} reason={reason} minutes={minutes} />
            </button>
            <RowActs row={need} onOpen={() => onOpen(need)} />
          </li>
        );
      })}
    </ul>
  );
}

const isSame = (a: Place, b: Place | null): boolean => JSON.stringify(a) === JSON.stringify(b);

function WhyCell({ why, now }: { readonly why: Why; readonly now: Date }) {
  switch (why.kind) {
    case 'by':
      return <Countdown by={why.by} now={now} />;
    case 'writing':
      return (
        <span className="cd">
          <Icon of={PenLine} size={20} />
          <small>being written</small>
        </span>
      );
    case 'changed':
      return (
        <span className="cd time">
          <Icon of={ScanSearch} size={20} />
          <small>look again</small>
        </span>
      );
    case 'held':
      return (
        <span className="cd stop">
          <Icon of={TriangleAlert} size={20} />
          <small>
            {why.label}
            {why.at && daysUntil(why.at, now) === 0 ? ` ${formatTime(why.at)}` : ''}
          </small>
        </span>
      );
    case 'paused':
      return (
        <span className="cd stop">
          <Icon of={CirclePause} size={20} />
          <small>{why.label}</small>
        </span>
      );
    case 'answered':
      return (
        <span className="cd">
          <Icon of={Reply} size={20} />
          <small>answered</small>
        </span>
      );
    case 'broken':
      return (
        <span className="cd stop">
          <Icon of={CloudAlert} size={20} />
          <small>not reached</small>
        </span>
      );
  }
}

function Countdown({ by, now }: { readonly by: string; readonly now: Date }) {
  const days = daysUntil(momentOf(by), now);
  const left = isWholeDay(by) && days === 0 ? 'today' : formatLeft(momentOf(by), now);
  const [amount, unit] = left.split(' ');
  return (
    <span className={days < 7 ? 'cd time' : 'cd'}>
      {amount} {unit ? <em>{unit}</em> : null}
      <small>{formatBy(by, now)}</small>
    </span>
  );
}
