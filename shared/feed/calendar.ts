/*
 * A calendar (iCalendar, RFC 5545) as dates of the timetable, read as hostile. An event that cannot be read is left out and counted, and
 * takes no other with it. Of several versions of one event the last counts (SEQUENCE, then DTSTAMP); what is cancelled is not there.
 *
 * What the timetable needs beside the times is taken from what calendars have: TENTATIVE is expected, anything else is fixed; a task (VTODO),
 * or the category ACTION or DEADLINE, asks something of trusts; a category that names specifications or procurement names the lane.
 */
import ICAL from 'ical.js';
import type { Milestone } from '../model/milestone.ts';
import { isSignInPage } from '../passage/sign-in-page.ts';
import { fail, ok, type Result } from '../result.ts';
import { occurrencesOf, type Window } from './calendar-occurrences.ts';
import { dayBefore, timeOf } from './calendar-times.ts';

/** A calendar as it came. `sourceId`: the address that names it; `region` whose it is, null for the whole programme; `receivedAt` in ISO. */
export interface CalendarDocument {
  readonly text: string;
  readonly url: string;
  readonly sourceId: string;
  readonly region: string | null;
  readonly receivedAt: string;
}

/** The dates that could be read, from a year ago to three years on where they repeat, and how many events could not. */
export interface ReadCalendar {
  readonly milestones: Milestone[];
  readonly dropped: number;
}

const mostEvents = 5_000;
const mostMilestones = 5_000;
const longestEvent = 100_000;
const longestTitle = 300;

/** Read a calendar. Fails as malformed, or portal where a sign-in page came. */
export function readCalendar(document: CalendarDocument): Result<ReadCalendar> {
  const { text, url, receivedAt } = document;
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)) {
    if (isSignInPage(text, 'other')) return fail({ kind: 'portal', url });
    return fail({ kind: 'malformed', what: 'a calendar', detail: 'It does not begin as a calendar does' });
  }
  const blocks = blocksOf(text);
  const zones = blocks.filter(({ name }) => name === 'VTIMEZONE').slice(0, 100);
  const read = blocks
    .filter(({ name }) => name === 'VEVENT' || name === 'VTODO')
    .slice(0, mostEvents)
    .map((block) => eventIn(block, zones));
  const year = new Date(receivedAt).getUTCFullYear();
  const window = { from: at(receivedAt, year - 1), to: at(receivedAt, year + 3) };
  let dropped = read.filter((event) => event === null).length;
  const milestones = new Map<string, Milestone | null>();
  for (const event of latestVersions(read.filter((event) => event !== null))) {
    try {
      const isCancelled = textOf(event, 'status').toUpperCase() === 'CANCELLED';
      for (const each of milestonesOf(event, document, window)) milestones.set(each.id, isCancelled ? null : each);
    } catch {
      dropped += 1;
    }
  }
  const held = [...milestones.values()].filter((milestone) => milestone !== null);
  return ok({ milestones: held.slice(0, mostMilestones), dropped });
}

const at = (moment: string, year: number): Date => new Date(`${year}${moment.slice(4)}`);

interface Block {
  readonly name: string;
  readonly text: string;
}

/** The components that stand in the calendar itself, each whole, with what stands in it. */
function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let name = '';
  let lines: string[] = [];
  for (const line of text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')) {
    const begins = /^BEGIN:(VEVENT|VTODO|VTIMEZONE)\s*$/i.exec(line)?.[1];
    if (name === '' && begins !== undefined) {
      name = begins.toUpperCase();
      lines = [];
    }
    if (name === '') continue;
    lines.push(line);
    if (!new RegExp(`^END:${name}\\s*$`, 'i').test(line)) continue;
    blocks.push({ name, text: lines.join('\r\n') });
    name = '';
  }
  return blocks;
}

/** One event in a calendar of its own, with the zones that it may name; null where it cannot be read. */
function eventIn({ name, text }: Block, zones: readonly Block[]): ICAL.Component | null {
  if (text.length > longestEvent) return null;
  const its = zones.filter((zone) => text.includes(/^TZID[^:\n]*:(.+?)\s*$/m.exec(zone.text)?.[1] ?? '\u0000'));
  const whole = ['BEGIN:VCALENDAR', ...its.map((zone) => zone.text), text, 'END:VCALENDAR'].join('\r\n');
  try {
    const event = new ICAL.Component(ICAL.parse(whole)).getFirstSubcomponent(name.toLowerCase());
    const named = event && ['recurrence-id', 'sequence', 'dtstamp'].map((each) => textOf(event, each));
    return named && startOf(event) && textOf(event, 'uid') !== '' ? event : null;
  } catch {
    return null;
  }
}

/** One of each event and, after them, of each changed occurrence: it goes ahead of what the event's rule says of it. */
function latestVersions(events: readonly ICAL.Component[]): readonly ICAL.Component[] {
  const latest = new Map<string, ICAL.Component>();
  for (const event of events) {
    const key = `${textOf(event, 'uid')} ${textOf(event, 'recurrence-id')}`;
    const known = latest.get(key);
    if (!known || isAfter(event, known)) latest.set(key, event);
  }
  const isOccurrence = (event: ICAL.Component): boolean => event.hasProperty('recurrence-id');
  return [...latest.values()].sort((a, b) => Number(isOccurrence(a)) - Number(isOccurrence(b)));
}

function isAfter(event: ICAL.Component, known: ICAL.Component): boolean {
  const apart = (Number(textOf(event, 'sequence')) || 0) - (Number(textOf(known, 'sequence')) || 0);
  return apart === 0 ? textOf(event, 'dtstamp') >= textOf(known, 'dtstamp') : apart > 0;
}

/** An event, each time that it takes place. */
function milestonesOf(
  event: ICAL.Component,
  { sourceId, region }: CalendarDocument,
  window: Window,
): readonly Milestone[] {
  const start = startOf(event);
  if (!start) return [];
  const zone = zoneOf(event);
  const recurrence = event.getFirstPropertyValue('recurrence-id');
  const changed = recurrence instanceof ICAL.Time ? timeOf(recurrence, zone) : null;
  const length = lengthOf(event, start);
  const categories = categoriesOf(event);
  const isRepeated = event.hasProperty('rrule') || event.hasProperty('rdate');
  const times = changed === null ? occurrencesOf(event, start, window) : [start];
  return times.flatMap((time): readonly Milestone[] => {
    const startsAt = timeOf(time, zone);
    if (startsAt === null) return [];
    const occurrence = changed ?? (isRepeated ? startsAt : null);
    return [
      {
        id: `${sourceId}#${textOf(event, 'uid')}${occurrence === null ? '' : `@${occurrence}`}`,
        title: textOf(event, 'summary').slice(0, longestTitle) || 'Untitled',
        lane: laneOf(categories),
        region,
        startsAt,
        endsAt: endOf(time, length, zone, startsAt),
        was: changed === startsAt ? null : changed,
        certainty: textOf(event, 'status').toUpperCase() === 'TENTATIVE' ? 'expected' : 'fixed',
        asks: event.name === 'vtodo' || categories.some((category) => /^(action|deadline)/.test(category)),
      },
    ];
  });
}

function startOf(event: ICAL.Component): ICAL.Time | null {
  const start = event.getFirstPropertyValue(event.name === 'vtodo' && event.hasProperty('due') ? 'due' : 'dtstart');
  return start instanceof ICAL.Time ? start : null;
}

function zoneOf(event: ICAL.Component): string | null {
  const property = event.getFirstProperty('dtstart') ?? event.getFirstProperty('due');
  const zone = property?.getParameter('tzid');
  return typeof zone === 'string' && !property?.toICALString().endsWith('Z') ? zone : null;
}

/** How long it lasts; null where it is a moment, or a task's due time. */
function lengthOf(event: ICAL.Component, start: ICAL.Time): ICAL.Duration | null {
  if (event.name === 'vtodo') return null;
  const duration = event.getFirstPropertyValue('duration');
  if (duration instanceof ICAL.Duration) return duration;
  const end = event.getFirstPropertyValue('dtend');
  return end instanceof ICAL.Time ? end.subtractDateTz(start) : null;
}

function endOf(start: ICAL.Time, length: ICAL.Duration | null, zone: string | null, startsAt: string): string | null {
  if (length === null || length.toSeconds() <= 0) return null;
  const end = start.clone();
  end.addDuration(length);
  const endsAt = timeOf(start.isDate ? dayBefore(end) : end, zone);
  return endsAt !== null && endsAt > startsAt ? endsAt : null;
}

const categoriesOf = (event: ICAL.Component): readonly string[] =>
  event
    .getAllProperties('categories')
    .flatMap((property) => property.getValues().map(String))
    .map((category) => category.trim().toLowerCase());

function laneOf(categories: readonly string[]): Milestone['lane'] {
  if (categories.some((category) => /specification|draft|consultation/.test(category))) return 'specifications';
  if (categories.some((category) => /procurement|tender|contract/.test(category))) return 'procurement';
  return categories.some((category) => /national/.test(category)) ? 'national' : 'region';
}

/** A value as one line: no control characters, and nothing that turns the direction of what stands beside it. */
function textOf(event: ICAL.Component, name: string): string {
  return String(event.getFirstPropertyValue(name) ?? '')
    .replace(unprintable, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought
const unprintable = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
