import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CalendarDate, calendarText } from '../../../shared/export/calendar.ts';
import { readCalendar } from '../../../shared/feed/calendar.ts';

const madeAt = new Date(2026, 10, 26, 9, 30);
const date = (own: Partial<CalendarDate>): CalendarDate => ({
  key: 'https://office.example/channel.json wave',
  title: 'Choose a wave',
  start: new Date(2026, 11, 9),
  end: null,
  isDeadline: false,
  isExpected: false,
  ...own,
});
const linesOf = (text: string): readonly string[] => text.split('\r\n');
const readBack = (text: string) => {
  const url = 'https://programme.example/dates.ics';
  const read = readCalendar({ text, url, sourceId: url, region: null, receivedAt: madeAt.toISOString() });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.milestones;
};

test('a closing is a whole day with its hour in words, and is called to mind at nine on the day before', () => {
  const closing = date({ title: 'Care records 0.7 closes', start: new Date(2026, 10, 29, 17), isDeadline: true });
  expect(linesOf(calendarText(closing, madeAt))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Pitchside//Pitchside//EN',
    'BEGIN:VEVENT',
    'UID:https://office.example/channel.json wave@pitchside',
    expect.stringMatching(/^DTSTAMP:\d{8}T\d{6}Z$/),
    'SUMMARY:Care records 0.7 closes\\, 17:00',
    'DTSTART;VALUE=DATE:20261129',
    'DTEND;VALUE=DATE:20261130',
    'STATUS:CONFIRMED',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT15H',
    'DESCRIPTION:Care records 0.7 closes',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test.each<[string, Partial<CalendarDate>, (string | null)[]]>([
  ['a day', {}, ['2026-12-09', null]],
  ['a span of days', { end: new Date(2026, 11, 13) }, ['2026-12-09', '2026-12-12']],
  ['a day where clocks change', { start: new Date(2026, 9, 25) }, ['2026-10-25', null]],
  ['an hour', { start: new Date(2026, 11, 9, 13, 30) }, [new Date(2026, 11, 9, 13, 30).toISOString(), null]],
])('%s is read back as it was', (_, own, times) => {
  expect(readBack(calendarText(date(own), madeAt)).map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([times]);
});

test('what is expected is tentative', () => {
  expect(readBack(calendarText(date({ isExpected: true }), madeAt))[0]?.certainty).toBe('expected');
});

test('whatever a title says, it is one event, in lines of at most 75 bytes', () => {
  const title = fc.string({
    unit: fc.constantFrom('a', ';', ',', '\\', '\n', '\r', ':', '"', 'é', '文', ' ', 'END:VEVENT'),
    maxLength: 80,
  });
  fc.assert(
    fc.property(title, (said) => {
      const text = calendarText(date({ title: `Date ${said}`, isDeadline: true }), madeAt);
      expect(readBack(text)).toHaveLength(1);
      for (const line of linesOf(text)) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }),
  );
});
