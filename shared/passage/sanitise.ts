/*
 * From any hast to a Tree. `reshape` makes the best of what came; then hast-util-sanitize, with a schema made of the model's
 * two sets, lets through those elements and attributes and nothing else, whatever `reshape` did.
 */
import type { ElementContent, Nodes } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { allowedProperties, allowedTags, type Tree } from '../model/tree.ts';
import { attributes } from './attributes.ts';
import { droppedTags, reshape } from './reshape.ts';

const schema: Schema = {
  tagNames: [...allowedTags],
  attributes: Object.fromEntries(
    Object.entries(attributes).map(([tagName, rows]) => [
      tagName,
      Object.keys(rows).filter((name) => allowedProperties.has(name)),
    ]),
  ),
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https', 'ni', 'about'], cite: ['http', 'https'] },
  strip: [...droppedTags],
  ancestors: {},
  clobber: [],
  required: {},
  allowComments: false,
  allowDoctypes: false,
};

/** A tree of allowed elements and attributes only, its addresses absolute, its depth bounded, with no positions. */
export function sanitise(hast: Nodes, baseUrl: string): Tree {
  const clean = sanitize({ type: 'root', children: reshape(hast, baseUrl) }, schema);
  if (clean.type !== 'root') throw new Error('The sanitiser was given a root and returned something else');
  return { type: 'root', children: joinTexts(clean.children.filter(isContent)) };
}

function joinTexts(nodes: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else joined.push(node);
    if (node.type === 'element') node.children = joinTexts(node.children);
  }
  return joined;
}

const isContent = (node: { readonly type: string }): node is ElementContent =>
  node.type === 'element' || node.type === 'text';
