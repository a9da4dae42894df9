const longest = 40;

/** Whether a dictionary could know it: not a letter, a number, an abbreviation in capitals (FHIR), a name of a file, or what is no word at all. */
export const isWordToCheck = (word: string): boolean =>
  word.length > 1 && word.length <= longest && /^[\p{L}’'-]+$/u.test(word) && !/\p{Lu}.*\p{Lu}/u.test(word);
