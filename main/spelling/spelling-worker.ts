/* Spelling in a thread of its own: reading the dictionary takes most of a second, and a suggestion up to a quarter. */
import { parentPort } from 'node:worker_threads';
import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import type { SpellingAnswer, SpellingJob } from './speller.ts';

const british = nspell(dictionary);

parentPort?.on('message', ({ id, kind, words }: SpellingJob) => {
  const answer: SpellingAnswer = {
    id,
    words:
      kind === 'check'
        ? words.filter((word) => !british.correct(word))
        : words.flatMap((word) => british.suggest(word).slice(0, 5)),
  };
  parentPort?.postMessage(answer);
});
