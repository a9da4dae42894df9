import type { Tree } from '../../shared/model/tree.ts';

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

/** Whether a body opens with a paragraph wholly in bold: offices write their standfirst so. */
export function beginsWithLead({ children }: Tree): boolean {
  const [first] = children.filter(isThere);
  if (first?.type !== 'element' || first.tagName !== 'p') return false;
  const [only, ...rest] = first.children.filter(isThere);
  return rest.length === 0 && only?.type === 'element' && /^(?:strong|b)$/.test(only.tagName);
}

const isThere = (node: { readonly type: string; readonly value?: string }): boolean =>
  node.type !== 'text' || node.value?.trim() !== '';
