/*
 * A sanitised document tree: hast (the HTML syntax tree of unified), of these elements and attributes only. It is the
 * only form in which a document of the network is stored or drawn; no HTML string ever reaches the DOM.
 */
import type { Element, ElementContent, Root } from 'hast';
import * as z from 'zod';

/** Elements that may stand in a tree. */
export const allowedTags: ReadonlySet<string> = new Set(
  (
    'p br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code kbd samp var em strong b i u s small sub sup mark q cite ' +
    'abbr dfn time ins del a img figure figcaption table caption thead tbody tfoot tr th td colgroup col div span aside details summary'
  ).split(' '),
);

/** Attributes (as hast property names) that may stand on an element of a tree. */
export const allowedProperties: ReadonlySet<string> = new Set([
  'href', 'src', 'alt', 'title', 'id', 'lang', 'dir', 'dateTime', 'colSpan', 'rowSpan', 'scope', 'headers', 'start',
  'reversed', 'value', 'type', 'width', 'height', 'span', 'open', 'cite',
]); // biome-ignore format: a table of names reads better in rows

/** The document tree of one passage. */
export type Tree = Root;

/** The schema of a tree, checked by hand: it is walked for every clause received, and this is fast. */
export const Tree = z.custom<Tree>(isTree, 'not a sanitised tree');

function isTree(value: unknown): value is Tree {
  return isRecord(value) && value.type === 'root' && isContent(value.children, 0);
}

const deepest = 200;

function isContent(children: unknown, depth: number): children is ElementContent[] {
  return depth < deepest && Array.isArray(children) && children.every((child) => isNode(child, depth));
}

function isNode(node: unknown, depth: number): boolean {
  if (!isRecord(node)) return false;
  if (node.type === 'text') return typeof node.value === 'string';
  return (
    node.type === 'element' &&
    typeof node.tagName === 'string' &&
    allowedTags.has(node.tagName) &&
    isProperties(node.properties) &&
    isContent(node.children, depth + 1)
  );
}

function isProperties(properties: unknown): properties is Element['properties'] {
  return isRecord(properties) && Object.keys(properties).every((name) => allowedProperties.has(name));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
