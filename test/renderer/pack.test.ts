import { describe, expect, test } from 'vitest';
import { needs } from '../../renderer/queries/briefing-needs.ts';
import { packChoice } from '../../renderer/queries/pack-candidates.ts';
import {
  endSentence,
  leftWords,
  planSentence,
  rankWords,
  timeWords,
  waitsSentence,
  workingSentence,
} from '../../renderer/queries/pack-words.ts';
import { Pack, type PackFate } from '../../shared/model/pack.ts';
import { planPack } from '../../shared/pack/plan.ts';
import { entryHead, facts, milestone, now, onDay, revision } from './briefing-sample.ts';

const held = {
  id: 'sent',
  title: 'Booking 0.3',
  office: 'Northmoor office',
  failure: { kind: 'rejected', status: 422, title: 'No', detail: '' },
  heldAt: onDay(14, 10),
} as const;
const written = {
  kind: 'clause',
  sourceId: 'care-records@0.7',
  title: 'Care records 0.7',
  comments: 6,
  modifiedAt: onDay(14, 8),
} as const;
const closing = revision({ draftTitle: 'Care records', label: '0.7', closesAt: onDay(16, 17) });
const unread = [
  entryHead({ id: 'elsewhere', arrivedAt: onDay(14) }),
  entryHead({ id: 'ours', region: 'northmoor', arrivedAt: onDay(2) }),
  entryHead({ id: 'old', arrivedAt: onDay(1) }),
];
const all = facts({
  revisions: [closing, revision({ draftTitle: 'Messaging', label: '1.2' })],
  opened: new Set([closing.id]),
  written: [written],
  held: [held],
  unread,
  timetable: [milestone({ title: 'Choose a wave', startsAt: '2003-10-27', asks: true })],
  broken: [{ id: 'https://x.example/', title: 'X', failure: { kind: 'offline', detail: '' } } as never], // only its being there counts
});
const chosen = (own = all) =>
  planPack(packChoice(own).candidates, 120).taken.map(({ key, minutes, isGuessed }) =>
    isGuessed ? `${key}, about ${minutes}` : `${key}, ${minutes}`,
  );

describe('what may go into a pack', () => {
  test('is what presses, then drafts, then all unread news: of the region first, new or not', () => {
    expect(chosen()).toEqual([
      'writing care-records@0.7, 6',
      'held sent, about 2',
      'asked Choose a wave, about 2',
      'messaging@1.2, about 30',
      'ours, 2',
      'elsewhere, 2',
      'old, 2',
    ]);
  });

  test('is weighed by whatever relevance is given', () => {
    const { candidates } = packChoice(all, ({ id }) => (id === 'old' ? 9 : 0));
    expect(planPack(candidates, 120).taken.filter(({ rank }) => rank === 'unread')[0]?.key).toBe('old');
  });

  test('is not what was put off', () => {
    const off = { id: 'ours', title: '', until: '2003-10-20', at: onDay(14) };
    const heldOff = { id: 'held sent', title: '', until: null, at: onDay(14, 11) };
    const keys = chosen(facts({ ...all, putOff: new Map([off, heldOff].map((row) => [row.id, row])) }));
    expect(keys.filter((key) => /^(ours|held)/.test(key))).toEqual([]);
  });

  test('has a draft once that both needs the person and is new', () => {
    const own = facts({ revisions: [closing], minutes: new Map([[closing.id, 9]]) });
    expect(chosen(own)).toEqual(['care-records@0.7, 9']);
    expect(packChoice(own).candidates.map(({ rank, isPressing }) => [rank, isPressing])).toEqual([['closing', true]]);
  });

  test('is bounded: of much news the nearest and newest, and the rest is counted', () => {
    const much = Array.from({ length: 2000 }, (_, index) => entryHead({ id: `item ${index}` }));
    const { candidates, more } = packChoice(facts({ unread: much }));
    expect([candidates.length, more]).toEqual([500, 1500]);
  });

  test('can be kept: every place that the briefing leads to is one of a pack', () => {
    const rows = packChoice(all).candidates.map((row) => ({ ...row, fate: 'waiting' }));
    expect(Pack.safeParse({ minutes: 15, begunAt: now.toISOString(), rows }).success).toBe(true);
  });
});

const pack = (...fates: readonly PackFate[]): Pack =>
  Pack.parse({
    minutes: 15,
    begunAt: onDay(14),
    rows: packChoice(all)
      .candidates.slice(0, fates.length)
      .map((row, index) => ({ ...row, minutes: 3, fate: fates[index] })),
  });

describe('what is said of a pack', () => {
  test.each([
    [1, '1 minute'],
    [15, '15 minutes'],
    [60, 'an hour'],
    [61, '1 hour 1 minute'],
    [120, '2 hours'],
  ])('%i minutes are %s', (minutes, words) => {
    expect(timeWords(minutes)).toBe(words);
  });

  test('is what fits, and when the first is too long, that', () => {
    const plan = (minutes: number, own = all) => planSentence(planPack(packChoice(own).candidates, minutes), minutes);
    expect(plan(15)).toBe('Five things fit, in about 14 minutes.');
    expect(plan(5)).toBe('What presses most takes longer: about 6 minutes.');
    expect(plan(15, facts())).toBe('Nothing waits for you, and all the news is read.');
  });

  test('is how far it is, and what was done at its end', () => {
    expect(workingSentence(pack('done', 'waiting', 'waiting'))).toBe('One of three is done, about 6 minutes left.');
    expect(workingSentence(pack('waiting', 'waiting'))).toBe('None of two are done, about 6 minutes left.');
    expect(endSentence(pack('done', 'done', 'later'))).toBe('Two of three are done.');
    expect(endSentence(pack('done', 'done'))).toBe('All two are done.');
    expect(endSentence(pack('done'))).toBe('It is done.');
  });

  test('is at its end what waits now, ticked or not', () => {
    expect(waitsSentence(needs(facts({ ...all, broken: [] })), 2, now)).toBe(
      'Three things still need you; the first closes on Thursday. 2 items of news are not read.',
    );
    expect(waitsSentence(needs(facts({ revisions: [closing] })), 0, now)).toBe(
      'One thing still needs you; it closes on Thursday.',
    );
    expect(waitsSentence([], 0, now)).toBe('Nothing waits for you.');
    expect(waitsSentence([], 1, now)).toBe('Nothing else needs you. 1 item of news is not read.');
  });

  test('is why a row is there, and what is left out', () => {
    expect(rankWords({ rank: 'closing', closesAt: onDay(16, 17) }, now)).toBe('Thursday 17:00');
    expect(rankWords({ rank: 'unread', closesAt: null }, now)).toBe('news');
    const { left } = planPack(packChoice(all).candidates, 6);
    expect(leftWords(left, 200)).toBe('Two that need you, one draft not opened and 203 items of news.');
    expect(leftWords([], 0)).toBe('Nothing is left out.');
  });
});
