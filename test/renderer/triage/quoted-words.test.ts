import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  comparePieces,
  excerpt,
  type Piece,
  type QuotedText,
} from '../../../renderer/components/triage/quoted-words.ts';

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
const quotedText = fc
  .tuple(
    fc.array(fc.constantFrom('must ', 'may ', 'trust, ', 'ten ', 'year\n', '. '), { maxLength: 60 }),
    fc.nat(),
    fc.nat(),
  )
  .map(([words, one, other]): QuotedText => {
    const text = words.join('');
    const [start = 0, end = 0] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
    return { text, span: { start, end } };
  });

test('the pieces of a side are its text, and the quoted ones are the quote', () => {
  fc.assert(
    fc.property(quotedText, quotedText, (old, fresh) => {
      const pieces = comparePieces(old, fresh);
      for (const [side, of] of [
        [pieces.old, old],
        [pieces.fresh, fresh],
      ] as const) {
        expect(textOf(side)).toBe(of.text);
        expect(textOf(side.filter(({ isQuoted }) => isQuoted))).toBe(of.text.slice(of.span?.start, of.span?.end));
      }
      const same = (side: readonly Piece[]) => textOf(side.filter(({ isChanged }) => !isChanged));
      expect(same(pieces.old)).toBe(same(pieces.fresh));
    }),
  );
});

test('an excerpt holds the whole quote', () => {
  fc.assert(
    fc.property(quotedText, (quoted) => {
      const { text, span } = excerpt(quoted);
      expect(text.slice(span?.start, span?.end)).toBe(quoted.text.slice(quoted.span?.start, quoted.span?.end));
    }),
  );
});

test('of a long clause only the paragraphs around the quote are shown', () => {
  const long = `${'one two three. '.repeat(30)}\nThe quote stands here.\n${'four five six. '.repeat(30)}`;
  const start = long.indexOf('quote');
  expect(excerpt({ text: long, span: { start, end: start + 5 } })).toEqual({
    text: 'The quote stands here.',
    span: { start: 4, end: 9 },
  });
});
