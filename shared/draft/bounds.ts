/*
 * What a document may ask of its parser, looked at in passes over its text before the parser sees it. A parser is quick with what people
 * write and can be made to take minutes, or all memory, by what nobody writes; each bound lies far above any real document.
 * The worker's own limit of time and memory stands behind them, for what nobody has thought of.
 */
import type { Failure } from '../failure.ts';
import { deepestNesting } from '../passage/parse-html.ts';
import type { Format } from './format.ts';
import { markdownBeyond } from './markdown-bounds.ts';

/** Why a document is not read: it would cost more than it can be worth. Null: it is read. */
export function beyondReading(text: string, format: Format): Failure | null {
  const limit = maxLength[format];
  if (text.length > limit) return { kind: 'oversize', limit };
  const detail = htmlBeyond(text) ?? (format === 'markdown' ? markdownBeyond(text) : null);
  return detail === null ? null : { kind: 'malformed', what: 'a document', detail };
}

/** How much of the longest document that is read, of its kind, one of this length is: from 0 to 1, and more beyond it. */
export const shareOfLongest = (length: number, format: Format): number => length / maxLength[format];

/** In characters. Markdown costs its parser four times what HTML costs; the longest real drafts known to us have 600 KB and 3 MB. */
const maxLength: { readonly [F in Format]: number } = { markdown: 2_000_000, html: 8_000_000 };

/** Pages with tags left open for ever are read (`boundNesting`); one with so many was made to do harm, or is no page. */
const maxNesting = 5_000;
const maxTags = 100_000;
const maxHeadings = 20_000;

function htmlBeyond(text: string): string | null {
  if (count(text, /<[/!?a-z]/gi) > maxTags) return `It holds more than ${maxTags} tags`;
  if (count(text, /<h[1-6]\b/gi) > maxHeadings) return `It has more than ${maxHeadings} headings`;
  return deepestNesting(text) > maxNesting ? 'It is nested too deeply' : null;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}
