/* The timetable as lanes of dates and spans, the ones that concern this trust before the other regions'. */
import { daysUntil, formatShortDay } from '../../shared/dates.ts';
import type { Region } from '../../shared/model/channel.ts';
import type { Revision } from '../../shared/model/draft.ts';
import type { Milestone } from '../../shared/model/milestone.ts';
import { openDrafts } from './drafts.ts';
import type { Home } from './programme-channels.ts';
import type { TimetableDate } from './programme-dates.ts';
import { moveWords } from './programme-moves.ts';
import { isDraftClosing } from './programme-ours.ts';
import { isWholeDay, momentOf } from './programme-when.ts';

/** One date (`end` null) or span. `was` and `when`: the date it had, and has, in words; null where the label needs none. */
export interface LaneItem {
  readonly key: string;
  readonly title: string;
  readonly start: Date;
  readonly end: Date | null;
  readonly was: string | null;
  readonly when: string | null;
  /** "moved 3 weeks later, on 12 March", where it was seen to move. */
  readonly moved: string | null;
  readonly isExpected: boolean;
  readonly isOver: boolean;
  /** Asked of this trust; `isNear`: within a week. */
  readonly isAsked: boolean;
  readonly isNear: boolean;
}

/** One lane. `isOurs`: of the person's own region or trust. */
export interface Lane {
  readonly key: string;
  readonly name: string;
  readonly isOurs: boolean;
  readonly items: readonly LaneItem[];
}

interface Sources {
  readonly timetable: readonly TimetableDate[];
  readonly revisions: readonly Revision[];
  readonly regions: readonly Region[];
  readonly home: Home;
  readonly now: Date;
}

/** The lanes that hold anything, in the order they are drawn. */
export function timetableLanes({ timetable, revisions, regions, home, now }: Sources): readonly Lane[] {
  const own = home.region;
  const isOwnTask = ({ lane, region, asks }: TimetableDate): boolean =>
    asks && lane !== 'specifications' && (region === null || region === own?.id);
  const draw = (wanted: (milestone: TimetableDate) => boolean): readonly LaneItem[] =>
    timetable.filter((milestone) => wanted(milestone)).map((milestone) => laneItem(milestone, own, now));
  const inLane = (lane: Milestone['lane'], region?: string | null) =>
    draw(
      (milestone) =>
        milestone.lane === lane &&
        (region === undefined || milestone.region === region) &&
        !isOwnTask(milestone) &&
        !isDraftClosing(milestone, revisions),
    );
  const lanes: readonly Lane[] = [
    {
      key: 'specifications',
      name: 'Specifications',
      isOurs: false,
      items: [...inLane('specifications'), ...closings(revisions, now)],
    },
    { key: 'procurement', name: 'Procurement', isOurs: false, items: inLane('procurement') },
    ...(own ? [{ key: own.id, name: `${own.name}, yours`, isOurs: true, items: inLane('region', own.id) }] : []),
    { key: 'tasks', name: home.trust || 'Asked of you', isOurs: true, items: draw(isOwnTask) },
    { key: 'national', name: 'National services', isOurs: false, items: inLane('national') },
    { key: 'all regions', name: 'All regions', isOurs: false, items: inLane('region', null) },
    ...regions
      .filter(({ id }) => id !== own?.id)
      .map(({ id, name }) => ({ key: id, name, isOurs: false, items: inLane('region', id) })),
  ];
  return lanes
    .filter(({ items }) => items.length > 0)
    .map((lane) => ({ ...lane, items: lane.items.toSorted((a, b) => a.start.getTime() - b.start.getTime()) }));
}

const closings = (revisions: readonly Revision[], now: Date): readonly LaneItem[] =>
  openDrafts(revisions, now).map(({ id, draftTitle, label, closesAt }) => ({
    key: `closes ${id}`,
    title: `${draftTitle} ${label} closes`,
    start: new Date(closesAt),
    end: null,
    was: null,
    moved: null,
    when: formatShortDay(closesAt),
    isExpected: false,
    isOver: false,
    isAsked: true,
    isNear: daysUntil(closesAt, now) < 7,
  }));

function laneItem(milestone: TimetableDate, own: Region | null, now: Date): LaneItem {
  const { key, title, startsAt, endsAt, was, movedAt, certainty, asks, region } = milestone;
  const start = momentOf(startsAt);
  const until = endsAt === null ? null : endOf(endsAt);
  // A meeting of an afternoon is a date, not a span.
  const end = until && until.getTime() - start.getTime() >= day ? until : null;
  const isMoved = was !== null && was !== startsAt;
  return {
    key,
    title,
    start,
    end,
    moved: isMoved && movedAt !== null ? moveWords({ was, is: startsAt, movedAt }, now) : null,
    was: isMoved ? shortWas(momentOf(was), start, end !== null) : null,
    when: end === null ? formatShortDay(start) : isMoved ? spanStart(start, momentOf(was)) : null,
    isExpected: certainty === 'expected',
    isOver: (end ?? start) < now && daysUntil(end ?? start, now) < 0,
    isAsked: asks && (region === null || region === own?.id),
    isNear: asks && daysUntil(start, now) >= 0 && daysUntil(start, now) < 7,
  };
}

const day = 86_400_000;
const month = new Intl.DateTimeFormat('en-GB', { month: 'long' });
const isSameMonth = (a: Date, b: Date): boolean => a.getMonth() === b.getMonth() && a.getFullYear() === b.getFullYear();

/** Months tell a span that moved from one to another; days tell the rest. */
const shortWas = (was: Date, start: Date, isSpan: boolean): string =>
  isSpan && !isSameMonth(was, start) ? month.format(was) : formatShortDay(was);
const spanStart = (start: Date, was: Date): string =>
  isSameMonth(was, start) ? formatShortDay(start) : month.format(start);

/** A span lasts through its last day. */
function endOf(when: string): Date {
  const end = momentOf(when);
  return isWholeDay(when) ? new Date(end.getFullYear(), end.getMonth(), end.getDate() + 1) : end;
}
