/*
 * HTML to hast, whatever the HTML. The parser itself does not recurse, but what turns its result into a tree does, and a
 * page of ten thousand open tags would overflow the stack. So tags that open deeper than `deepest` are taken out
 * beforehand, with the tags that close them; their text stays. Should a page nest by some way not counted here (foreign
 * content has many), it is read as its text alone.
 */
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

const deepest = 300;

/** Elements whose end tag may be left out close one another: they nest only through elements that are counted. */
const uncounted = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr html head body p li dt dd tr td th thead tbody ' +
    'tfoot colgroup caption option a nobr'
  ).split(' '),
);

/** A tree of HTML as it came, not yet safe. Never throws. */
export function parseHtml(html: string, kind: 'page' | 'fragment'): Root {
  try {
    return fromHtml(boundNesting(html), { fragment: kind === 'fragment' });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { type: 'root', children: [{ type: 'text', value: html.replace(/<[^>]*>?/g, ' ') }] };
  }
}

/** The same HTML, with no tag nested much deeper than `deepest`. HTML that is not so deep comes back as it was. */
export function boundNesting(html: string): string {
  if (deepestNesting(html) <= deepest) return html;
  let depth = 0;
  return html.replace(/<(\/?)([a-z][^\s/>]*)[^>]*>?/gi, (found, slash: string, name: string) => {
    if (uncounted.has(name.toLowerCase())) return depth > deepest ? ' ' : found;
    const at = slash === '' ? ++depth : depth;
    if (slash !== '') depth = Math.max(0, depth - 1);
    return at > deepest ? ' ' : found;
  });
}

function deepestNesting(html: string): number {
  let depth = 0;
  let most = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    if (uncounted.has(name.toLowerCase())) continue;
    depth = slash === '' ? depth + 1 : Math.max(0, depth - 1);
    most = Math.max(most, depth);
  }
  return most;
}
