import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DateBox, layOutDates } from '../../renderer/components/briefing/lay-out-dates.ts';

const width = 1023;
const boxes = fc.array(
  fc.record({
    x: fc.integer({ min: 40, max: width }),
    label: fc.integer({ min: 10, max: 232 }),
    lanes: fc.constantFrom([0, 1, 2], [1, 2, 0]),
  }),
  { maxLength: 24 },
);
const keyed = (drawn: readonly Omit<DateBox, 'key'>[]): readonly DateBox[] =>
  drawn.map((box, index) => ({ ...box, key: String(index) }));

test('no label lies over another, none leaves the strip, and every date is placed or counted', () => {
  fc.assert(
    fc.property(boxes, (drawn) => {
      const all = keyed(drawn);
      const { placed, left } = layOutDates(all, 40, width);
      expect([...placed.map(({ key }) => key), ...left].sort()).toEqual(all.map(({ key }) => key).sort());
      const spans = placed.map(({ key, lane, isBefore }) => {
        const { x, label } = all[Number(key)] as DateBox;
        return isBefore ? { lane, from: x - 14 - label, to: x + 6 } : { lane, from: x - 6, to: x + 14 + label };
      });
      for (const [index, a] of spans.entries()) {
        expect(a.from).toBeGreaterThanOrEqual(40);
        expect(a.to).toBeLessThanOrEqual(width);
        for (const b of spans.slice(index + 1)) {
          if (a.lane === b.lane) expect(a.to <= b.from || b.to <= a.from).toBe(true);
        }
      }
    }),
  );
});

test('a date stands in the lane it prefers, and near the end its label comes before its dot', () => {
  const { placed } = layOutDates(
    [
      { key: 'first', x: 100, label: 80, lanes: [1, 2, 0] },
      { key: 'last', x: 1000, label: 80, lanes: [0, 1, 2] },
    ],
    40,
    width,
  );
  expect(placed).toEqual([
    { key: 'first', lane: 1, isBefore: false },
    { key: 'last', lane: 0, isBefore: true },
  ]);
});
