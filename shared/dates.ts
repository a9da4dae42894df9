/*
 * Dates as they are read on screen: plain British English, in the workstation's own time zone. The present moment
 * arrives as an argument.
 */

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const dayWithYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const weekdayDay = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
const fullDay = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' });
const isoDay = new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit' });
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** "14:10". */
export const formatTime = (at: string | Date): string => time.format(new Date(at));
/** "14 October", with the year when it is not this one. */
export const formatDay = (at: string | Date, now: Date): string =>
  (new Date(at).getFullYear() === now.getFullYear() ? day : dayWithYear).format(new Date(at));
/** "14 October 2003". */
export const formatDate = (at: string | Date): string => dayWithYear.format(new Date(at));
/** "2003-10-14" (ISO 8601), for forms and the names of files. */
export const formatIsoDay = (at: string | Date): string => isoDay.format(new Date(at));
/** "14 Oct". */
export const formatShortDay = (at: string | Date): string => shortDay.format(new Date(at));
/** "Tue 14 Oct". */
export const formatWeekday = (at: string | Date): string => weekdayDay.format(new Date(at)).replace(',', '');
/** "Tuesday 14 October 2003". */
export const formatFullDay = (at: string | Date): string => fullDay.format(new Date(at)).replace(',', '');

const midnight = (at: Date): number => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();

/** The first moment of that day, in milliseconds. */
export const startOfDay = (at: string | Date): number => midnight(new Date(at));

/** Whole days from today to that day: 0 today, 1 tomorrow, -1 yesterday. */
export const daysUntil = (at: string | Date, now: Date): number =>
  Math.round((midnight(new Date(at)) - midnight(now)) / 86_400_000);

/** The heading of a day in a list: "Today", "Yesterday", "Friday", "3 October". */
export function dayHeading(at: string | Date, now: Date): string {
  const days = daysUntil(at, now);
  if (days === 0) return 'Today';
  if (days === -1) return 'Yesterday';
  if (days < 0 && days > -7) return weekday.format(new Date(at));
  return formatDay(at, now);
}

/** A moment beside now: "14:10" today, "yesterday at 17:40", "14 October at 17:40". */
export function formatMoment(at: string | Date, now: Date): string {
  const days = daysUntil(at, now);
  if (days === 0) return formatTime(at);
  if (days === -1) return `yesterday at ${formatTime(at)}`;
  return `${formatDay(at, now)} at ${formatTime(at)}`;
}

/** How long until a closing time, for a narrow column: "3 days", "5 hours", "closed". */
export function formatLeft(closesAt: string | Date, now: Date): string {
  const left = new Date(closesAt).getTime() - now.getTime();
  if (left <= 0) return 'closed';
  const days = daysUntil(closesAt, now);
  if (days >= 1) return days === 1 ? '1 day' : `${days} days`;
  const hours = Math.floor(left / 3_600_000);
  if (hours >= 1) return hours === 1 ? '1 hour' : `${hours} hours`;
  return `${Math.max(1, Math.floor(left / 60_000))} min`;
}

/** "1 comment", "6 comments". */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
