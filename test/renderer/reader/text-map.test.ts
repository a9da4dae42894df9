import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesOf, startsOf, trimSpan } from '../../../renderer/reader/text-map.ts';

/** Runs with gaps between them, each drawn as one or more nodes: what a passage looks like. */
const drawn = fc
  .array(
    fc.record({
      pieces: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
      gap: fc.integer({ min: 0, max: 1 }),
    }),
    {
      minLength: 1,
    },
  )
  .map((parts) => {
    const runs: { start: number; end: number }[] = [];
    const lengths: number[] = [];
    const starts: number[] = [];
    let at = 0;
    for (const { pieces, gap } of parts) {
      const start = at;
      for (const piece of pieces) {
        starts.push(at);
        lengths.push(piece);
        at += piece;
      }
      runs.push({ start, end: at });
      at += gap;
    }
    return { runs, lengths, starts, end: runs.at(-1)?.end ?? 0 };
  });

test('every drawn node has its place, however the runs are cut up', () => {
  fc.assert(
    fc.property(drawn, ({ runs, lengths, starts }) => {
      expect(startsOf(lengths, runs)).toEqual(starts);
    }),
  );
});

test('characters that do not add up give no map rather than a wrong one', () => {
  fc.assert(
    fc.property(drawn, fc.nat(), ({ runs, lengths }, seed) => {
      const wrong = lengths.with(seed % lengths.length, (lengths[seed % lengths.length] ?? 0) + 1);
      expect(startsOf(wrong, runs)).toBeNull();
      expect(startsOf(lengths.slice(0, -1), runs)).toBeNull();
      expect(startsOf([...lengths, 1], runs)).toBeNull();
    }),
  );
});

test('a span goes to what is drawn and comes back the same', () => {
  fc.assert(
    fc.property(drawn, fc.nat(), fc.nat(), ({ runs, lengths, starts, end }, a, b) => {
      const run = runs[a % runs.length];
      const last = runs[Math.max(a % runs.length, b % runs.length)];
      if (!run || !last) return;
      const span = { start: run.start + (b % (run.end - run.start)), end: Math.min(end, last.end) };
      const places = placesOf(span, starts, lengths);
      expect(places).not.toBeNull();
      if (!places) return;
      expect((starts[places.from.index] ?? 0) + places.from.offset).toBe(span.start);
      expect((starts[places.to.index] ?? 0) + places.to.offset).toBe(span.end);
    }),
  );
});

test('a span between two runs is drawn nowhere', () => {
  expect(placesOf({ start: 3, end: 4 }, [0, 4], [3, 3])).toBeNull();
});

test('white space at the ends of a selection is left out', () => {
  expect(trimSpan('one two three', { start: 3, end: 8 })).toEqual({ start: 4, end: 7 });
  expect(trimSpan('one  two', { start: 3, end: 5 })).toBeNull();
});
