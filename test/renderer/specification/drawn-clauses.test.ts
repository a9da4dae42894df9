import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missingNear } from '../../../renderer/components/specification/drawn-clauses.ts';

const place = fc.record({ near: fc.nat(200), last: fc.nat(200), drawn: fc.array(fc.nat(200)) });

test('what is missing around the present block is in the document, not drawn yet, told once, and the nearest first', () => {
  fc.assert(
    fc.property(place, ({ near, last, drawn }) => {
      const missing = missingNear(new Set(drawn), near, last);
      expect(new Set(missing).size).toBe(missing.length);
      for (const each of missing) {
        expect(each).toBeGreaterThanOrEqual(0);
        expect(each).toBeLessThanOrEqual(last);
        expect(drawn).not.toContain(each);
      }
      const distances = missing.map((each) => Math.abs(each - near));
      expect(distances).toEqual(distances.toSorted((a, b) => a - b));
      if (near <= last && !drawn.includes(near)) expect(missing[0]).toBe(near);
    }),
  );
});

test('drawing ends: in a document of two thousand clauses, a few hundred around the present one', () => {
  let drawn: ReadonlySet<number> = new Set([60, 61]);
  for (let next = missingNear(drawn, 60, 125); next.length > 0; next = missingNear(drawn, 60, 125)) {
    drawn = new Set([...drawn, ...next.slice(0, 5)]);
  }
  expect(drawn.size).toBe(31);
});
