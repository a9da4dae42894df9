import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Pack, packRanks } from '../../../shared/model/pack.ts';
import { type Candidate, planPack } from '../../../shared/pack/plan.ts';
import { markRow, presentOf, progressOf } from '../../../shared/pack/steps.ts';

const candidate = (own: Partial<Candidate> & { readonly key: string }): Candidate => ({
  rank: 'unread',
  minutes: 2,
  closes: null,
  relevance: 0,
  at: '2003-10-14T09:00:00.000Z',
  isPressing: false,
  ...own,
});

const anyCandidate = fc.record({
  rank: fc.constantFrom(...packRanks),
  minutes: fc.integer({ min: 1, max: 90 }),
  closes: fc.option(fc.integer({ min: 1, max: 1e6 })),
  relevance: fc.integer({ min: 0, max: 3 }),
  at: fc.constantFrom('2003-10-12', '2003-10-13', '2003-10-14'),
  isPressing: fc.boolean(),
});
const anyCandidates = fc
  .array(anyCandidate, { maxLength: 30 })
  .map((rows) => rows.map((row, index): Candidate => ({ ...row, key: `row ${index}` })));
const anyMinutes = fc.integer({ min: 1, max: 120 });
const keys = (rows: readonly Candidate[]): readonly string[] => rows.map(({ key }) => key);

describe('a plan', () => {
  test('is in the order of what presses', () => {
    const rows = [
      candidate({ key: 'older' }),
      candidate({ key: 'newer', at: '2003-10-14T10:00:00.000Z' }),
      candidate({ key: 'of my trust', relevance: 1, at: '2003-10-01T09:00:00.000Z' }),
      candidate({ key: 'draft', rank: 'draft' }),
      candidate({ key: 'being written', rank: 'waiting' }),
      candidate({ key: 'answered', rank: 'answered' }),
      candidate({ key: 'changed', rank: 'changed' }),
      candidate({ key: 'refused', rank: 'refused' }),
      candidate({ key: 'closes later', rank: 'closing', closes: 2000 }),
      candidate({ key: 'closes first', rank: 'closing', closes: 1000 }),
      candidate({ key: 'holds up what closes first', rank: 'closing', closes: 1000, relevance: 1 }),
    ];
    expect(keys(planPack(rows, 60).taken)).toEqual([
      'holds up what closes first',
      'closes first',
      'closes later',
      'refused',
      'changed',
      'answered',
      'being written',
      'draft',
      'of my trust',
      'newer',
      'older',
    ]);
  });

  test('takes what fits after something that does not', () => {
    const rows = [
      candidate({ key: 'a', rank: 'closing', minutes: 6 }),
      candidate({ key: 'b', rank: 'refused', minutes: 30 }),
      candidate({ key: 'c', rank: 'answered', minutes: 9 }),
      candidate({ key: 'd', minutes: 1 }),
    ];
    const plan = planPack(rows, 15);
    expect([keys(plan.taken), keys(plan.left), plan.minutes]).toEqual([['a', 'c'], ['b', 'd'], 15]);
  });

  test('is never over the minutes, unless the one thing that presses most is', () => {
    fc.assert(
      fc.property(anyCandidates, anyMinutes, (rows, minutes) => {
        const plan = planPack(rows, minutes);
        expect(plan.minutes).toBe(plan.taken.reduce((sum, row) => sum + row.minutes, 0));
        if (plan.minutes > minutes) expect(plan.taken).toHaveLength(1);
      }),
    );
  });

  test('loses and doubles nothing, and says every date within two days: in it, or left out by name', () => {
    fc.assert(
      fc.property(anyCandidates, anyMinutes, (rows, minutes) => {
        const { taken, left, pressing } = planPack(rows, minutes);
        expect([...keys(taken), ...keys(left)].sort()).toEqual([...keys(rows)].sort());
        const said = new Set([...taken, ...pressing]);
        expect(rows.filter((row) => row.isPressing && !said.has(row))).toEqual([]);
      }),
    );
  });

  test('is the same however the rows come, and holds what presses most', () => {
    fc.assert(
      fc.property(
        anyCandidates.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        anyMinutes,
        ([rows, shuffled], minutes) => {
          expect(keys(planPack(shuffled, minutes).taken)).toEqual(keys(planPack(rows, minutes).taken));
          const first = Math.min(...rows.map(({ rank }) => packRanks.indexOf(rank)));
          const [taken] = planPack(rows, minutes).taken;
          if (taken) expect(packRanks.indexOf(taken.rank)).toBe(first);
        },
      ),
    );
  });

  test('leaves nothing out that would still fit', () => {
    fc.assert(
      fc.property(anyCandidates, anyMinutes, (rows, minutes) => {
        const plan = planPack(rows, minutes);
        const free = minutes - plan.minutes;
        expect(plan.left.filter((row) => row.minutes <= free)).toEqual([]);
      }),
    );
  });
});

describe('working through a pack', () => {
  const rows = ['a', 'b', 'c'].map((key, index) => ({
    key,
    title: key,
    reason: '',
    rank: 'unread' as const,
    closesAt: null,
    minutes: index + 1,
    isGuessed: false,
    place: { screen: 'programme' as const },
    fate: 'waiting' as const,
  }));
  const pack: Pack = { minutes: 15, begunAt: '2003-10-14T09:00:00.000Z', rows };

  test('goes on with the first that waits, and comes back to what is taken up again', () => {
    const one = markRow(pack, 'a', 'done');
    expect([presentOf(one)?.key, progressOf(one)]).toEqual(['b', { at: 2, of: 3, done: 1, later: 0, minutesLeft: 5 }]);
    const two = markRow(one, 'b', 'later');
    expect([presentOf(two)?.key, progressOf(two).minutesLeft]).toEqual(['c', 3]);
    const ended = markRow(two, 'c', 'done');
    expect([presentOf(ended), progressOf(ended)]).toEqual([null, { at: 3, of: 3, done: 2, later: 1, minutesLeft: 0 }]);
    expect(presentOf(markRow(ended, 'b', 'waiting'))?.key).toBe('b');
    expect(markRow(pack, 'unknown', 'done')).toEqual(pack);
  });

  test('ends after as many steps as it has rows, whatever becomes of each', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('done', 'later'), { minLength: 3, maxLength: 3 }), (fates) => {
        const ended = fates.reduce<Pack>((each, fate) => markRow(each, presentOf(each)?.key ?? '', fate), pack);
        expect(presentOf(ended)).toBe(null);
        expect(progressOf(ended).done).toBe(fates.filter((fate) => fate === 'done').length);
      }),
    );
  });
});
