import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepWord, type WordStep, wordsOf } from '../../../renderer/reader/word-steps.ts';

const text = 'The system shall answer. It need not explain, though.\nIn 500 ms';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const stepped = (from: string, step: WordStep): string | null => {
  const to = stepWord(text, at(from), step);
  return to && text.slice(to.start, to.end);
};

test.each<[from: string, step: WordStep, to: string | null]>([
  ['The', 'nextWord', 'system'],
  ['answer', 'nextWord', 'It'],
  ['though', 'nextWord', 'In'],
  ['ms', 'nextWord', null],
  ['system shall', 'nextWord', 'answer'],
  ['It', 'wordBefore', 'answer'],
  ['The', 'wordBefore', null],
  ['system', 'nextSentence', 'It'],
  ['explain', 'nextSentence', 'In'],
  ['In', 'nextSentence', null],
  ['explain', 'sentenceBefore', 'It'],
  ['It', 'sentenceBefore', 'The'],
  ['The', 'sentenceBefore', null],
])('from "%s", %s is %s', (from, step, to) => {
  expect(stepped(from, step)).toBe(to);
});

test('word by word a text is walked from one end to the other and back, and no word is left out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (any) => {
      const all = wordsOf(any);
      for (const [index, word] of all.entries()) {
        expect(stepWord(any, word, 'nextWord')).toEqual(all[index + 1] ?? null);
        expect(stepWord(any, word, 'wordBefore')).toEqual(all[index - 1] ?? null);
      }
    }),
  );
});
