import type { Tree } from '../model/tree.ts';
import { canonicalise } from './canonicalise.ts';
import { parseHtml } from './parse-html.ts';
import { sanitise } from './sanitise.ts';

/** A canonical tree from HTML of the network; relative links and pictures are resolved against `baseUrl`. Never throws. */
export function htmlToTree(html: string, baseUrl: string): Tree {
  return canonicalise(sanitise(parseHtml(html, 'fragment'), baseUrl));
}
