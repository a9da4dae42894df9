/*
 * One date of the programme as a calendar (iCalendar, RFC 5545), for the person's own. A deadline is a whole day whatever hour it has, since
 * it is the day that must not be missed, and is called to mind at nine on the day before. The same date saved again has the same UID: a calendar
 * takes it for the one that it has.
 */
import ICAL from 'ical.js';
import { formatTime } from '../dates.ts';

/** A date (`end` null) or a span, which ends before `end`. `isExpected`: it is not promised. Whole days begin at their midnight here. */
export interface CalendarDate {
  readonly key: string;
  readonly title: string;
  readonly start: Date;
  readonly end: Date | null;
  readonly isDeadline: boolean;
  readonly isExpected: boolean;
}

/** The calendar that holds that date alone. */
export function calendarText(date: CalendarDate, madeAt: Date): string {
  const { key, start, end, isDeadline, isExpected } = date;
  const title = asLine(date.title);
  const isWholeDay = isDeadline || isMidnight(start);
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', `${asLine(key)}@pitchside`);
  event.addPropertyWithValue('dtstamp', moment(madeAt));
  event.addPropertyWithValue('summary', isDeadline && !isMidnight(start) ? `${title}, ${formatTime(start)}` : title);
  event.addPropertyWithValue('dtstart', isWholeDay ? day(start) : moment(start));
  if (isWholeDay) event.addPropertyWithValue('dtend', day(lastOf(start, end), 1));
  else if (end) event.addPropertyWithValue('dtend', moment(end));
  event.addPropertyWithValue('status', isExpected ? 'TENTATIVE' : 'CONFIRMED');
  if (isWholeDay) event.addPropertyWithValue('transp', 'TRANSPARENT');
  if (isDeadline) event.addSubcomponent(reminder(title));
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Pitchside//Pitchside//EN');
  calendar.addSubcomponent(event);
  return `${calendar.toString()}\r\n`;
}

/** A bare carriage return would end the line that it stands in. */
const asLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

const isMidnight = (at: Date): boolean => at.getHours() === 0 && at.getMinutes() === 0;
const moment = (at: Date): ICAL.Time => ICAL.Time.fromJSDate(at, true);

/** The day on which it ends: a span ends before the midnight that it is given. */
const lastOf = (start: Date, end: Date | null): Date => (end === null ? start : new Date(end.getTime() - 1));

function day(at: Date, later = 0): ICAL.Time {
  const on = new Date(at.getFullYear(), at.getMonth(), at.getDate() + later);
  return ICAL.Time.fromData({ year: on.getFullYear(), month: on.getMonth() + 1, day: on.getDate(), isDate: true });
}

/** Nine in the morning of the day before, counted from the midnight that the day begins with. */
function reminder(title: string): ICAL.Component {
  const alarm = new ICAL.Component('valarm');
  alarm.addPropertyWithValue('action', 'DISPLAY');
  alarm.addPropertyWithValue('trigger', ICAL.Duration.fromSeconds(-15 * 3600));
  alarm.addPropertyWithValue('description', title);
  return alarm;
}
