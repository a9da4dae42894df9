/*
 * The times of a calendar (RFC 5545, 3.3.4 and 3.3.5) as the timetable keeps them: a day stays a day, a moment is put in UTC. A zone that the
 * calendar defines is believed; one that it only names is looked up by its name; a time of no zone is the workstation's own.
 */
import ICAL from 'ical.js';

/** A day (`2026-03-12`) or a moment (ISO, UTC); null where it is no time of this age. `zone`: the name of its zone, where one is given. */
export function timeOf(time: ICAL.Time, zone: string | null): string | null {
  if (!(time.year >= 1900 && time.year <= 2200)) return null;
  if (time.isDate) return dayOf(time);
  const isPlaced = time.zone !== null && time.zone !== ICAL.Timezone.localTimezone;
  const at = isPlaced ? time.toUnixTime() * 1000 : inZone(time, zone);
  return Number.isFinite(at) ? new Date(at).toISOString() : null;
}

/** The last day of a span whose end is the midnight after it (RFC 5545, 3.6.1). */
export function dayBefore(end: ICAL.Time): ICAL.Time {
  const last = end.clone();
  last.addDuration(ICAL.Duration.fromSeconds(-86_400));
  return last;
}

const two = (number: number): string => String(number).padStart(2, '0');
const dayOf = ({ year, month, day }: ICAL.Time): string => `${year}-${two(month)}-${two(day)}`;

function inZone(time: ICAL.Time, zone: string | null): number {
  const { year, month, day, hour, minute, second } = time;
  const here = new Date(year, month - 1, day, hour, minute, second).getTime();
  if (zone === null) return here;
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second);
  try {
    // The offset an hour away may be another: looked up again at the moment that the first look gives.
    return asUtc - offsetAt(asUtc - offsetAt(asUtc, zone), zone);
  } catch {
    return here;
  }
}

/** How far ahead of UTC a zone is, in milliseconds. Throws for a name that is no zone's. */
function offsetAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value ?? 0);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - Math.floor(at / 1000) * 1000;
}
