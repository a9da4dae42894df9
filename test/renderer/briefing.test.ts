import { expect, test } from 'vitest';
import { type BriefingFacts, headline } from '../../renderer/queries/briefing.ts';
import { comingDates } from '../../renderer/queries/briefing-coming.ts';
import { needs } from '../../renderer/queries/briefing-needs.ts';
import { novelties } from '../../renderer/queries/briefing-novelties.ts';
import { firstSentence } from '../../renderer/queries/briefing-words.ts';
import { formatBy, momentOf } from '../../renderer/queries/programme-when.ts';
import { entryHead, facts, milestone, now, onDay, revision } from './briefing-sample.ts';

const careRecords = revision({
  draftTitle: 'Care records',
  label: '0.7',
  publishedAt: onDay(14, 8),
  closesAt: onDay(17, 17),
  summary: 'Access is rewritten. Annex B is new.',
});
const messaging = revision({ draftTitle: 'Messaging', label: '1.2', closesAt: onDay(45, 17) });
const written = {
  kind: 'clause',
  sourceId: careRecords.id,
  title: 'Care records 0.7',
  comments: 6,
  modifiedAt: onDay(14, 12),
} as const;
const held = {
  id: 'b3b0a7f5-0000-4000-8000-000000000000',
  title: 'Booking 0.3',
  office: 'Northmoor office',
  failure: { kind: 'rejected', status: 422, title: 'No name is given', detail: '' },
  heldAt: onDay(14, 11),
} as const;

test('a response being written for the draft that closes next comes before everything else', () => {
  const { sentence, action } = headline(
    facts({ revisions: [careRecords, messaging], written: [written], held: [held], unread: [entryHead({ id: 'a' })] }),
  );
  expect(sentence).toBe('Care records 0.7 closes on Friday, and your response has not been sent.');
  expect(action?.place).toEqual({ screen: 'responses', sourceId: careRecords.id, submissionId: null });
});

test('a response whose draft has closed is said to be late, not to be closing', () => {
  const closed = { ...careRecords, closesAt: onDay(13, 17) };
  expect(headline(facts({ revisions: [closed], written: [written] })).sentence).toBe(
    'Care records 0.7 closed yesterday, and your response has not been sent.',
  );
});

test('then what was refused, then a new revision, then what is not read', () => {
  const unread = [entryHead({ id: 'a', region: 'northmoor' }), entryHead({ id: 'b' })];
  const all = { revisions: [careRecords], held: [held], unread };
  expect(headline(facts(all)).sentence).toBe('Northmoor office refused your response to Booking 0.3.');
  expect(headline(facts({ ...all, held: [] })).sentence).toBe('Care records 0.7 is here, and closes on Friday.');
  expect(headline(facts({ ...all, held: [], opened: new Set([careRecords.id]) })).sentence).toBe(
    '2 items of news are not read, one of them from Northmoor.',
  );
});

test('a draft that closes soon and was never opened comes before what is not read', () => {
  const unread = [entryHead({ id: 'a' })];
  const older = { ...careRecords, publishedAt: onDay(1), arrivedAt: onDay(1) };
  expect(headline(facts({ revisions: [older], unread })).sentence).toBe(
    'Care records 0.7 closes on Friday, and you have not opened it.',
  );
});

test('when nothing needs the person, the next date is named and there is no button', () => {
  const timetable = [milestone({ title: 'Provider named', startsAt: '2003-11-05' })];
  expect(headline(facts({ timetable }))).toEqual({
    sentence: 'Nothing needs you. Next date: 5 November.',
    action: null,
  });
  expect(headline(facts()).sentence).toBe('Nothing needs you.');
});

test('needs are in the order in which they press', () => {
  const keys = needs(
    facts({
      revisions: [careRecords, revision({ draftTitle: 'Booking', label: '0.3', closesAt: onDay(27, 17) }), messaging],
      written: [written, { ...written, kind: 'entry', sourceId: 'news', title: 'A notice' }],
      held: [held],
      timetable: [
        milestone({ title: 'Choose a wave', startsAt: '2003-10-22', asks: true }),
        milestone({ title: 'Not asked', startsAt: '2003-10-22' }),
        milestone({ title: 'Not ours', startsAt: '2003-10-22', asks: true, region: 'southmere' }),
        milestone({ title: 'Far away', startsAt: '2003-12-22', asks: true }),
        milestone({ title: 'Care records 0.7 closes', lane: 'specifications', startsAt: '2003-10-17', asks: true }),
      ],
    }),
  ).map(({ key }) => key);
  expect(keys).toEqual([
    `writing ${careRecords.id}`,
    `held ${held.id}`,
    'asked Choose a wave',
    'booking@0.3',
    'writing news',
  ]);
});

test('only an answer of the office is called a refusal', () => {
  const said = (failure: BriefingFacts['held'][number]['failure']) =>
    headline(facts({ held: [{ ...held, failure }] })).sentence;
  expect(said(held.failure)).toBe('Northmoor office refused your response to Booking 0.3.');
  expect(said({ kind: 'insecure', detail: 'the certificate is not known' })).toBe(
    'Your response to Booking 0.3 could not be sent.',
  );
});

test('an office that wants a sign-in says why, how many wait for it and what to do, after what was refused', () => {
  const paused = {
    endpoint: 'https://office.example/responses',
    office: 'Northmoor office',
    failure: { kind: 'unauthorised', status: 401 },
    waiting: 2,
    submissionId: held.id,
  } as const;
  const proxy = {
    ...paused,
    endpoint: 'https://other.example/',
    failure: { ...paused.failure, status: 407 },
    waiting: 1,
  };
  const all = facts({ held: [held], paused: [paused, proxy] });
  expect(needs(all).map(({ title }) => title)).toEqual([
    'Your response to Booking 0.3 was refused',
    'Northmoor office wants you to sign in before it takes anything',
    'Your trust’s proxy wants you to sign in',
  ]);
  expect(needs(all).map(({ why }) => (why.kind === 'paused' ? why.label : null))).toEqual([null, '2 wait', '1 waits']);
  expect(needs(all)[1]?.reason).toBe('Ask the office for access, then go on. Everything for it waits.');
  expect(headline({ ...all, held: [] })).toEqual({
    sentence: 'Northmoor office wants you to sign in before it takes anything.',
    action: {
      label: 'See what waits',
      place: { screen: 'responses', sourceId: null, submissionId: held.id },
    },
  });
});

test('a draft that was opened, or that closes far away, asks for nothing', () => {
  expect(needs(facts({ revisions: [careRecords, messaging], opened: new Set([careRecords.id]) }))).toEqual([]);
});

test('many broken sources are one row, a few have a row each', () => {
  const broken = ['One', 'Two', 'Three'].map((title) => ({
    id: `https://office.example/${title}`,
    channelId: 'https://office.example/channel.json',
    kind: 'news' as const,
    title,
    checkedAt: onDay(14),
    answeredAt: null,
    failure: { kind: 'unavailable' as const, status: 503, retryAt: null },
  }));
  expect(needs(facts({ broken })).map(({ title }) => title)).toEqual(['Three sources could not be asked']);
  expect(needs(facts({ broken: broken.slice(0, 2) })).map(({ title }) => title)).toEqual([
    'One is not working just now (error 503)',
    'Two is not working just now (error 503)',
  ]);
});

test('what is new: the newest revision of each draft, then news that names what is ours, then that of our region, then the rest', () => {
  const older = revision({ draftTitle: 'Care records', label: '0.6', publishedAt: onDay(14, 7) });
  const found = novelties(
    facts({
      revisions: [careRecords, older],
      unread: [
        entryHead({ id: 'all', publishedAt: onDay(14, 11) }),
        entryHead({ id: 'ours', region: 'northmoor', summary: 'Two remain. More follows.' }),
        entryHead({ id: 'named', region: 'northmoor', changedAt: onDay(14) }),
        entryHead({ id: 'old', publishedAt: onDay(12) }),
      ],
      named: new Map([['named', 'Names your PAS, Wardbook']]),
      minutes: new Map([[careRecords.id, 18]]),
    }),
  );
  expect(found.map(({ title, reason, minutes }) => [title, reason, minutes])).toEqual([
    ['Care records 0.7', 'Access is rewritten', 18],
    ['Item named', 'Changed by its publisher. Names your PAS, Wardbook. Programme office', 2],
    ['Item ours', 'For Northmoor. Two remain', 2],
    ['Item all', 'Programme office', 2],
  ]);
});

test('before the first look a fortnight is new, and no more', () => {
  const unread = [
    entryHead({ id: 'week', publishedAt: onDay(7) }),
    entryHead({ id: 'month', publishedAt: onDay(-14) }),
  ];
  expect(novelties(facts({ since: null, unread })).map(({ key }) => key)).toEqual(['week']);
});

test('the strip holds nine weeks of one’s own dates, and a closing only once', () => {
  const dates = comingDates(
    facts({
      revisions: [careRecords, messaging],
      timetable: [
        milestone({ title: 'Care records 0.7 closes', lane: 'specifications', startsAt: '2003-10-17', asks: true }),
        milestone({ title: 'Notice 42', lane: 'specifications', region: null, startsAt: '2003-10-17' }),
        milestone({ title: 'Gone', startsAt: '2003-10-13' }),
        milestone({ title: 'Choose a wave', startsAt: '2003-10-27', asks: true }),
        milestone({ title: 'Provider named', startsAt: '2003-11-05', certainty: 'expected' }),
        milestone({ title: 'Southmere contract', startsAt: '2003-11-06', region: 'southmere' }),
        milestone({ title: 'Far away', startsAt: '2003-12-15' }),
      ],
    }),
  );
  expect(dates.map(({ title, tone }) => [title, tone])).toEqual([
    ['Notice 42', 'fixed'],
    ['Care records 0.7 closes', 'hot'],
    ['Choose a wave', 'you'],
    ['Provider named', 'expected'],
    ['Messaging 1.2 closes', 'you'],
  ]);
});

test.each([
  ['2003-10-14', 'today'],
  ['2003-10-15', 'tomorrow'],
  ['2003-10-17', 'Friday'],
  ['2003-10-27', 'Mon 27 Oct'],
])('%s is by %s', (when, words) => {
  expect(formatBy(when, now)).toBe(words);
});

test('a day without a time begins at this workstation’s own midnight', () => {
  expect(momentOf('2003-10-27')).toEqual(new Date(2003, 9, 27));
});

test.each([
  ['Two remain. More follows.', 'Two remain'],
  ['Draft 0.7 is out', 'Draft 0.7 is out'],
  ['', ''],
])('the first sentence of %j is %j', (summary, sentence) => {
  expect(firstSentence(summary)).toBe(sentence);
});

test('news that was published before the last look and came after it is new; what was there is not', () => {
  const late = entryHead({ id: 'late', publishedAt: onDay(1), arrivedAt: onDay(14, 8) });
  const seen = entryHead({ id: 'seen', publishedAt: onDay(14, 8), arrivedAt: onDay(13, 9) });
  expect(novelties(facts({ unread: [late, seen] })).map(({ key }) => key)).toEqual(['late']);
  const draft = { ...careRecords, publishedAt: onDay(1), arrivedAt: onDay(14, 8) };
  expect(novelties(facts({ revisions: [draft] })).map(({ key }) => key)).toEqual([draft.id]);
});

test('"Nothing needs you" is never said above something that does', () => {
  const broken = {
    id: 'https://office.example/news.xml',
    channelId: 'https://office.example/channel.json',
    kind: 'news',
    title: 'Northmoor office',
    checkedAt: onDay(14),
    answeredAt: null,
    failure: { kind: 'missing', status: 404 },
  } as const;
  const asked = milestone({ title: 'Return the asset list', startsAt: onDay(20), asks: true });
  for (const own of [{ written: [{ ...written, sourceId: 'x' }] }, { timetable: [asked] }, { broken: [broken] }]) {
    expect(needs(facts(own))).toHaveLength(1);
    expect(headline(facts(own)).sentence).not.toContain('Nothing needs you');
  }
});
