import { formatDay } from '../../../shared/dates.ts';
import type { Axis } from '../../queries/programme-axis.ts';
import type { Lane, LaneItem } from '../../queries/programme-lanes.ts';
import type { TextWidth } from '../briefing/text-width.ts';
import { type LanePlace, layOutLane } from './lay-out-lane.ts';

interface Props {
  readonly lane: Lane;
  readonly axis: Axis;
  readonly width: number;
  /** Where today stands; null: out of sight. */
  readonly today: number | null;
  readonly measure: TextWidth;
}

const rowHeight = 26;
/** A longer title is cut short where it stands; the whole of it is in the list, and under the pointer. */
const longest = 320;
const plain = '500 13px "Source Sans 3 Variable"';
const bold = '600 13px "Source Sans 3 Variable"';

/** One lane: its name, and its dates and spans in as many rows as their labels need. */
export function TimetableLane({ lane, axis, width, today, measure }: Props) {
  const items = lane.items.filter(({ start, end }) => start < axis.end && (end ?? start) >= axis.start);
  const x = (at: Date): number => {
    const part = (at.getTime() - axis.start.getTime()) / (axis.end.getTime() - axis.start.getTime());
    return Math.max(0, Math.min(1, part)) * width;
  };
  const places = layOutLane(
    items.map((item) => ({
      key: item.key,
      from: x(item.start),
      to: item.end ? Math.max(x(item.end), x(item.start) + 8) : x(item.start),
      label: labelWidth(item, measure),
      isOver: item.isOver,
    })),
    width,
    today,
  );
  const rows = Math.max(1, ...places.map(({ row }) => row + 1));
  const id = `lane-${lane.key.replace(/\W+/g, '-')}`;
  return (
    <>
      <h3 className={lane.isOurs ? 'ln me' : 'ln'} id={id}>
        {lane.name}
      </h3>
      <ul className="tr" aria-labelledby={id} style={{ minHeight: `calc(var(--lane) + ${(rows - 1) * rowHeight}px)` }}>
        {items.map((item, index) => {
          const place = places[index];
          if (!place || width === 0) return null;
          const offset = (place.row - (rows - 1) / 2) * rowHeight;
          return (
            <li key={item.key} style={{ top: `calc(50% + ${offset}px)` }}>
              {item.end ? <Bar item={item} place={place} /> : <Mark item={item} place={place} width={width} />}
              <span className="said">{spokenWords(item)}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Bar({ item, place }: { readonly item: LaneItem; readonly place: LanePlace }) {
  const kind = item.isOver ? ' done' : item.isExpected ? ' plan' : '';
  return (
    <>
      <div
        className={`bb${kind}${item.isAsked && !item.isOver ? ' me' : ''}`}
        style={{ left: place.from, width: place.to - place.from }}
        title={spokenWords(item)}
        aria-hidden="true"
      >
        {place.labelled === 'inside' ? <Label item={item} /> : null}
      </div>
      {place.labelled === 'inside' ? null : (
        <div
          className="ms"
          style={
            place.labelled === 'after'
              ? { left: place.to + 8 }
              : { left: place.from - 8, transform: 'translateX(-100%)' }
          }
          aria-hidden="true"
        >
          <Label item={item} room={place.label} />
        </div>
      )}
    </>
  );
}

function Mark({ item, place, width }: { readonly item: LaneItem; readonly place: LanePlace; readonly width: number }) {
  const isBefore = place.labelled === 'before';
  const tone = item.isNear ? 'hot' : item.isAsked ? 'you' : item.isExpected ? 'may' : '';
  return (
    <div
      className={`ms ${tone}${isBefore ? ' before' : ''}${item.isOver ? ' over' : ''}`}
      title={spokenWords(item)}
      style={isBefore ? { right: width - place.from } : { left: place.from }}
      aria-hidden="true"
    >
      <i />
      <Label item={item} room={place.label} />
    </div>
  );
}

/** `room`: pixels for the whole of it; absent: as much as it needs. */
function Label({ item, room }: { readonly item: LaneItem; readonly room?: number }) {
  const { title, was, when } = item;
  if (room === 0) return null;
  return (
    <span className="lb" style={room === undefined ? undefined : { maxWidth: room + 4 }}>
      <span className="ti" style={{ maxWidth: longest }}>
        {title}
      </span>
      {was === null && when === null ? null : (
        <span>
          {was ? ' ' : ', '}
          {was ? <s className="s3">{was}</s> : null}
          {was ? ' ' : null}
          {when}
        </span>
      )}
    </span>
  );
}

function labelWidth({ title, was, when, isNear }: LaneItem, measure: TextWidth): number {
  const font = isNear ? bold : plain;
  return (
    Math.min(longest, measure(title, font)) + measure(['', was, when].filter((part) => part !== null).join('  '), font)
  );
}

/** The whole of it for those who cannot see where it stands. */
function spokenWords({ title, start, end, was, moved, isExpected, isAsked }: LaneItem): string {
  const year = new Date(0); // no year is left out
  const until = end ? ` to ${formatDay(new Date(end.getTime() - 1), year)}` : '';
  return [
    `${title}: ${isExpected ? 'expected ' : ''}${formatDay(start, year)}${until}`,
    was ? `it was ${was}` : '',
    moved ?? '',
    isAsked ? 'asks something of you' : '',
  ]
    .filter(Boolean)
    .join('; ');
}
