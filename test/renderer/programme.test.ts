import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutLane } from '../../renderer/components/programme/lay-out-lane.ts';
import { axisOf } from '../../renderer/queries/programme-axis.ts';
import { timetableLanes } from '../../renderer/queries/programme-lanes.ts';
import { programmeSentence } from '../../renderer/queries/programme-sentence.ts';
import { candidateWords, statusWords, supplierGroups, weeksOld } from '../../renderer/queries/programme-suppliers.ts';
import type { Channel } from '../../shared/model/channel.ts';
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
  expect(
    groups.map(({ service, rows }) => [service, rows.map(({ name, supplier }) => [name, supplier !== null])]),
  ).toEqual([
    [
      'Local service provider',
      [
        ['Northmoor', true],
        ['Southmere', false],
      ],
    ],
    [null, [['Booking', true]]],
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
  const said = programmeSentence([channel({ suppliers: [...suppliers], timetable: [...timetable] })], northmoor, now);
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
  const { start, end, ticks } = axisOf('eighteen months', now);
  expect([start, end]).toEqual([new Date(2003, 6, 1), new Date(2005, 0, 1)]);
  expect(ticks.map(({ label }) => label)).toEqual([
    'Jul 2003',
    'Oct 2003',
    'Jan 2004',
    'Apr 2004',
    'Jul 2004',
    'Oct 2004',
  ]);
  expect(axisOf('eighteen months', new Date(2004, 1, 3)).start).toEqual(new Date(2003, 9, 1));
  expect(axisOf('quarter', now).end).toEqual(new Date(2004, 0, 1));
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
