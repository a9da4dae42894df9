import { useMemo, useRef } from 'react';
import { count, formatShortDay } from '../../../shared/dates.ts';
import type { BriefingFacts } from '../../queries/briefing.ts';
import { type Coming, comingDates, firstMonday, weeksShown } from '../../queries/briefing-coming.ts';
import { go } from '../../state/places.ts';
import { layOutDates } from './lay-out-dates.ts';
import { useTextWidth } from './text-width.ts';
import { useWidth } from './use-width.ts';

const widest = 232;
const bold = '600 13px "Source Sans 3 Variable"';
const plain = '400 13px "Source Sans 3 Variable"';
const laneTop = 28;
const laneHeight = 52;

/** The dates of the next nine weeks on a strip: what is asked above, what the programme does below. */
export function ComingStrip({ facts }: { readonly facts: BriefingFacts }) {
  const strip = useRef<HTMLOListElement>(null);
  const width = useWidth(strip);
  const measure = useTextWidth();
  const dates = useMemo(() => comingDates(facts), [facts]);
  const monday = firstMonday(facts.now);
  const across = (at: Date): number => (at.getTime() - monday.getTime()) / (weeksShown * 7 * 86_400_000);
  const today = across(facts.now);

  const { placed, left } = layOutDates(
    byWeight(dates).map(({ key, at, tone, when, was, title }) => ({
      key,
      x: across(at) * width,
      label: Math.min(widest, Math.max(measure([was, when].join(' '), bold), measure(title, plain))),
      lanes: isAsked(tone) ? [0, 1, 2] : [1, 2, 0],
    })),
    today * width,
    width,
  );
  const lanes = Math.max(1, ...placed.map(({ lane }) => lane)) + 1;
  const byKey = new Map(placed.map((place) => [place.key, place]));
  return (
    <section className="coming" aria-labelledby="coming">
      <h2 className="h2" id="coming">
        Coming <span className="n">nine weeks</span>
        {left.length > 0 && width > 0 ? (
          <button type="button" className="link more" onClick={() => go({ screen: 'programme' })}>
            {count(left.length, 'more date')}
          </button>
        ) : null}
        <Key />
      </h2>
      <ol className="tl" ref={strip} aria-labelledby="coming" style={{ height: laneTop + lanes * laneHeight + 4 }}>
        <Weeks monday={monday} today={today * width} width={width} />
        {dates.length === 0 ? (
          <li className="none" style={{ left: today * width + 12 }}>
            No dates are known for these weeks.
          </li>
        ) : null}
        {dates.map((date) => {
          const place = byKey.get(date.key);
          if (!place || width === 0) return null;
          const x = across(date.at) * width;
          return (
            <li
              key={date.key}
              className={`ev ${date.tone}${place.isBefore ? ' before' : ''}`}
              style={{
                top: laneTop + place.lane * laneHeight,
                ...(place.isBefore ? { right: width - x } : { left: x }),
              }}
            >
              <button
                type="button"
                title={[date.title, date.moved].filter(Boolean).join(', ')}
                onClick={() => go(date.place)}
              >
                <i aria-hidden="true" />
                <span style={{ maxWidth: widest }}>
                  <span className="num">
                    {date.was ? <s>{date.was}</s> : null} <b>{date.when}</b>
                  </span>
                  <span className="ti">{date.title}</span>
                  {date.tone === 'expected' ? <span className="said">, expected, not promised</span> : null}
                  {date.moved ? <span className="said">, {date.moved}</span> : null}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const isAsked = (tone: Coming['tone']): boolean => tone === 'hot' || tone === 'you';

const weights = { hot: 0, you: 1, fixed: 2, expected: 3 } as const;
const byWeight = (dates: readonly Coming[]): readonly Coming[] =>
  dates.toSorted((a, b) => weights[a.tone] - weights[b.tone] || a.at.getTime() - b.at.getTime());

/** The width of the flag that says "Today". */
const flag = 44;

function Weeks({ monday, today, width }: { readonly monday: Date; readonly today: number; readonly width: number }) {
  return (
    <li className="weeks" aria-hidden="true">
      {Array.from({ length: weeksShown }, (_, week) => {
        const start = new Date(monday.getFullYear(), monday.getMonth(), monday.getDate() + week * 7);
        const x = (week / weeksShown) * width;
        const isUnderFlag = x + flag > today && x < today + flag;
        return (
          <span className="wk" key={start.getTime()} style={{ left: x }}>
            {isUnderFlag ? null : <span className="num">{formatShortDay(start)}</span>}
          </span>
        );
      })}
      <span className="now" style={{ left: today }}>
        <span>Today</span>
      </span>
    </li>
  );
}

const Key = () => (
  <span className="key" aria-hidden="true">
    <span>
      <i className="hot" />
      closes within a week
    </span>
    <span>
      <i className="you" />
      asks something of you
    </span>
    <span>
      <i />
      programme
    </span>
    <span>
      <i className="expected" />
      expected, not promised
    </span>
  </span>
);
