const enough = 60;

/**
 * The publisher's summary, where it says something that the body does not begin with; else null. Feeds often repeat the
 * opening words of the body as its summary, cut off in the middle.
 */
export function standfirstOf(summary: string, text: string): string | null {
  const said = plain(summary);
  if (said === '') return null;
  const opening = plain(text).slice(0, said.length + enough);
  return opening.includes(said.slice(0, enough)) ? null : summary.trim();
}

const plain = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/(?:…|\.\.\.|\[…\])\s*$/, '')
    .trim()
    .toLowerCase();
