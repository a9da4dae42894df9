import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutLane } from '../../renderer/components/programme/lay-out-lane.ts';
import { axisOf, spans, type View, viewOf, zoom } from '../../renderer/queries/programme-axis.ts';
import { timetableDates } from '../../renderer/queries/programme-dates.ts';
import { timetableLanes } from '../../renderer/queries/programme-lanes.ts';
import { distanceWords, lastWeek, movesSince, moveWords } from '../../renderer/queries/programme-moves.ts';
import { programmeSentence, standingWords } from '../../renderer/queries/programme-sentence.ts';
import { supplierGroups } from '../../renderer/queries/programme-suppliers.ts';
import { candidateWords, statusWords, weeksOld } from '../../renderer/queries/supplier-words.ts';
import type { Channel } from '../../shared/model/channel.ts';
import type { PastDate, PastSupplier } from '../../shared/model/past.ts';
import type { Supplier } from '../../shared/model/supplier.ts';
import { milestone, northmoor, now, onDay, revision } from './briefing-sample.ts';

const southmere = { ...northmoor, id: 'southmere', name: 'Southmere', office: 'Southmere office' };
const supplier = (own: Partial<Supplier> & Pick<Supplier, 'region'>): Supplier => ({
  id: `${own.region} ${own.service}`,
  service: 'Local service provider',
  name: null,
  candidates: [],
  status: 'not-begun',
  note: null,
  source: { title: 'Programme office, notice 41', url: null },
  asAt: '2003-10-13',
  ...own,
});
const channel = (own: Partial<Channel>): Channel => ({
  id: 'https://office.example/channel.json',
  title: 'Programme',
  publisher: 'Programme office',
  asAt: null,
  news: [],
  specifications: null,
  regions: [southmere, northmoor],
  suppliers: [],
  timetable: [],
  calendars: [],
  systems: [],
  glossary: null,
  responses: null,
  ...own,
});

test('one’s own region comes first, a region of which nothing is known has a row too, and national services are last', () => {
  const groups = supplierGroups(
    [
      channel({
        suppliers: [
          supplier({ region: null, service: 'Booking', name: 'Fennick and Rowe' }),
          supplier({ region: 'northmoor' }),
        ],
      }),
    ],
    northmoor,
  );
  expect(groups.map(({ title, rows }) => [title, rows.map(({ name, supplier }) => [name, supplier !== null])])).toEqual(
    [
      [
        null,
        [
          ['Northmoor', true],
          ['Southmere', false],
        ],
      ],
      ['National services', [['Booking', true]]],
    ],
  );
});

const past = (said: Supplier, own: Partial<PastSupplier> = {}): PastSupplier => ({
  id: `${said.id} ${said.status}`,
  kind: 'supplier',
  channelId: 'https://office.example/channel.json',
  said,
  until: '2003-10-10',
  learntAt: onDay(10),
  isGone: false,
  ...own,
});

test('a row has what was said before, newest first, also of a supplier that is published no more; new since the last look is marked', () => {
  const oxbow = supplier({ region: 'southmere', name: 'Oxbow', status: 'named', asAt: '2003-09-01' });
  const groups = supplierGroups(
    [channel({ suppliers: [supplier({ region: 'northmoor', status: 'shortlisted' })] })],
    northmoor,
    [
      past(supplier({ region: 'northmoor' }), { learntAt: onDay(1) }),
      past(supplier({ region: 'northmoor', status: 'longlisted' }), { learntAt: onDay(9) }),
      past(oxbow, { isGone: true }),
      past(oxbow, { channelId: 'https://other.example/channel.json' }),
    ],
    onDay(9, 12),
  );
  expect(
    groups[0]?.rows.map(({ name, isChanged, pasts }) => [name, isChanged, pasts.map(({ said }) => said.status)]),
  ).toEqual([
    ['Northmoor', false, ['longlisted', 'not-begun']],
    ['Southmere', true, ['named']],
  ]);
  expect(standingWords(groups)).toBe(
    'Said by Programme office, notice 41, as at 13 October 2003. Before: longlisted, until 10 October 2003.',
  );
});

test('where several services go by region, the person’s own come together at the head', () => {
  const groups = supplierGroups(
    [
      channel({
        suppliers: ['Provider', 'Network'].flatMap((service) => [
          supplier({ region: 'southmere', service }),
          supplier({ region: 'northmoor', service, name: 'Oxbow' }),
        ]),
      }),
    ],
    northmoor,
  );
  expect(groups.map(({ title, rows }) => [title, rows.map(({ name, isOurs }) => [name, isOurs])])).toEqual([
    [null, [['Provider', true], ['Network', true]]],
    ['Provider', [['Southmere', false]]],
    ['Network', [['Southmere', false]]],
  ]); // biome-ignore format: a group a line
});

test.each([
  ['2003-11-05', '2003-11-26', '3 weeks later'],
  ['2003-11-05', '2003-11-12', '1 week later'],
  ['2003-11-05', '2003-11-03', '2 days earlier'],
  ['2003-11-05', '2004-03-05', '4 months later'],
  ['2003-10-20T09:00:00Z', '2003-10-20T15:00:00Z', '6 hours later'],
])('from %s to %s is %s', (was, is, words) => {
  expect(distanceWords(was, is)).toBe(words);
});

test('what moved since last week stands beside what it was then, however often it moved, and what was called off is said to be gone', () => {
  const moved = (id: string, startsAt: string, day: number, isGone = false): PastDate => ({
    ...past(supplier({ region: null })),
    kind: 'date',
    said: milestone({ title: id, startsAt }),
    until: onDay(day),
    learntAt: onDay(day),
    isGone,
  });
  const pasts = [
    moved('Named', '2003-11-12', 13),
    moved('Named', '2003-11-05', 9),
    moved('Surveys', '2003-12-01', 3),
    moved('Interviews', '2003-11-03', 13, true),
    moved('There and back', '2003-11-04', 10),
    moved('There and back', '2003-11-09', 11),
  ];
  const published = channel({
    timetable: [
      milestone({ title: 'Named', startsAt: '2003-11-26' }),
      milestone({ title: 'Surveys', startsAt: '2003-12-09' }),
      milestone({ title: 'There and back', startsAt: '2003-11-04' }),
    ],
  });
  const dates = timetableDates([published], { calendars: [], pasts });
  const moves = movesSince(dates, pasts, lastWeek(now));
  expect(moves.map((move) => [move.title, move.was, move.is, moveWords(move, now)])).toEqual([
    ['Interviews', '2003-11-03', null, 'no longer in the timetable, since yesterday'],
    ['Named', '2003-11-05', '2003-11-26', 'moved 3 weeks later, yesterday'],
  ]);
  expect(dates.map(({ was, movedAt }) => [was, movedAt])).toEqual([
    ['2003-11-12', onDay(13)],
    ['2003-12-01', onDay(3)],
    ['2003-11-09', onDay(11)],
  ]);
});

test.each([
  ['shortlisted', ['Calderbrook', 'Thornfield'], 'Two shortlisted', 'Calderbrook or Thornfield'],
  ['shortlisted', ['A', 'B', 'C'], 'Shortlisted', 'three remain'],
  ['longlisted', ['A', 'B', 'C', 'D'], 'Longlisted', 'four remain'],
  ['not-begun', [], 'Not begun', null],
] as const)('%s with %j is %j, %j', (status, candidates, words, running) => {
  const one = supplier({ region: 'northmoor', status, candidates: [...candidates] });
  expect([statusWords(one), candidateWords(one)]).toEqual([words, running]);
});

test.each([
  ['2003-10-13', null],
  ['2003-09-02', null],
  ['2003-08-28', 7],
])('a statement as at %s is %j weeks old when that is worth saying', (asAt, weeks) => {
  expect(weeksOld(asAt, now)).toBe(weeks);
});

test.each([
  [
    [supplier({ region: 'northmoor' })],
    [milestone({ title: 'Provider named', startsAt: '2003-11-05', certainty: 'expected' })],
    'Your provider is still to be decided. Northmoor expects to name one on 5 November.',
  ],
  [[supplier({ region: 'northmoor' })], [], 'Your provider is still to be decided.'],
  [
    [supplier({ region: 'northmoor', name: 'Oxbow', status: 'named' })],
    [milestone({ title: 'Site surveys', startsAt: '2003-11-05' })],
    'Oxbow is named as your provider. Next in Northmoor: Site surveys, 5 November.',
  ],
  [
    [supplier({ region: 'northmoor', name: 'Oxbow', status: 'contracted' })],
    [],
    'Oxbow is your provider, under contract.',
  ],
  [
    [supplier({ region: 'southmere', name: 'Oxbow', status: 'named' }), supplier({ region: 'capital' })],
    [],
    'One of two regions has a provider.',
  ],
  [[], [], 'The programme has not published who its suppliers are.'],
] as const)('the sentence at the head says how the choice stands (%#)', (suppliers, timetable, sentence) => {
  const said = programmeSentence([channel({ suppliers: [...suppliers] })], timetable, northmoor, now);
  expect(said).toBe(sentence);
});

test('the timetable’s lanes: what concerns this trust before the other regions, each closing once, none empty', () => {
  const lanes = timetableLanes({
    timetable: [
      milestone({ title: 'Care records 0.7 closes', lane: 'specifications', startsAt: '2003-10-17', asks: true }),
      milestone({ title: 'Provider named', startsAt: '2003-11-05', was: '2003-10-29' }),
      milestone({ title: 'Wave 1', startsAt: '2004-06-01', endsAt: '2004-09-30', was: '2004-03-01' }),
      milestone({ title: 'Choose a wave', startsAt: '2003-10-27', asks: true }),
      milestone({ title: 'Meeting', startsAt: onDay(23, 13), endsAt: onDay(23, 16) }),
      milestone({ title: 'Contract', startsAt: '2003-11-05', region: 'southmere' }),
    ],
    revisions: [revision({ draftTitle: 'Care records', label: '0.7', closesAt: onDay(17, 17) })],
    regions: [southmere, northmoor],
    home: { trust: 'Harrowdale General Hospitals', region: northmoor },
    now,
  });
  expect(
    lanes.map(({ name, items }) => [name, items.map(({ title, was, when, end }) => [title, was, when, end !== null])]),
  ).toEqual([
    ['Specifications', [['Care records 0.7 closes', null, '17 Oct', false]]],
    [
      'Northmoor, yours',
      [
        ['Meeting', null, '23 Oct', false],
        ['Provider named', '29 Oct', '5 Nov', false],
        ['Wave 1', 'March', 'June', true],
      ],
    ],
    ['Harrowdale General Hospitals', [['Choose a wave', null, '27 Oct', false]]],
    ['Southmere', [['Contract', null, '5 Nov', false]]],
  ]);
});

test('eighteen months begin with the quarter before this one, across the turn of a year too', () => {
  const { start, end, ticks } = axisOf({ months: 18, step: 0 }, now);
  expect([start, end]).toEqual([new Date(2003, 6, 1), new Date(2005, 0, 1)]);
  expect(ticks.map(({ label }) => label)).toEqual([
    'Jul 2003',
    'Oct 2003',
    'Jan 2004',
    'Apr 2004',
    'Jul 2004',
    'Oct 2004',
  ]);
  expect(axisOf({ months: 18, step: 0 }, new Date(2004, 1, 3)).start).toEqual(new Date(2003, 9, 1));
  expect(axisOf({ months: 3, step: 0 }, now).end).toEqual(new Date(2004, 0, 1));
});

test('along time a view goes by thirds of itself, and nearer or farther it stays about the same day', () => {
  expect(axisOf({ months: 18, step: 1 }, now).start).toEqual(new Date(2004, 0, 1));
  expect(axisOf({ months: 3, step: -2 }, now).start).toEqual(new Date(2003, 7, 1));
  const middle = (view: View): number => (axisOf(view, now).start.getTime() + axisOf(view, now).end.getTime()) / 2;
  const views = fc.record({
    months: fc.constantFrom(...spans.map(({ months }) => months)),
    step: fc.integer({ min: -30, max: 30 }),
  });
  fc.assert(
    fc.property(views, fc.constantFrom(-1 as const, 1 as const), (view, by) => {
      const next = zoom(view, by, now);
      if (view.step === 0) expect(next.step).toBe(0);
      // Within half a step of the longer of the two.
      else
        expect(Math.abs(middle(next) - middle(view))).toBeLessThan(
          (Math.max(next.months, view.months) * 32 * 86_400_000) / 6,
        );
    }),
  );
});

test('in a lane no bar or label lies over another', () => {
  const shapes = fc.array(
    fc.record({
      from: fc.integer({ min: 0, max: 900 }),
      length: fc.oneof(fc.constant(0), fc.integer({ min: 8, max: 300 })),
      label: fc.integer({ min: 10, max: 300 }),
      isOver: fc.boolean(),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(shapes, (drawn) => {
      const places = layOutLane(
        drawn
          .toSorted((a, b) => a.from - b.from)
          .map(({ from, length, label, isOver }, index) => ({
            key: String(index),
            from,
            to: from + length,
            label,
            isOver,
          })),
        900,
        null,
      );
      const spans = places.map(({ row, from, to, label, labelled }) => ({
        row,
        from: labelled === 'before' ? from - label : from,
        to: labelled === 'after' ? to + label : to,
      }));
      for (const [index, a] of spans.entries()) {
        for (const b of spans.slice(index + 1)) {
          if (a.row === b.row) expect(a.to < b.from || b.to < a.from).toBe(true);
        }
      }
    }),
  );
});

test('what is over says nothing across today, and keeps its place', () => {
  const past = fc.record({
    from: fc.integer({ min: 0, max: 290 }),
    length: fc.oneof(fc.constant(0), fc.integer({ min: 8, max: 60 })),
    label: fc.integer({ min: 10, max: 320 }),
  });
  fc.assert(
    fc.property(past, ({ from, length, label }) => {
      const today = 360;
      const [place] = layOutLane([{ key: 'a', from, to: from + length, label, isOver: true }], 900, today);
      const end = place?.labelled === 'after' && place.label > 0 ? place.to + place.label : place?.to;
      expect(end).toBeLessThan(today);
      expect([place?.from, place?.to]).toEqual([from, from + length]);
    }),
  );
});

test('the timetable begins with as much as holds what is to come', () => {
  const laneWith = (...startsAt: readonly string[]) =>
    timetableLanes({
      timetable: startsAt.map((when) => milestone({ title: when, startsAt: when })),
      revisions: [],
      regions: [northmoor],
      home: { trust: '', region: northmoor },
      now,
    });
  expect(viewOf(laneWith('2003-10-27', '2003-12-20'), now).months).toBe(3);
  expect(viewOf(laneWith('2002-01-01', '2004-02-01'), now).months).toBe(6);
  expect(viewOf(laneWith('2003-10-27', '2004-09-01'), now).months).toBe(18);
  expect(viewOf(laneWith('2003-10-27', '2009-09-01'), now).months).toBe(18);
  expect(viewOf([], now).months).toBe(18);
});
