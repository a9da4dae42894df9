import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCalendar } from '../../../shared/feed/calendar.ts';
import { Milestone } from '../../../shared/model/milestone.ts';

const url = 'https://programme.example/dates.ics';
const read = (...lines: string[]) => {
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
  const result = readCalendar({
    text,
    url,
    sourceId: url,
    region: 'northmoor',
    receivedAt: '2026-01-15T09:00:00.000Z',
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', 'UID:a', 'SUMMARY:Meeting', ...lines, 'END:VEVENT'];
const times = (...lines: string[]) => read(...lines).milestones.map(({ startsAt, endsAt }) => [startsAt, endsAt]);
const london = [
  'BEGIN:VTIMEZONE', 'TZID:Office',
  'BEGIN:STANDARD', 'DTSTART:19701025T020000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0000', 'END:STANDARD',
  'BEGIN:DAYLIGHT', 'DTSTART:19700329T010000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0100', 'END:DAYLIGHT',
  'END:VTIMEZONE',
]; // biome-ignore format: a component a line

describe('the times of a calendar', () => {
  test.each<[string, string[], (string | null)[][]]>([
    ['a day is a day', event('DTSTART;VALUE=DATE:20260312'), [['2026-03-12', null]]],
    ['a span of days ends on its last day, not on the midnight after it', event('DTSTART;VALUE=DATE:20260312', 'DTEND;VALUE=DATE:20260315'), [['2026-03-12', '2026-03-14']]],
    ['one day is no span', event('DTSTART;VALUE=DATE:20260312', 'DTEND;VALUE=DATE:20260313'), [['2026-03-12', null]]],
    ['days last as long as a duration says', event('DTSTART;VALUE=DATE:20260312', 'DURATION:P2W'), [['2026-03-12', '2026-03-25']]],
    ['UTC is UTC', event('DTSTART:20260712T133000Z', 'DTEND:20260712T160000Z'), [['2026-07-12T13:30:00.000Z', '2026-07-12T16:00:00.000Z']]],
    ['a zone that the calendar defines is believed, in summer', [...london, ...event('DTSTART;TZID=Office:20260712T133000')], [['2026-07-12T12:30:00.000Z', null]]],
    ['and in winter', [...london, ...event('DTSTART;TZID=Office:20260112T133000')], [['2026-01-12T13:30:00.000Z', null]]],
    ['a zone that it only names is looked up', event('DTSTART;TZID=Europe/London:20260712T133000', 'DURATION:PT1H'), [['2026-07-12T12:30:00.000Z', '2026-07-12T13:30:00.000Z']]],
    ['also where clocks change that night', event('DTSTART;TZID=America/New_York:20260308T033000'), [['2026-03-08T07:30:00.000Z', null]]],
    ['a time of no zone is this workstation’s own', event('DTSTART:20260712T133000'), [[new Date(2026, 6, 12, 13, 30).toISOString(), null]]],
    ['so is one of a zone that nobody knows', event('DTSTART;TZID=Nowhere:20260712T133000'), [[new Date(2026, 6, 12, 13, 30).toISOString(), null]]],
    ['an end before its beginning is none', event('DTSTART:20260712T133000Z', 'DTEND:20260711T160000Z'), [['2026-07-12T13:30:00.000Z', null]]],
    ['every week, three times but one', event('DTSTART;VALUE=DATE:20260302', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;VALUE=DATE:20260309'), [['2026-03-02', null], ['2026-03-16', null]]],
    ['on days that are listed', event('DTSTART;VALUE=DATE:20260302', 'RDATE;VALUE=DATE:20260305,20260310'), [['2026-03-02', null], ['2026-03-05', null], ['2026-03-10', null]]],
    ['what repeats for ever is kept from a year ago to three years on', event('DTSTART;VALUE=DATE:20000101', 'RRULE:FREQ=YEARLY'), [['2026-01-01', null], ['2027-01-01', null], ['2028-01-01', null], ['2029-01-01', null]]],
    ['what repeats every second is kept once', event('DTSTART:20260302T090000Z', 'RRULE:FREQ=SECONDLY'), [['2026-03-02T09:00:00.000Z', null]]],
    ['what repeats on a day that there is not is kept once', event('DTSTART;VALUE=DATE:20260302', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'), [['2026-03-02', null]]],
    ['a task is due', ['BEGIN:VTODO', 'UID:t', 'SUMMARY:Choose', 'DUE:20260302T170000Z', 'END:VTODO'], [['2026-03-02T17:00:00.000Z', null]]],
  ])('%s', (_, lines, expected) => {
    expect(times(...lines)).toEqual(expected);
  });
}); // biome-ignore format: a line a case

test('words are unfolded and unescaped, made one line, and cut short', () => {
  const folded = [
    'BEGIN:VEVENT',
    'UID:a',
    'DTSTART;VALUE=DATE:20260312',
    'SUMMARY:Choose\\, then',
    '  name\\; a\\nwave\u202E',
    'END:VEVENT',
  ];
  expect(read(...folded).milestones[0]?.title).toBe('Choose, then name; a wave');
  const long = ['BEGIN:VEVENT', 'UID:b', 'DTSTART;VALUE=DATE:20260312', `SUMMARY:${'a'.repeat(5_000)}`, 'END:VEVENT'];
  expect(read(...long).milestones[0]?.title).toHaveLength(300);
});

test('what is tentative is expected, what is asked is said, and a category names the lane', () => {
  const { milestones } = read(
    ...event('DTSTART;VALUE=DATE:20260312', 'STATUS:TENTATIVE', 'CATEGORIES:Procurement'),
    'BEGIN:VEVENT', 'UID:b', 'DTSTART;VALUE=DATE:20260313', 'CATEGORIES:Specifications,Deadline', 'END:VEVENT',
    'BEGIN:VTODO', 'UID:c', 'SUMMARY:List the interfaces', 'DUE;VALUE=DATE:20260314', 'END:VTODO',
  ); // biome-ignore format: a component a line
  expect(milestones.map(({ title, lane, region, certainty, asks }) => [title, lane, region, certainty, asks])).toEqual([
    ['Meeting', 'procurement', 'northmoor', 'expected', false],
    ['Untitled', 'specifications', 'northmoor', 'fixed', true],
    ['List the interfaces', 'region', 'northmoor', 'fixed', true],
  ]);
});

describe('of several versions of one event', () => {
  const version = (sequence: number, day: string, ...more: string[]) =>
    event(`SEQUENCE:${sequence}`, `DTSTART;VALUE=DATE:${day}`, ...more);

  test('the one with the highest sequence counts, wherever it stands', () => {
    expect(times(...version(2, '20260319'), ...version(1, '20260312'))).toEqual([['2026-03-19', null]]);
  });

  test('a cancelled one takes it away', () => {
    expect(times(...version(1, '20260312'), ...version(2, '20260312', 'STATUS:CANCELLED'))).toEqual([]);
  });

  test('a changed occurrence stands in the place of its own, with the day it had, and a cancelled one leaves none', () => {
    const { milestones } = read(
      ...version(0, '20260309', 'RECURRENCE-ID;VALUE=DATE:20260308'),
      ...version(0, '20260301', 'RRULE:FREQ=WEEKLY;COUNT=3'),
      ...version(0, '20260315', 'RECURRENCE-ID;VALUE=DATE:20260315', 'STATUS:CANCELLED'),
    );
    expect(milestones.map(({ startsAt, was }) => [startsAt, was])).toEqual([
      ['2026-03-01', null],
      ['2026-03-09', '2026-03-08'],
    ]);
  });
});

test('an event that cannot be read is counted, and takes no other with it', () => {
  const { milestones, dropped } = read(
    ...['BEGIN:VEVENT', 'UID:x', 'DTSTART:soon', 'END:VEVENT'],
    ...['BEGIN:VEVENT', 'UID:y', 'no colon here', 'DTSTART;VALUE=DATE:20260312', 'END:VEVENT'],
    ...['BEGIN:VEVENT', 'SUMMARY:No name', 'DTSTART;VALUE=DATE:20260312', 'END:VEVENT'],
    ...['BEGIN:VEVENT', 'UID:z', `DESCRIPTION:${'a'.repeat(200_000)}`, 'DTSTART;VALUE=DATE:20260312', 'END:VEVENT'],
    ...event('DTSTART;VALUE=DATE:20260312'),
  );
  expect(milestones.map(({ title }) => title)).toEqual(['Meeting']);
  expect(dropped).toBe(4);
});

test('what is no calendar is refused, and a sign-in page is called that', () => {
  const refused = (text: string) =>
    readCalendar({ text, url, sourceId: url, region: null, receivedAt: '2026-01-15T09:00:00.000Z' });
  expect(refused('')).toMatchObject({ ok: false, error: { kind: 'malformed', what: 'a calendar' } });
  expect(refused('<!doctype html><title>Sign in</title><form><input type="password"></form>')).toMatchObject({
    ok: false,
    error: { kind: 'portal' },
  });
});

test('whatever stands in an event, what is read of it is a date of the timetable', () => {
  const names = fc.constantFrom(
    'DTSTART',
    'DTEND',
    'DURATION',
    'RRULE',
    'RDATE',
    'RECURRENCE-ID',
    'SEQUENCE',
    'STATUS',
    'DTSTART;VALUE=DATE',
    'DTSTART;TZID=Nowhere',
  );
  const values = fc.oneof(
    fc.constantFrom(
      '20260312',
      '20260312T090000Z',
      '20269999T999999',
      'P1D',
      '-P1D',
      'FREQ=DAILY',
      'FREQ=WEEKLY;BYDAY=9MO',
      'FREQ=DAILY;INTERVAL=0',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'CANCELLED',
      '00000000',
    ),
    fc.string({ maxLength: 20 }),
  );
  const lines = fc.array(
    fc.tuple(names, values).map(([name, value]) => `${name}:${value}`),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(lines, (drawn) => {
      for (const milestone of read(...event(...drawn)).milestones)
        expect(Milestone.parse(milestone)).toEqual(milestone);
    }),
    { numRuns: 500 },
  );
});
