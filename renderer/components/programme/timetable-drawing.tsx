import { Fragment, useRef } from 'react';
import { formatShortDay } from '../../../shared/dates.ts';
import { type Axis, axisOf, type View } from '../../queries/programme-axis.ts';
import type { Lane } from '../../queries/programme-lanes.ts';
import { useTextWidth } from '../briefing/text-width.ts';
import { useWidth } from '../briefing/use-width.ts';
import { TimetableLane } from './timetable-lane.tsx';

interface Props {
  readonly lanes: readonly Lane[];
  readonly view: View;
  readonly now: Date;
}

/** The timetable, drawn: a lane for each part of the programme, and where today stands in it. The months stay in sight. */
export function TimetableDrawing({ lanes, view, now }: Props) {
  const ground = useRef<HTMLDivElement>(null);
  const width = useWidth(ground);
  const measure = useTextWidth();
  const axis = axisOf(view, now);
  const shown = lanes.filter(({ items }) =>
    items.some(({ start, end }) => start < axis.end && (end ?? start) >= axis.start),
  );
  const x = (at: Date): number => across(axis, at) * width;
  const today = now >= axis.start && now < axis.end ? x(now) : null;
  return (
    <div className="gx">
      <div className="gl" ref={ground} aria-hidden="true">
        {axis.ticks.map(({ at }) => (
          <i key={at.getTime()} style={{ left: x(at) }} />
        ))}
        {today === null ? null : <i className="now" style={{ left: today }} />}
      </div>
      <div className="ln ax" />
      <div className="tr ax" aria-hidden="true">
        <Months axis={axis} x={x} now={now} today={today} width={width} />
      </div>
      {shown.map((lane) => (
        <Fragment key={lane.key}>
          <TimetableLane lane={lane} axis={axis} width={width} today={today} measure={measure} />
        </Fragment>
      ))}
      {shown.length === 0 ? <p className="nothing">No dates are known for these months.</p> : null}
    </div>
  );
}

/** The room that the flag "Today, 14 Oct" takes at its line, and a label of the axis left of it. */
const flag = 92;
const label = 60;

interface MonthsProps {
  readonly axis: Axis;
  readonly x: (at: Date) => number;
  readonly now: Date;
  readonly today: number | null;
  readonly width: number;
}

function Months({ axis, x, now, today, width }: MonthsProps) {
  const isLate = today !== null && today + flag > width;
  const [from, to] = today === null ? [0, 0] : isLate ? [today - flag, today] : [today, today + flag];
  return (
    <>
      {axis.ticks.map(({ at, label: words, isYear }) =>
        x(at) + label > from && x(at) < to ? null : (
          <span key={at.getTime()} className={isYear ? 'm y' : 'm'} style={{ left: x(at) }}>
            {words}
          </span>
        ),
      )}
      {today === null ? null : (
        <span className={isLate ? 'nowt late num' : 'nowt num'} style={{ left: today }}>
          Today, {formatShortDay(now)}
        </span>
      )}
    </>
  );
}

const across = ({ start, end }: Axis, at: Date): number =>
  (at.getTime() - start.getTime()) / (end.getTime() - start.getTime());
