/* What moved in the timetable, and by how much, in words. */
import { count, daysUntil } from '../../shared/dates.ts';
import type { Past, PastDate } from '../../shared/model/past.ts';
import type { TimetableDate } from './programme-dates.ts';
import { momentOf, onDay } from './programme-when.ts';

/** One date that is not what it was. `is` null: it is no longer in the timetable. `region` null: the whole programme's. */
export interface Move {
  readonly key: string;
  readonly title: string;
  readonly region: string | null;
  readonly was: string;
  readonly is: string | null;
  readonly movedAt: string;
}

/** The Monday of last week. */
export function lastWeek(now: Date): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - ((now.getDay() + 6) % 7) - 7);
}

/** What moved since then, the soonest date first: beside what it was then, however often it moved. */
export function movesSince(dates: readonly TimetableDate[], pasts: readonly Past[], since: Date): readonly Move[] {
  const byKey = new Map(dates.map((date) => [date.key, date]));
  return [...earliestSince(pasts, since)]
    .flatMap(([key, { said, until, isGone }]): readonly Move[] => {
      const now = byKey.get(key);
      if (now ? now.startsAt === said.startsAt : !isGone) return [];
      const { title, region } = now ?? said;
      return [{ key, title, region, was: said.startsAt, is: now?.startsAt ?? null, movedAt: now?.movedAt ?? until }];
    })
    .sort((a, b) => momentOf(a.is ?? a.was).getTime() - momentOf(b.is ?? b.was).getTime());
}

function earliestSince(pasts: readonly Past[], since: Date): ReadonlyMap<string, PastDate> {
  const earliest = new Map<string, PastDate>();
  const inOrder = pasts.toSorted((a, b) => a.learntAt.localeCompare(b.learntAt));
  for (const past of inOrder) {
    const key = `${past.channelId} ${past.said.id}`;
    if (past.kind !== 'date' || new Date(past.learntAt) < since) continue;
    // A date that was called off and came back is not gone: the last word says which.
    const first = earliest.get(key);
    earliest.set(key, first ? { ...first, until: past.until, isGone: past.isGone } : past);
  }
  return earliest;
}

/** "3 weeks later", "2 days earlier", "6 hours later". */
export function distanceWords(was: string, is: string): string {
  const [from, to] = [momentOf(was), momentOf(is)];
  const days = Math.abs(daysUntil(to, from));
  return `${lengthWords(days, Math.abs(to.getTime() - from.getTime()))} ${to < from ? 'earlier' : 'later'}`;
}

function lengthWords(days: number, milliseconds: number): string {
  if (days === 0) return count(Math.max(1, Math.round(milliseconds / 3_600_000)), 'hour');
  if (days < 14) return days === 7 ? '1 week' : count(days, 'day');
  if (days < 84) return count(Math.round(days / 7), 'week');
  return count(Math.round(days / 30.44), 'month');
}

/** "moved 3 weeks later, on 12 March"; "no longer in the timetable, since Tuesday". */
export const moveWords = ({ was, is, movedAt }: Pick<Move, 'was' | 'is' | 'movedAt'>, now: Date): string =>
  is === null
    ? `no longer in the timetable, since ${onDay(movedAt, now).replace(/^on /, '')}`
    : `moved ${distanceWords(was, is)}, ${onDay(movedAt, now)}`;
