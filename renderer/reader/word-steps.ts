/* Which word of a text is first, next or before, for selecting words by keys. Counted in the stored text, so that it never leaves it. */
import type { Span } from './text-map.ts';

/** A way to go on from the words that are selected. */
export type WordStep = 'nextWord' | 'wordBefore' | 'nextSentence' | 'sentenceBefore';

const words = new Intl.Segmenter('en-GB', { granularity: 'word' });
const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** Every word of a text in order, without what stands between them. */
export const wordsOf = (text: string): readonly Span[] =>
  [...words.segment(text)].flatMap(({ segment, index, isWordLike }) =>
    isWordLike ? [{ start: index, end: index + segment.length }] : [],
  );

/** The word that a step leads to from these words; `null` where the text ends. */
export function stepWord(text: string, from: Span, step: WordStep): Span | null {
  const all = wordsOf(text);
  switch (step) {
    case 'nextWord':
      return all.find(({ start }) => start >= from.end) ?? null;
    case 'wordBefore':
      return all.findLast(({ end }) => end <= from.start) ?? null;
    case 'nextSentence':
      return firstWords(text, all).find(({ start }) => start >= from.end) ?? null;
    case 'sentenceBefore':
      return firstWords(text, all).findLast(({ start }) => start < from.start) ?? null;
  }
}

/** The first word of each sentence. */
const firstWords = (text: string, all: readonly Span[]): readonly Span[] =>
  [...sentences.segment(text)].flatMap(
    ({ segment, index }) => all.find(({ start }) => start >= index && start < index + segment.length) ?? [],
  );
