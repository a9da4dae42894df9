import { momentAt } from './dates.ts';

/** What the programme's files may say between double braces, as in `{{day:+3}}` or `{{url:pictures/map.png}}`. */
export type Setting = { readonly epoch: Date; readonly url: string };

type Write = (argument: string, setting: Setting) => string;

const writers: Readonly<Record<string, Write>> = {
  /** 14 October */
  date: dated({ day: 'numeric', month: 'long' }),
  /** 14 Oct */
  short: dated({ day: 'numeric', month: 'short' }),
  /** Friday 17 October */
  day: (offset, setting) => `${writeWeekday(offset, setting)} ${writeDate(offset, setting)}`,
  /** Friday */
  weekday: dated({ weekday: 'long' }),
  /** October */
  month: dated({ month: 'long' }),
  /** March 2005 */
  'month-year': dated({ month: 'long', year: 'numeric' }),
  /** 14 October 2003 */
  'full-date': dated({ day: 'numeric', month: 'long', year: 'numeric' }),
  /** 2003-10-14 */
  'iso-date': (offset, { epoch }) => isoDate(momentAt(offset, epoch)),
  /** 2003-10-14T16:00:00.000Z */
  iso: (offset, { epoch }) => momentAt(offset, epoch).toISOString(),
  /** 20031014T160000Z, and 20031014: as in a calendar (RFC 5545). */
  ical: (offset, { epoch }) =>
    momentAt(offset, epoch)
      .toISOString()
      .replace(/[-:]|\.\d+/g, ''),
  'ical-date': (offset, { epoch }) => isoDate(momentAt(offset, epoch)).replaceAll('-', ''),
  /** An absolute address on this office. */
  url: (path, { url }) => new URL(path, url).href,
};

/** Fill in every `{{name:argument}}`. A name nobody knows throws: the sample is ours, so it is a bug. */
export function fillIn(text: string, setting: Setting): string {
  return text.replace(/\{\{([a-z-]+):([^}]*)\}\}/g, (whole, name: string, argument: string) => {
    const write = writers[name];
    if (write === undefined) throw new Error(`Nobody knows how to fill in ${whole}`);
    return write(argument, setting);
  });
}

function dated(format: Intl.DateTimeFormatOptions): Write {
  const formatter = new Intl.DateTimeFormat('en-GB', format);
  return (offset, { epoch }) => formatter.format(momentAt(offset, epoch));
}

const writeWeekday = dated({ weekday: 'long' });
const writeDate = dated({ day: 'numeric', month: 'long' });

function isoDate(moment: Date): string {
  const month = String(moment.getMonth() + 1).padStart(2, '0');
  return `${moment.getFullYear()}-${month}-${String(moment.getDate()).padStart(2, '0')}`;
}
