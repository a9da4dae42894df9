import { Fragment, useRef, useState } from 'react';
import { formatShortDay } from '../../../shared/dates.ts';
import { type Axis, axisOf, type Stretch } from '../../queries/programme-axis.ts';
import type { Lane } from '../../queries/programme-lanes.ts';
import { useTextWidth } from '../briefing/text-width.ts';
import { useWidth } from '../briefing/use-width.ts';
import { TimetableLane } from './timetable-lane.tsx';

const stretches: readonly { readonly stretch: Stretch; readonly name: string }[] = [
  { stretch: 'quarter', name: 'Quarter' },
  { stretch: 'eighteen months', name: '18 months' },
];

/** The timetable, drawn: a lane for each part of the programme, and where today stands in it. */
export function Timetable({ lanes, now }: { readonly lanes: readonly Lane[]; readonly now: Date }) {
  const [stretch, setStretch] = useState<Stretch>('eighteen months');
  const ground = useRef<HTMLDivElement>(null);
  const width = useWidth(ground);
  const measure = useTextWidth();
  const axis = axisOf(stretch, now);
  const shown = lanes.filter(({ items }) =>
    items.some(({ start, end }) => start < axis.end && (end ?? start) >= axis.start),
  );
  return (
    <section className="gantt" aria-labelledby="timetable">
      <div className="hd">
        <h2 id="timetable">Timetable</h2>
        <span className="hint">Dashed: expected, not promised. Struck through: the date it had before.</span>
        <span className="grow" />
        <fieldset className="seg" aria-label="How much of the timetable">
          {stretches.map(({ stretch: each, name }) => (
            <button key={each} type="button" aria-pressed={each === stretch} onClick={() => setStretch(each)}>
              {name}
            </button>
          ))}
        </fieldset>
      </div>
      <div className="gx">
        <div className="gl" ref={ground} aria-hidden="true">
          <Lines axis={axis} now={now} width={width} />
        </div>
        <div className="ln ax" />
        <div className="tr ax" />
        {shown.map((lane) => (
          <Fragment key={lane.key}>
            <TimetableLane lane={lane} axis={axis} width={width} measure={measure} />
          </Fragment>
        ))}
        {shown.length === 0 ? <p className="nothing">No dates are known for this quarter.</p> : null}
      </div>
    </section>
  );
}

/** The room that the flag "Today, 14 Oct" takes, right of its line, and a label of the axis left of it. */
const flag = 92;
const label = 60;

function Lines({ axis, now, width }: { readonly axis: Axis; readonly now: Date; readonly width: number }) {
  const x = (at: Date): number => across(axis, at) * width;
  const today = x(now);
  return (
    <>
      {axis.ticks.map(({ at, label: words, isYear }) => (
        <Fragment key={at.getTime()}>
          <i style={{ left: x(at) }} />
          {x(at) + label > today && x(at) < today + flag ? null : (
            <span className={isYear ? 'm y' : 'm'} style={{ left: x(at) }}>
              {words}
            </span>
          )}
        </Fragment>
      ))}
      <i className="now" style={{ left: today }} />
      <span className="nowt num" style={{ left: today }}>
        Today, {formatShortDay(now)}
      </span>
    </>
  );
}

const across = ({ start, end }: Axis, at: Date): number =>
  (at.getTime() - start.getTime()) / (end.getTime() - start.getTime());
