const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** A count as it is written in a sentence: "six", and "14" from eleven on. */
export const numberWord = (number: number): string => words[number] ?? number.toLocaleString('en-GB');

/** The same at the head of a sentence: "Six". */
export const NumberWord = (number: number): string => capital(numberWord(number));

/** With its first letter a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
