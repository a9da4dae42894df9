import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeNotes } from '../../../renderer/reader/place-notes.ts';

test('a note alone stands beside its line, on the grid', () => {
  expect(placeNotes([{ id: 'a', anchorTop: 101.7, height: 80 }]).get('a')).toBe(100);
});

test('a note that has no room is pushed down by eight', () => {
  const tops = placeNotes([
    { id: 'below', anchorTop: 120, height: 40 },
    { id: 'above', anchorTop: 100, height: 60 },
  ]);
  expect(tops.get('above')).toBe(100);
  expect(tops.get('below')).toBe(168);
});

test('notes never overlap, never rise above their line, and keep the order of their words', () => {
  const box = fc.record({ anchorTop: fc.integer({ min: 0, max: 4000 }), height: fc.integer({ min: 20, max: 600 }) });
  fc.assert(
    fc.property(fc.array(box, { maxLength: 40 }), (boxes) => {
      const notes = boxes.map((each, index) => ({ ...each, id: String(index) }));
      const tops = placeNotes(notes);
      const placed = notes
        .map((each) => ({ ...each, top: tops.get(each.id) ?? Number.NaN }))
        .sort((a, b) => a.top - b.top);
      for (const [index, { top, height, anchorTop }] of placed.entries()) {
        expect(top % 4).toBe(0);
        expect(top).toBeGreaterThanOrEqual(anchorTop - 2);
        const next = placed[index + 1];
        if (!next) continue;
        expect(next.top).toBeGreaterThanOrEqual(top + height + 8);
        expect(next.anchorTop).toBeGreaterThanOrEqual(anchorTop);
      }
    }),
  );
});
