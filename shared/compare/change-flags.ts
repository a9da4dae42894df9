/* What a change touches that is worth seeing first, asked of each edit by itself: a word exchanged here and there cancels out nowhere. */
import type { ChangeFlags } from '../model/comparison.ts';
import type { Edit } from './word-runs.ts';

/** The flags of a change made of these edits. */
export function changeFlags(edits: readonly Edit[]): ChangeFlags {
  // With the words around it, which are the same on both sides: they tell a month from a permission.
  const differs = (wordsOf: (text: string) => readonly string[]): boolean =>
    edits.some(({ before, deleted, inserted, after }) => {
      const within = (text: string): readonly string[] => wordsOf(`${before.slice(-8)}${text}${after.slice(0, 8)}`);
      return !isSame(within(deleted), within(inserted));
    });
  return { requirement: differs(requirementsIn), number: differs(numbersIn), date: differs(datesIn) };
}

/** No flag is set. */
export const noFlags: ChangeFlags = { requirement: false, number: false, date: false };

/** The words that say what is asked; "May" beside a number is the month. */
export const requirementsIn = (text: string): readonly string[] =>
  words(text.replace(/(?<=\d\s)May\b|\bMay(?=\s+\d)/g, ''), /\b(?:must|shall|should|may|not)\b/gi);

const numberWords =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|' +
  'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|half|quarter|twice|dozen';
const number = new RegExp(`\\d+(?:[.,:]\\d+)*|\\b(?:${numberWords})\\b`, 'gi');
/** The numbers, in figures or in words. */
export const numbersIn = (text: string): readonly string[] => words(text, number);

const date =
  /\b(?:January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:19|20)\d\d(?:-\d\d-\d\d)?|\d{1,2}\/\d{1,2}\/\d{2,4})\b|\bMay(?=\s+\d)|(?<=\d\s)May\b/g;
/** The days, months and years; "May" only beside a number. */
export const datesIn = (text: string): readonly string[] => words(text, date);

const words = (text: string, of: RegExp): readonly string[] =>
  [...text.matchAll(of)].map(([word]) => word.toLowerCase());

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.toSorted().join() === b.toSorted().join();
