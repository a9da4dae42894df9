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
  const depthOf = newDepths();
  return html.replace(tags, (found, slash: string, name: string, rest: string) =>
    depthOf(slash, name, rest) > deepest ? ' ' : found,
  );
}

/** How deep the tags of HTML open within one another, those left open counted as never closed. */
export function deepestNesting(html: string): number {
  const depthOf = newDepths();
  let most = 0;
  for (const [, slash = '', name = '', rest = ''] of html.matchAll(tags)) {
    most = Math.max(most, depthOf(slash, name, rest));
  }
  return most;
}

const tags = /<(\/?)([a-z][^\s/>]*)([^>]*)>?/gi;

/** The depth of each tag of a document, asked in order. A tag that is written closed (`<path/>`) is that in a drawing or a formula only. */
function newDepths(): (slash: string, name: string, rest: string) => number {
  let depth = 0;
  let foreign = 0;
  return (slash, name, rest) => {
    const tag = name.toLowerCase();
    const isRoot = tag === 'svg' || tag === 'math';
    if (uncounted.has(tag) || ((isRoot || foreign > 0) && rest.endsWith('/'))) return depth;
    if (isRoot) foreign = slash === '' ? foreign + 1 : Math.max(0, foreign - 1);
    if (slash === '') return ++depth;
    depth = Math.max(0, depth - 1);
    return depth + 1;
  };
}
