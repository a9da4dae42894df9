/* Dates of a timetable: a whole day in the workstation's own time zone, or a moment. */
import { daysUntil, formatDay, formatTime, formatWeekday } from '../../shared/dates.ts';

/** Whether it names a day and no time of it. */
export const isWholeDay = (when: string): boolean => when.length === 10;

/** The moment of it; a whole day begins at its midnight here, not in Greenwich. */
export function momentOf(when: string): Date {
  if (!isWholeDay(when)) return new Date(when);
  const [year = 0, month = 1, day = 1] = when.split('-').map(Number);
  return new Date(year, month - 1, day);
}

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' });

/** "Friday 17:00" in the week to come, "Mon 27 Oct" after it; "today 17:00", "tomorrow 17:00". */
export function formatBy(when: string, now: Date): string {
  const at = momentOf(when);
  const days = daysUntil(at, now);
  const time = isWholeDay(when) ? '' : ` ${formatTime(at)}`;
  if (days === 0) return `today${time}`;
  if (days === 1) return `tomorrow${time}`;
  if (days > 1 && days < 7) return `${weekday.format(at)}${time}`;
  return formatWeekday(at);
}

/** "today", "tomorrow", "yesterday", "on Friday", "on 27 October". */
export function onDay(when: string, now: Date): string {
  const at = momentOf(when);
  const days = daysUntil(at, now);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return Math.abs(days) < 7 ? `on ${weekday.format(at)}` : `on ${formatDay(at, now)}`;
}
