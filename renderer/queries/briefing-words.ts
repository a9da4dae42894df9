const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A number as it stands in a sentence: "six", and figures above ten. */
export const numberWord = (number: number): string => words[number] ?? number.toLocaleString('en-GB');

/** The same words, fit to begin a sentence. */
export const sentenceStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The first sentence of a summary, without its stop. */
export function firstSentence(summary: string): string {
  const plain = summary.replace(/\s+/g, ' ').trim();
  const [first = ''] = plain.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  return first.replace(/\.$/, '');
}
