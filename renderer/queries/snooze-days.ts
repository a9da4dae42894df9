/* The days that a row of the briefing may be put off to. All are days of this workstation's calendar. */
import { daysUntil, formatIsoDay } from '../../shared/dates.ts';
import { momentOf } from './programme-when.ts';

/** A day to come back on (`2003-10-20`), and what it is called. */
export interface SnoozeDay {
  readonly label: string;
  readonly until: string;
}

/** Within so many days a closing date presses: what closes then is not hidden for ever without a word. */
export const pressingDays = 2;

/** The days to choose from, each once, all after today and in their order; the day before it closes where there is one. */
export function snoozeDays(now: Date, closesAt: string | null): readonly SnoozeDay[] {
  const inDays = (days: number): string => dayAfter(now, days);
  const toMonday = (8 - now.getDay()) % 7 || 7;
  const before = closesAt === null ? 0 : daysUntil(momentOf(closesAt), now) - 1;
  const days: readonly SnoozeDay[] = [
    { label: 'Tomorrow', until: inDays(1) },
    { label: 'Monday', until: inDays(toMonday) },
    { label: 'Next week', until: inDays(7) },
    ...(before > 0 ? [{ label: 'The day before it closes', until: inDays(before) }] : []),
  ];
  return days
    .filter(({ until }, index) => days.findIndex((other) => other.until === until) === index)
    .sort((a, b) => a.until.localeCompare(b.until));
}

/** The first day that can be chosen: tomorrow. */
export const firstDay = (now: Date): string => dayAfter(now, 1);

/** Whether it would come back only after it has closed. */
export const isTooLate = (until: string, closesAt: string | null): boolean =>
  closesAt !== null && until > formatIsoDay(momentOf(closesAt));

/** Whether it closes so soon that it is not put away for ever without a word. */
export function isPressing(closesAt: string | null, now: Date): boolean {
  if (closesAt === null) return false;
  const days = daysUntil(momentOf(closesAt), now);
  return days >= 0 && days <= pressingDays;
}

const dayAfter = (now: Date, days: number): string =>
  formatIsoDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days));
