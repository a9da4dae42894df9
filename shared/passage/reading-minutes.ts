/** How fast a text is taken to be read. */
export const wordsAMinute = 230;

/** How many minutes a text takes to read, at `wordsAMinute`; at least one. */
export function readingMinutes(text: string): number {
  const words = text.match(/\S+/g)?.length ?? 0;
  return Math.max(1, Math.round(words / wordsAMinute));
}

/** The same of a document, headings and texts. */
export const clausesMinutes = (clauses: readonly { readonly heading: string; readonly text: string }[]): number =>
  readingMinutes(clauses.map(({ heading, text }) => `${heading} ${text}`).join(' '));
