import type { Tree } from '../model/tree.ts';
import { canonicalText } from '../passage/canonical.ts';
import { htmlToTree } from '../passage/html-to-tree.ts';
import { plainToTree } from '../passage/plain-to-tree.ts';
import type { FoundText } from './found.ts';

/** A text of a feed as a tree. RSS does not say whether a text is HTML: it is, if a tag or an entity stands in it. */
export function textToTree({ kind, value }: FoundText, base: string): Tree {
  const isPlain = kind === 'plain' || (kind === 'unsure' && !/<[a-z!/]|&(?:#\d+|#x[\da-f]+|[a-z]\w+);/i.test(value));
  return isPlain ? plainToTree(value) : htmlToTree(value, base);
}

/** A text of a feed as one line of words; empty if there is none. */
export const textToLine = (text: FoundText | null, base: string): string =>
  text === null ? '' : canonicalText(textToTree(text, base)).replace(/\s+/g, ' ').trim();
