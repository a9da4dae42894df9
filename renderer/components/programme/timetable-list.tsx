import { CalendarPlus } from 'lucide-react';
import { Fragment, useState } from 'react';
import { count, daysUntil, formatShortDay, formatTime, formatWeekday } from '../../../shared/dates.ts';
import { addToCalendar } from '../../commands/add-to-calendar.ts';
import type { Lane, LaneItem } from '../../queries/programme-lanes.ts';
import { Icon } from '../icon.tsx';

/** One date with its lane. */
type Row = LaneItem & { readonly lane: Pick<Lane, 'name' | 'isOurs'> };

/** Every date in order, a month at a time, to be read: those to come, and those that are over when asked for. */
export function TimetableList({ lanes, now }: { readonly lanes: readonly Lane[]; readonly now: Date }) {
  const [isWhole, setWhole] = useState(false);
  const rows = lanes
    .flatMap((lane) => lane.items.map((item): Row => ({ ...item, lane })))
    .sort((a, b) => a.start.getTime() - b.start.getTime());
  const over = rows.filter(({ isOver }) => isOver);
  const shown = isWhole ? rows : rows.filter(({ isOver }) => !isOver);
  return (
    <div className="dates">
      {over.length > 0 ? (
        <button type="button" className="link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Hide those that are over' : `${count(over.length, 'date is', 'dates are')} over`}
        </button>
      ) : null}
      {shown.length === 0 ? (
        <p className="nothing">No dates are known from today on.</p>
      ) : (
        <table className="sup dt" aria-label="Timetable">
          <thead>
            <tr>
              <th scope="col" className="when">
                When
              </th>
              <th scope="col" className="what">
                What
              </th>
              <th scope="col">Whose</th>
              <th scope="col">How certain</th>
              <th scope="col">Before</th>
              <th scope="col" className="un">
                <span className="said">Calendar</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <Fragment key={row.key}>
                {monthOf(shown[index - 1]) === monthOf(row) ? null : (
                  <tr className="gh">
                    <th scope="colgroup" colSpan={6}>
                      {monthOf(row)}
                    </th>
                  </tr>
                )}
                <DateRow row={row} now={now} />
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

const monthYear = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' });
const monthOf = (row: Row | undefined): string | null => (row ? monthYear.format(row.start) : null);

function DateRow({ row, now }: { readonly row: Row; readonly now: Date }) {
  const { title, start, end, was, moved, isExpected, isAsked, isNear, isOver, lane } = row;
  return (
    <tr className={isNear ? 'near' : isOver ? 'over' : undefined}>
      <td className="num">
        {end ? `${formatShortDay(start)} to ${formatShortDay(lastDay(end))}` : dayAndTime(start, now)}
      </td>
      <th scope="row">
        {title}
        {isAsked && !isOver ? <span className="tag mine">asks something of you</span> : null}
      </th>
      <td className={lane.isOurs ? 'ours' : undefined}>{lane.name}</td>
      <td>{isExpected ? 'expected' : 'fixed'}</td>
      <td>
        {was ? <s>{was}</s> : null} {moved}
      </td>
      <td className="un">
        {isOver ? null : (
          <button
            type="button"
            className="ib"
            title="Add to calendar"
            aria-label={`Add to calendar: ${title}`}
            onClick={() => void addToCalendar({ ...row, isDeadline: isAsked && end === null }, now)}
          >
            <Icon of={CalendarPlus} />
          </button>
        )}
      </td>
    </tr>
  );
}

/** A span ends at the midnight after its last day. */
const lastDay = (end: Date): Date => new Date(end.getTime() - 1);

function dayAndTime(at: Date, now: Date): string {
  const isMidnight = at.getHours() === 0 && at.getMinutes() === 0;
  const day = daysUntil(at, now) === 0 ? 'Today' : formatWeekday(at);
  return isMidnight ? day : `${day}, ${formatTime(at)}`;
}
