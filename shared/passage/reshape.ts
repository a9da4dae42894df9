/*
 * Any hast, said again with the elements of a tree: what is close is renamed (`section` is a `div`, `strike` is `s`), what
 * runs or asks for input is dropped with its contents, every other element gives way to what it holds. Depth is
 * bounded: past `deepest` only text and line breaks remain. The sanitiser has the last word after this; this keeps sense.
 */
import type { Element, ElementContent, Nodes } from 'hast';
import { allowedTags } from '../model/tree.ts';
import { safeProperties } from './attributes.ts';

const deepest = 100;

/** Elements dropped with all they hold. */
export const droppedTags: readonly string[] = (
  'script style template svg math iframe frame frameset noframes object embed applet param portal canvas audio video ' +
  'source track map area select option optgroup datalist textarea button input output progress meter keygen ' +
  'head title base link meta noembed slot'
).split(' ');
const dropped = new Set(droppedTags);

const renamed = new Map([
  ...'section article header footer main nav hgroup address center form fieldset legend dialog search marquee'
    .split(' ')
    .map((tag) => [tag, 'div'] as const),
  ...'xmp listing plaintext'.split(' ').map((tag) => [tag, 'pre'] as const),
  ['menu', 'ul'],
  ['dir', 'ul'],
  ['strike', 's'],
  ['tt', 'code'],
  ['acronym', 'abbr'],
] as const);

/** The children of a node, in the elements of a tree; links and pictures resolved against `baseUrl`. */
export function reshape(node: Nodes, baseUrl: string): ElementContent[] {
  return 'children' in node ? reshapeAll(node.children, baseUrl, 0) : reshapeAll([node], baseUrl, 0);
}

function reshapeAll(nodes: readonly Nodes[], baseUrl: string, depth: number): ElementContent[] {
  const shaped: ElementContent[] = [];
  const pending: Nodes[] = [...nodes].reverse();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'text') shaped.push({ type: 'text', value: node.value });
    if (node.type !== 'element') continue;
    const tagName = renamed.get(node.tagName) ?? node.tagName;
    if (isTaskBox(node)) shaped.push({ type: 'text', value: node.properties.checked ? '☑ ' : '☐ ' });
    if (dropped.has(tagName)) continue;
    if (tagName === 'img') shaped.push(...image(node, baseUrl));
    else if (depth < deepest && allowedTags.has(tagName)) shaped.push(element(tagName, node, baseUrl, depth));
    else {
      if (tagName === 'br' || depth >= deepest) shaped.push({ type: 'text', value: ' ' });
      for (let at = node.children.length - 1; at >= 0; at--) pending.push(node.children[at] as ElementContent);
    }
  }
  return shaped;
}

function element(tagName: string, node: Element, baseUrl: string, depth: number): Element {
  const properties = safeProperties(tagName, node.properties, baseUrl);
  const oldName = node.tagName === 'a' ? node.properties.name : undefined;
  if (properties.id === undefined && typeof oldName === 'string' && /^\S+$/.test(oldName)) properties.id = oldName;
  return { type: 'element', tagName, properties, children: reshapeAll(node.children, baseUrl, depth + 1) };
}

/** A picture; its words if it has no address that may be asked; nothing if it is there only to count its readers. */
function image(node: Element, baseUrl: string): ElementContent[] {
  if (isTracker(node)) return [];
  const properties = safeProperties('img', node.properties, baseUrl);
  if (properties.src !== undefined) return [{ type: 'element', tagName: 'img', properties, children: [] }];
  return typeof properties.alt === 'string' ? [{ type: 'text', value: properties.alt }] : [];
}

function isTracker({ properties: { width, height, style } }: Element): boolean {
  const tiny = (size: unknown): boolean =>
    size !== undefined && size !== null && /^[01](?:px)?$/.test(String(size).trim());
  if (tiny(width) || tiny(height)) return true;
  return typeof style === 'string' && /(?:^|[;\s])(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|$|!)/i.test(style);
}

const isTaskBox = (node: Element): boolean => node.tagName === 'input' && node.properties.type === 'checkbox';
