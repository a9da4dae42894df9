/* The dates of the next nine weeks: the timetable's, and the closings of open drafts. */
import { daysUntil, formatShortDay, formatTime, formatWeekday } from '../../shared/dates.ts';
import type { Place } from '../state/places.ts';
import type { BriefingFacts } from './briefing.ts';
import { openDrafts } from './drafts.ts';
import { moveWords } from './programme-moves.ts';
import { isDraftClosing, isForUs } from './programme-ours.ts';
import { isWholeDay, momentOf } from './programme-when.ts';

/** How many weeks the strip shows. */
export const weeksShown = 9;

/** One date. `tone`: it closes within a week, it asks something, it is the programme's own, or it is not promised. */
export interface Coming {
  readonly key: string;
  readonly at: Date;
  readonly tone: 'hot' | 'you' | 'fixed' | 'expected';
  readonly when: string;
  /** The day it had before, in words; `moved`: by how much, and when that was said. */
  readonly was: string | null;
  readonly moved: string | null;
  readonly title: string;
  readonly place: Place;
}

/** The Monday that the strip begins with. */
export function firstMonday(now: Date): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - ((now.getDay() + 6) % 7));
}

/** The dates in sight, in order. */
export function comingDates({ now, timetable, region, revisions }: BriefingFacts): readonly Coming[] {
  const end = firstMonday(now);
  end.setDate(end.getDate() + weeksShown * 7);
  const closings = openDrafts(revisions, now).map(
    ({ id, draftTitle, label, closesAt }): Coming => ({
      key: id,
      at: new Date(closesAt),
      tone: daysUntil(closesAt, now) < 7 ? 'hot' : 'you',
      when:
        daysUntil(closesAt, now) < 7 ? `${formatWeekday(closesAt)}, ${formatTime(closesAt)}` : formatWeekday(closesAt),
      was: null,
      moved: null,
      title: `${draftTitle} ${label} closes`,
      place: { screen: 'specification', revisionId: id, clauseId: null },
    }),
  );
  const milestones = timetable
    .filter((milestone) => isForUs(milestone, region) && !isDraftClosing(milestone, revisions))
    .map(({ key, startsAt, title, asks, certainty, was, movedAt }): Coming => {
      const at = momentOf(startsAt);
      const isNear = daysUntil(at, now) < 7;
      return {
        key,
        at,
        tone: asks ? (isNear ? 'hot' : 'you') : certainty,
        when: isNear && !isWholeDay(startsAt) ? `${formatWeekday(at)}, ${formatTime(at)}` : formatWeekday(at),
        was: was === null ? null : formatShortDay(momentOf(was)),
        moved: was === null || movedAt === null ? null : moveWords({ was, is: startsAt, movedAt }, now),
        title,
        place: { screen: 'programme' },
      };
    });
  return [...closings, ...milestones]
    .filter(({ at }) => daysUntil(at, now) >= 0 && at < end)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}
