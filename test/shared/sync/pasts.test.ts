import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Milestone } from '../../../shared/model/milestone.ts';
import type { Supplier } from '../../../shared/model/supplier.ts';
import { pastDates, pastSuppliers } from '../../../shared/sync/pasts.ts';

const hearing = {
  channelId: 'https://office.example/c',
  saidAt: '2026-02-03T09:00:00.000Z',
  learntAt: '2026-02-05T08:00:00.000Z',
};
const supplier = (own: Partial<Supplier> = {}): Supplier => ({
  id: 'northmoor',
  service: 'Local service provider',
  region: 'northmoor',
  name: null,
  candidates: ['Calderbrook', 'Thornfield'],
  status: 'shortlisted',
  note: null,
  source: { title: 'Northmoor office', url: null },
  asAt: '2026-01-12',
  ...own,
});
const milestone = (own: Partial<Milestone> = {}): Milestone => ({
  id: 'named',
  title: 'Provider named',
  lane: 'region',
  region: 'northmoor',
  startsAt: '2026-03-01',
  endsAt: null,
  was: null,
  certainty: 'expected',
  asks: false,
  ...own,
});

describe('what was said of a supplier', () => {
  test.each<[string, Supplier[], object[]]>([
    ['is kept when it is said otherwise, until the day of the new statement', [supplier({ name: 'Oxbow', status: 'named', candidates: [], asAt: '2026-02-02' })], [{ until: '2026-02-02', isGone: false }]],
    ['is kept when the new statement is no younger, until the publisher said so', [supplier({ status: 'longlisted' })], [{ until: hearing.saidAt, isGone: false }]],
    ['is kept when nothing is said any more', [], [{ isGone: true }]],
    ['is the same when it is said again with a newer date, from another source', [supplier({ asAt: '2026-02-02', source: { title: 'Notice 41', url: null } })], []],
    ['is the same when its candidates are named in another order', [supplier({ candidates: ['Thornfield', 'Calderbrook'] })], []],
    ['is the same when its row has another id, being the only one', [supplier({ id: 'supplier-7' })], []],
    ['is not mistaken for a row that took its id', [supplier({ region: 'capital' }), supplier({ id: 'x' })], []],
  ])('%s', (_, now, pasts) => {
    expect(pastSuppliers([supplier()], now, hearing)).toMatchObject(pasts);
  });

  test('is dated when it was heard, where the publisher gives no day or one still to come', () => {
    for (const saidAt of [null, '2026-09-01T00:00:00.000Z']) {
      expect(pastSuppliers([supplier()], [], { ...hearing, saidAt })[0]?.until).toBe(hearing.learntAt);
    }
  });
}); // biome-ignore format: a line a case

describe('a date of the timetable', () => {
  test.each<[string, Milestone, Milestone[], object[]]>([
    ['is kept when it moves', milestone(), [milestone({ startsAt: '2026-03-22' })], [{ until: hearing.saidAt, isGone: false }]],
    ['is kept when its end moves', milestone(), [milestone({ endsAt: '2026-03-22' })], [{ isGone: false }]],
    ['is kept when it is called off', milestone(), [], [{ isGone: true }]],
    ['is not called off when it was over and is taken off the list', milestone({ startsAt: '2026-01-02' }), [], []],
    ['is called off when it lasts to today', milestone({ startsAt: '2026-01-02', endsAt: '2026-02-05' }), [], [{ isGone: true }]],
    ['has not moved when its name or its certainty changes', milestone(), [milestone({ title: 'Named', certainty: 'fixed' })], []],
  ])('%s', (_, before, now, pasts) => {
    expect(pastDates([before], now, hearing)).toMatchObject(pasts);
  });
}); // biome-ignore format: a line a case

test('what is said again in any order overtakes nothing, and what is overtaken is kept as it was said', () => {
  const milestones = fc.uniqueArray(
    fc.record({ id: fc.string({ maxLength: 3 }), startsAt: fc.constantFrom('2026-02-05', '2026-03-01', '2026-04-01') }),
    { selector: ({ id }) => id, maxLength: 8 },
  );
  fc.assert(
    fc.property(milestones, milestones, (a, b) => {
      const before = a.map((own) => milestone(own));
      const now = b.map((own) => milestone(own));
      expect(pastDates(before, before.toReversed(), hearing)).toEqual([]);
      const pasts = pastDates(before, now, hearing);
      const moved = before.filter(
        ({ id, startsAt }) => !now.some((each) => each.id === id && each.startsAt === startsAt),
      );
      expect(pasts.map(({ said }) => said)).toEqual(moved);
      expect(new Set(pasts.map(({ id }) => id)).size).toBe(pasts.length);
    }),
  );
});
