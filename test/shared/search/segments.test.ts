/* The index against a plain reading of every text: whatever was indexed, taken away and joined, the same rows are found. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { best } from '../../../shared/search/best.ts';
import { joinSegments } from '../../../shared/search/join-segments.ts';
import { idOf, matchSegments } from '../../../shared/search/match-segments.ts';
import { nearWords } from '../../../shared/search/near-words.ts';
import { eachPosting, writePostings } from '../../../shared/search/postings.ts';
import { type Query, readQuery, wordsOf } from '../../../shared/search/query.ts';
import { makeSegment, rowsLeft, type Segment, withoutRows } from '../../../shared/search/segment.ts';
import { type Sought, soughtKinds } from '../../../shared/search/sought.ts';

const sought = (own: Partial<Sought>): Sought => ({
  id: 'a',
  kind: 'news',
  number: '',
  title: '',
  text: '',
  from: 'Programme office',
  fromId: 'office',
  region: null,
  at: '2025-11-01T09:00:00.000Z',
  ...own,
});

const word = fc.constantFrom(
  'care',
  'cared',
  'careful',
  'record',
  'records',
  'trust',
  'trusts',
  'a',
  'the',
  '4.2',
  '4.12',
);
const words = fc.array(word, { maxLength: 6 }).map((all) => all.join(' '));
const row = fc.record({
  kind: fc.constantFrom(...soughtKinds),
  number: fc.constantFrom('', '4.2', '4.12'),
  title: words,
  text: words,
  region: fc.constantFrom(null, 'northmoor', 'southvale'),
  from: fc.constantFrom('Programme office', 'Northmoor office'),
  at: fc.constantFrom(null, '2025-05-01T09:00:00.000Z', '2025-11-01T09:00:00.000Z'),
});
const rows = fc
  .array(row, { maxLength: 40 })
  .map((all) => all.map((each, index): Sought => sought({ ...each, id: `row ${index}`, fromId: each.from })));
const typed = fc
  .tuple(
    words,
    fc.constantFrom('', 'in:northmoor', 'before:2025-06', 'after:2025-06'),
    fc.constantFrom('', 'ca', 'recor', 't'),
  )
  .map((parts) => parts.join(' '));

/** What an index is for, done without one. */
function fits(row: Sought, { words, within, before, after }: Query): boolean {
  const own = wordsOf(`${row.number} ${row.title} ${row.text}`);
  const isMet = (word: string, index: number): boolean => {
    const isBeginning = word.length > 2 || (index === words.length - 1 && word.length > 1);
    return own.some((each) => (isBeginning ? each.startsWith(word) : each === word));
  };
  return (
    words.every(isMet) &&
    (within === null || row.from.toLowerCase().includes(within)) &&
    (before === null || (row.at !== null && row.at < before)) &&
    (after === null || (row.at !== null && row.at >= after))
  );
}

const found = (segments: readonly Segment[], query: Query): string[] =>
  matchSegments(segments, query, null).map(idOf).sort();

describe('an index', () => {
  test('finds what a reading of every text finds, in one segment, in many, and when they are joined', () => {
    fc.assert(
      fc.property(rows, typed, fc.integer({ min: 1, max: 12 }), (all, typed, size) => {
        const query = readQuery(typed);
        const expected = all
          .filter((each) => fits(each, query))
          .map(({ id }) => id)
          .sort();
        const parts = Array.from({ length: Math.ceil(all.length / size) }, (_, part) =>
          makeSegment(all.slice(part * size, (part + 1) * size)),
        );
        expect(found([makeSegment(all)], query)).toEqual(expected);
        expect(found(parts, query)).toEqual(expected);
        expect(found([joinSegments(parts)], query)).toEqual(expected);
      }),
    );
  });

  test('finds nothing of what was taken away, before and after it is joined', () => {
    fc.assert(
      fc.property(rows, typed, fc.func(fc.boolean()), (all, typed, isTaken) => {
        const query = readQuery(typed);
        const taken = new Set(all.map(({ id }) => id).filter((id) => isTaken(id)));
        const whole = makeSegment(all);
        const rest = withoutRows(whole, taken) ?? whole;
        const left = all.filter(({ id }) => !taken.has(id));
        const expected = left
          .filter((each) => fits(each, query))
          .map(({ id }) => id)
          .sort();
        expect(rowsLeft(rest)).toBe(left.length);
        expect(found([rest], query)).toEqual(expected);
        const joined = joinSegments([rest, makeSegment([])]);
        expect(found([joined], query)).toEqual(expected);
        // Nothing of them is kept.
        expect(joined).toEqual(makeSegment(left));
      }),
    );
  });

  test('puts a word in the title before one in the text, and a whole word before a beginning', () => {
    const segment = makeSegment([
      sought({ id: 'text', title: 'Trains', text: 'A survey of none.' }),
      sought({ id: 'title', title: 'Survey', text: 'Of none.' }),
      sought({ id: 'longer', title: 'Surveying', text: 'Of none.' }),
    ]);
    const order = matchSegments([segment], readQuery('survey'), null)
      .toSorted((a, b) => b.score - a.score)
      .map(idOf);
    expect(order).toEqual(['title', 'text', 'longer']);
  });

  test('weighs a word alike in a small segment and in a large one', () => {
    const many = Array.from({ length: 300 }, (_, each) => sought({ id: `old ${each}`, text: 'smartcard notice' }));
    const one = makeSegment([sought({ id: 'new', text: 'smartcard notice' })]);
    const scores = matchSegments([makeSegment(many), one], readQuery('smartcard'), null).map(({ score }) => score);
    expect(new Set(scores.map((score) => score.toFixed(6))).size).toBe(1);
  });

  test('holds whatever rows and weights it is given', () => {
    const lists = fc.array(
      fc.uniqueArray(fc.tuple(fc.nat(3_000_000), fc.integer({ min: 1, max: 255 })), { selector: ([at]) => at }),
    );
    fc.assert(
      fc.property(lists, (lists) => {
        const sorted = lists.map((list) => list.toSorted(([a], [b]) => a - b));
        const writer = writePostings();
        const starts = sorted.map((list) => {
          const start = writer.begin();
          for (const [at, weight] of list) writer.add(at, weight);
          return start;
        });
        const bytes = writer.bytes();
        const read = sorted.map((_, index) => {
          const list: [number, number][] = [];
          eachPosting(bytes, starts[index] ?? 0, starts[index + 1] ?? bytes.length, (at, weight) =>
            list.push([at, weight]),
          );
          return list;
        });
        expect(read).toEqual(sorted);
      }),
    );
  });
});

test('the best of many are the first of all when they are sorted', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ max: 20, min: 0 })), fc.nat(12), (all, most) => {
      const byValue = (a: number, b: number): number => a - b;
      expect(best(all, most, byValue)).toEqual(all.toSorted(byValue).slice(0, most));
    }),
  );
});

test.each([
  ['relatonship', ['relationship']],
  ['survay', ['survey', 'surveys']],
  ['cat', ['cat', 'at', 'cot']],
  ['zzzzzz', []],
])('the words near to %s', (typed, expected) => {
  const text = 'relationship survey survey surveys cat at cot boundary';
  expect(nearWords([makeSegment([sought({ text })])], typed).toSorted()).toEqual(expected.toSorted());
});
