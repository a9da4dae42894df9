/*
 * Any hast, said again with the elements of a tree: what is close is renamed (`section` is a `div`, `strike` is `s`), what
 * runs or asks for input is dropped with its contents, every other element gives way to what it holds. An item straight
 * inside an item, and a part of a table outside one (which no HTML can say), is a `div`. Depth is bounded: past `deepest` only text and line breaks remain. The sanitiser has the last word after this; this keeps sense.
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

/** Where in the tree a node stands. `isInItem`: in a list's item, no list begun since. `isInTable`: in a table, not in a cell of it. */
interface Standing {
  readonly baseUrl: string;
  readonly depth: number;
  readonly isInItem: boolean;
  readonly isInTable: boolean;
}

const items = new Set(['li', 'dt', 'dd']);
const lists = new Set(['ul', 'ol', 'dl']);
const cells = new Set(['td', 'th', 'caption']);
const tableParts = new Set([...cells, 'thead', 'tbody', 'tfoot', 'tr', 'colgroup', 'col']);

/** The children of a node, in the elements of a tree; links and pictures resolved against `baseUrl`. */
export function reshape(node: Nodes, baseUrl: string): ElementContent[] {
  return 'children' in node
    ? reshapeAll(node.children, { baseUrl, depth: 0, isInItem: false, isInTable: false })
    : reshapeAll([node], { baseUrl, depth: 0, isInItem: false, isInTable: false });
}

function reshapeAll(nodes: readonly Nodes[], standing: Standing): ElementContent[] {
  const { baseUrl, depth } = standing;
  const shaped: ElementContent[] = [];
  const pending: Nodes[] = [...nodes].reverse();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'text') shaped.push({ type: 'text', value: node.value });
    if (node.type !== 'element') continue;
    const tagName = nameOf(node, standing);
    if (isTaskBox(node)) shaped.push({ type: 'text', value: node.properties.checked ? '☑ ' : '☐ ' });
    if (dropped.has(tagName)) continue;
    if (tagName === 'img') shaped.push(...image(node, baseUrl));
    else if (depth < deepest && allowedTags.has(tagName)) shaped.push(element(tagName, node, standing));
    else {
      if (tagName === 'br' || depth >= deepest) shaped.push({ type: 'text', value: ' ' });
      for (let at = node.children.length - 1; at >= 0; at--) pending.push(node.children[at] as ElementContent);
    }
  }
  return shaped;
}

function nameOf({ tagName }: Element, { isInItem, isInTable }: Standing): string {
  if ((isInItem && items.has(tagName)) || (!isInTable && tableParts.has(tagName))) return 'div';
  return renamed.get(tagName) ?? tagName;
}

function element(tagName: string, node: Element, { baseUrl, depth, isInItem, isInTable }: Standing): Element {
  const properties = safeProperties(tagName, node.properties, baseUrl);
  const oldName = node.tagName === 'a' ? node.properties.name : undefined;
  if (properties.id === undefined && typeof oldName === 'string' && /^\S+$/.test(oldName)) properties.id = oldName;
  const within = {
    baseUrl,
    depth: depth + 1,
    isInItem: items.has(tagName) || (isInItem && !lists.has(tagName)),
    isInTable: tagName === 'table' || (isInTable && !cells.has(tagName)),
  };
  return { type: 'element', tagName, properties, children: reshapeAll(node.children, within) };
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
