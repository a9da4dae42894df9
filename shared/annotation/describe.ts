import type { Selector } from '../model/annotation.ts';

/** Words of a passage: UTF-16 offsets into its canonical text, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How much of what surrounds a quote is kept with it. */
const context = 32;

/**
 * A span as W3C selectors: the words with what surrounds them, where they stand, and the clause (`clauseKey` null: the
 * passage is no clause). Throws on a span that is not within the text.
 */
export function describeSpan(text: string, { start, end }: Span, clauseKey: string | null): Selector[] {
  if (start < 0 || end < start || end > text.length)
    throw new RangeError(`No span ${start}-${end} in ${text.length} characters`);
  const exact = text.slice(start, end);
  const prefix = wholeCharacters(text.slice(Math.max(0, start - context), start));
  const suffix = wholeCharacters(text.slice(end, end + context));
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end },
    ...(clauseKey === null ? [] : [{ type: 'FragmentSelector', value: clauseKey } as const]),
  ];
}

/** Half a character at either edge is left out. */
const wholeCharacters = (text: string): string => text.replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '');
