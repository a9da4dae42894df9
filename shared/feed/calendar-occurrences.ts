/*
 * When an event of a calendar takes place: once, or again and again (RRULE, RDATE, EXDATE), within a window and a number. A rule is hostile
 * until it is seen to be of a kind that ends: what falls on no day, or every second, is left at its first time.
 */
import ICAL from 'ical.js';

/** From when to when occurrences are wanted. */
export interface Window {
  readonly from: Date;
  readonly to: Date;
}

/** As many of one event as a timetable can show. */
const most = 200;
/** Steps through what lies before the window: fifty years of days. */
const mostSteps = 20_000;

/** The times at which it begins, in order; the first one alone where it is not repeated. */
export function occurrencesOf(event: ICAL.Component, start: ICAL.Time, { from, to }: Window): readonly ICAL.Time[] {
  const isRepeated = event.hasProperty('rrule') || event.hasProperty('rdate');
  if (!isRepeated || !event.getAllProperties('rrule').every((rule) => isModest(rule.getFirstValue()))) return [start];
  const expansion = new ICAL.RecurExpansion({ component: event, dtstart: start });
  // The first time belongs to the set (RFC 5545, 3.8.5.2); the expansion of listed days alone leaves it out.
  const found: ICAL.Time[] = event.hasProperty('rrule') || start.toJSDate() < from ? [] : [start];
  for (let step = 0; step < mostSteps && found.length < most; step++) {
    const next: unknown = expansion.next();
    const time = next instanceof ICAL.Period ? next.start : next;
    if (!(time instanceof ICAL.Time) || time.toJSDate() > to) break;
    const isFirst = found[0] === start && time.compare(start) === 0;
    if (time.toJSDate() >= from && !isFirst) found.push(time);
  }
  return found;
}

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Daily at the most, and on days that there are. */
function isModest(rule: unknown): boolean {
  if (!(rule instanceof ICAL.Recur) || !/^(DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(rule.freq)) return false;
  const parts = (name: keyof typeof rule.parts): readonly unknown[] => [rule.parts[name] ?? []].flat();
  const months = parts('BYMONTH').map(Number);
  const days = parts('BYMONTHDAY').map(Number);
  const isSomeDay = (month: number): boolean =>
    days.some((day) => Math.abs(day) <= (longest[month - 1] ?? 0) && day !== 0);
  const isDated = days.length === 0 || (months.length > 0 ? months : [1]).every(isSomeDay);
  const ordinals = parts('BYDAY').map((day) => Math.abs(Number.parseInt(String(day), 10) || 0));
  const isWeekly = ordinals.every((ordinal) => ordinal <= (rule.freq === 'YEARLY' && months.length === 0 ? 52 : 4));
  const isPlain = !/BYYEARDAY|BYWEEKNO|BYSETPOS|BYHOUR|BYMINUTE|BYSECOND/.test(Object.keys(rule.parts).join());
  return isDated && isWeekly && isPlain && rule.interval >= 1 && rule.interval < 1_000;
}
