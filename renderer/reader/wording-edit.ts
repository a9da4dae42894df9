/* Editing a wording in place: what one input event makes of the text, in UTF-16 offsets of it. Pure. */

/** A stretch of the text (`end` exclusive) and what is to stand there. */
export interface WordingEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text after an edit. */
export const applyEdit = (value: string, { start, end, text }: WordingEdit): string =>
  value.slice(0, start) + text + value.slice(end);

/**
 * What an input event (`inputType` of the Input Events standard) changes; null: nothing. Struck words are no part of the text, so a
 * deletion that meets nothing but them takes the next character beyond.
 */
export function editOf(
  value: string,
  inputType: string,
  range: { readonly start: number; readonly end: number },
  data: string | null,
): WordingEdit | null {
  if (inputType === 'insertParagraph' || inputType === 'insertLineBreak') return { ...range, text: '\n' };
  if (inputType.startsWith('insert')) return data === null ? null : { ...range, text: data };
  if (!inputType.startsWith('delete')) return null;
  if (range.start < range.end) return { ...range, text: '' };
  const { start } = range;
  if (inputType.endsWith('Forward')) return { start, end: nextBreak(value, start), text: '' };
  return { start: lastBreak(value, start), end: start, text: '' };
}

const characters = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });
const nextBreak = (value: string, at: number): number => at + (firstOf(value.slice(at))?.length ?? 0);
const firstOf = (text: string): string | undefined => [...characters.segment(text.slice(0, 64))][0]?.segment;
const lastBreak = (value: string, at: number): number =>
  at - ([...characters.segment(value.slice(Math.max(0, at - 64), at))].at(-1)?.segment.length ?? 0);
