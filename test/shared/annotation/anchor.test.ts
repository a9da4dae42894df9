import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorSpan } from '../../../shared/annotation/anchor.ts';
import { describeSpan } from '../../../shared/annotation/describe.ts';
import { Selector, type TextQuoteSelector } from '../../../shared/model/annotation.ts';

const text = 'The supplier shall keep an audit trail. The trust shall keep a copy. The supplier shall keep a copy.';
const quoted = (exact: string, prefix = '', suffix = ''): TextQuoteSelector => ({
  type: 'TextQuoteSelector',
  exact,
  prefix,
  suffix,
});

describe('a span described', () => {
  test('has its words and 32 characters around them, its place and its clause', () => {
    expect(describeSpan(text, { start: 44, end: 49 }, '4.2')).toEqual([
      {
        type: 'TextQuoteSelector',
        exact: 'trust',
        prefix: 'lier shall keep an audit trail. The '.slice(-32),
        suffix: ' shall keep a copy. The supplier shall'.slice(0, 32),
      },
      { type: 'TextPositionSelector', start: 44, end: 49 },
      { type: 'FragmentSelector', value: '4.2' },
    ]);
    expect(describeSpan(text, { start: 0, end: 3 }, null)).toHaveLength(2);
  });

  test('never holds half a character in its surroundings', () => {
    const faces = '😀'.repeat(40);
    const [quote] = describeSpan(`x${faces}`, { start: 41, end: 43 }, null);
    expect(JSON.stringify(quote)).not.toMatch(/\\ud/i);
  });

  test.each([
    [-1, 3],
    [5, 4],
    [0, 1_000],
  ])('that is not within the text is a fault: %i to %i', (start, end) => {
    expect(() => describeSpan(text, { start, end }, null)).toThrow(RangeError);
  });

  test('is found again, in any text', () => {
    const passages = fc
      .array(fc.constantFrom('shall ', 'keep ', 'the ', '😀', '\n', 'a'))
      .map((words) => words.join(''));
    const spans = passages.chain((passage) =>
      fc
        .tuple(fc.nat(passage.length), fc.nat(passage.length))
        .map(([a, b]) => ({ passage, start: Math.min(a, b), end: Math.max(a, b) })),
    );
    fc.assert(
      fc.property(spans, ({ passage, start, end }) => {
        const selectors = describeSpan(passage, { start, end }, 'key');
        for (const selector of selectors) Selector.parse(selector);
        expect(anchorSpan(passage, selectors)).toEqual({ start, end });
      }),
    );
  });
});

describe('an anchor', () => {
  test('is the position, where the words stand there', () => {
    expect(anchorSpan(text, [quoted('supplier'), { type: 'TextPositionSelector', start: 73, end: 81 }])).toEqual({
      start: 73,
      end: 81,
    });
  });

  test('is where the words stand in their surroundings, when they stand there no more', () => {
    const moved = `Preamble. ${text}`;
    const selectors = describeSpan(text, { start: 73, end: 81 }, null);
    expect(anchorSpan(moved, selectors)).toEqual({ start: 83, end: 91 });
  });

  test.each([
    ['the words are gone', [quoted('contractor')]],
    ['two places agree alike', [quoted('supplier')]],
    ['two places agree in part, alike', [quoted('shall keep a copy', 'x ', '.')]],
    ['nothing around the words agrees', [quoted('trust', 'Our ', '!')]],
    ['the position is beyond the text', [{ type: 'TextPositionSelector', start: 10, end: 1_000 } as const]],
    ['no words were quoted there', [quoted(''), { type: 'TextPositionSelector', start: 3, end: 4 } as const]],
  ])('is null, never a guess, where %s', (_, selectors) => {
    expect(anchorSpan(text, selectors)).toBeNull();
  });

  test('is the whole passage where no words are quoted', () => {
    const whole = { start: 0, end: text.length };
    expect(anchorSpan(text, [])).toEqual(whole);
    expect(anchorSpan(text, [{ type: 'FragmentSelector', value: '4.2' }])).toEqual(whole);
  });

  test('always covers the words quoted, whatever the text became', () => {
    const words = fc.array(fc.constantFrom('shall ', 'keep ', 'the ', 'a ', 'b')).map((all) => all.join(''));
    fc.assert(
      fc.property(words, words, fc.nat(), fc.nat(), (before, after, a, b) => {
        const [start, end] = [a % (before.length + 1), b % (before.length + 1)].toSorted(
          (one, other) => one - other,
        ) as [number, number];
        const span = anchorSpan(after, describeSpan(before, { start, end }, null));
        if (span !== null) expect(after.slice(span.start, span.end)).toBe(before.slice(start, end));
      }),
    );
  });
});
