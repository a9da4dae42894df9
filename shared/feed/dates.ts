/*
 * The dates of feeds: RFC 3339, RFC 822 and what is written in their place. No part is guessed: a date that
 * fits none of these is no date, and one without a zone is read as UTC on every machine.
 */

/** A date of a feed as ISO 8601 in UTC, or null if it is none. Never throws. */
export function readDate(value: string | null | undefined): string | null {
  const text = value?.trim().replace(/\s+/g, ' ') ?? '';
  return text === '' || text.length > 100 ? null : (iso(text) ?? worded(text));
}

const isoPattern =
  /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:[T ](\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{0,2})?)?$/i;

function iso(text: string): string | null {
  const found = isoPattern.exec(text);
  if (found === null) return null;
  const [, year, month = '1', day = '1', hour = '0', minute = '0', second = '0', fraction = '0', zone] = found;
  return instant([year, month, day, hour, minute, second].map(Number), Number(`0.${fraction}`) * 1000, zone);
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const time = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?`;
/** RFC 822 and RFC 850: `Tue, 01 Mar 2005 09:30:00 GMT`, `Tuesday, 01-Mar-05 09:30:00 GMT`; the time may be absent. */
const dayFirst = new RegExp(
  String.raw`^(?:[a-z]+,?\s)?(\d{1,2})[\s-]([a-z]{3,9})\.?,?[\s-](\d{4}|\d{2})(?:,?\s${time}\s?([a-z]{1,5}|[+-]\d{2}:?\d{2})?(?:\s?\([^)]*\))?)?$`,
  'i',
);
/** asctime, and American: `Tue Mar 1 09:30:00 2005`, `March 1, 2005`. */
const monthFirst = new RegExp(
  String.raw`^(?:[a-z]+,?\s)?([a-z]{3,9})\.?\s(\d{1,2}),?\s(?:${time}\s([a-z]{1,5}\s|[+-]\d{4}\s)?)?(\d{4})$`,
  'i',
);

function worded(text: string): string | null {
  const first = dayFirst.exec(text);
  if (first !== null) {
    const [, day, month = '', year, hour = '0', minute = '0', second = '0', zone] = first;
    return instant([fullYear(Number(year)), monthOf(month), ...[day, hour, minute, second].map(Number)], 0, zone);
  }
  const found = monthFirst.exec(text);
  if (found === null) return null;
  const [, month = '', day, hour = '0', minute = '0', second = '0', zone, year] = found;
  return instant([Number(year), monthOf(month), ...[day, hour, minute, second].map(Number)], 0, zone?.trim());
}

/** 0 for what is no month: `instant` refuses it. */
const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
/** RFC 2822, 4.3. */
const fullYear = (year: number): number => (year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year);

/** Hours ahead of UTC. Those of RFC 822, and those of European publishers; an unknown name is taken as UTC, as RFC 2822 says. */
const zones: Readonly<Record<string, number>> = {
  edt: -4,
  est: -5,
  cdt: -5,
  cst: -6,
  mdt: -6,
  mst: -7,
  pdt: -7,
  pst: -8,
  bst: 1,
  cet: 1,
  cest: 2,
};

function instant(parts: readonly number[], fraction: number, zone: string | undefined): string | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const isWhole =
    year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour <= 24 && minute <= 59 && second <= 60;
  if (!isWhole || year > 9998) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1) return null;
  date.setUTCHours(hour, minute - minutesAhead(zone), second, Math.floor(fraction));
  return date.toISOString();
}

function minutesAhead(zone: string | undefined): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '') ?? [];
  if (sign === undefined) return (zones[zone?.toLowerCase() ?? ''] ?? 0) * 60;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
