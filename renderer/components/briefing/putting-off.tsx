/* What is asked when a row is put off: until when, or whether for good although it closes soon. It opens out of its row. */

import { type ReactNode, useEffect, useState } from 'react';
import { formatFullDay, formatWeekday } from '../../../shared/dates.ts';
import type { PutOffRow } from '../../../shared/model/put-off.ts';
import { takeBack } from '../../commands/put-off.ts';
import type { BriefingFacts } from '../../queries/briefing.ts';
import { notForMe, type PutAside, snoozedRows } from '../../queries/briefing-put-aside.ts';
import { momentOf, onDay } from '../../queries/programme-when.ts';
import { firstDay, isTooLate, snoozeDays } from '../../queries/snooze-days.ts';
import { dismissNotice } from '../../state/notice.ts';
import { askPuttingOff, usePuttingOff } from '../../state/putting-off.ts';
import { Dialog } from '../dialog.tsx';
import { walkMenu } from '../menu.tsx';
import { putAway } from './put-off-row.ts';

/** Whatever is just being asked about putting off. */
export function PuttingOff({ facts }: { readonly facts: BriefingFacts }) {
  const putting = usePuttingOff(({ putting }) => putting);
  useEffect(() => () => askPuttingOff(null), []);
  switch (putting?.asks) {
    case 'snooze':
      return <Snooze key={putting.row.key} row={putting.row} now={facts.now} />;
    case 'hide':
      return <Hide key={putting.row.key} row={putting.row} now={facts.now} />;
    case 'list':
      return <PutOffList snoozed={snoozedRows(facts)} hidden={notForMe(facts)} />;
    default:
      return null;
  }
}

function Card({
  label,
  at,
  children,
}: {
  readonly label: string;
  readonly at: 'row' | 'middle';
  readonly children: ReactNode;
}) {
  return (
    <Dialog look={`put-off at-${at}`} name={{ 'aria-label': label }} onShut={() => askPuttingOff(null)}>
      {() => <div>{children}</div>}
    </Dialog>
  );
}

interface Asked {
  readonly row: PutOffRow;
  readonly now: Date;
}

function Snooze({ row, now }: Asked) {
  const [day, setDay] = useState('');
  const { closesAt } = row;
  const closes = closesAt === null ? '' : onDay(closesAt, now);
  return (
    <Card label={`Snooze: ${row.title}`} at="row">
      <h2>Snooze until</h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move between its buttons */}
      <div className="days" onKeyDown={walkMenu}>
        {snoozeDays(now, closesAt).map(({ label, until }) => (
          <button key={until} type="button" onClick={() => void putAway(row, until, now)}>
            <b>{label}</b>
            {isTooLate(until, closesAt) ? <em>after it closes</em> : null}
            <span className="num">{formatWeekday(momentOf(until))}</span>
          </button>
        ))}
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (day >= firstDay(now)) void putAway(row, day, now);
        }}
      >
        <label>
          A date
          <input
            className="field"
            type="date"
            min={firstDay(now)}
            required
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
        </label>
        <button type="submit" className="btn sm">
          Snooze
        </button>
      </form>
      {/* The field follows the computer's own way of writing dates. */}
      <p role="status">
        {day === '' ? null : `Back on ${formatFullDay(momentOf(day))}. `}
        {day !== '' && isTooLate(day, closesAt) ? (
          <span className="word">It closes {closes}, before it would come back.</span>
        ) : null}
      </p>
    </Card>
  );
}

function Hide({ row, now }: Asked) {
  return (
    <Card label={`Not for me: ${row.title}`} at="row">
      <h2>This closes {onDay(row.closesAt ?? '', now)}.</h2>
      <p>Put away, it will not be shown in the briefing again. You can take it back at the foot of the briefing.</p>
      <div className="bt">
        <button type="button" className="btn sm" onClick={() => askPuttingOff(null)}>
          Keep it
        </button>
        <button type="button" className="btn sm quiet" onClick={() => void putAway(row, null, now)}>
          Not for me
        </button>
      </div>
    </Card>
  );
}

function PutOffList({
  snoozed,
  hidden,
}: {
  readonly snoozed: readonly PutAside[];
  readonly hidden: readonly PutAside[];
}) {
  return (
    <Card label="Put off" at="middle">
      <h2>Put off</h2>
      {snoozed.length + hidden.length === 0 ? <p>Nothing is put off any more.</p> : null}
      <ul>
        {[...snoozed, ...hidden].map(({ key, title, backWords }) => (
          <li key={key}>
            <span>
              <b>{title}</b>
              <small>{backWords}</small>
            </span>
            <button
              type="button"
              className="btn sm quiet"
              aria-label={`Take back: ${title}`}
              onClick={() => {
                // What could be undone at the foot of the window is undone by this.
                dismissNotice();
                void takeBack(key);
              }}
            >
              Take back
            </button>
          </li>
        ))}
      </ul>
      <div className="bt">
        <button type="button" className="btn sm" onClick={() => askPuttingOff(null)}>
          Close
        </button>
      </div>
    </Card>
  );
}
