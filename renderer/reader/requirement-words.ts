/* Requirement words (RFC 2119, BCP 14) in capitals are set as small capitals, so that they are seen and do not shout. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Tree } from '../../shared/model/tree.ts';

const requirement = /\b(?:(?:MUST|SHALL|SHOULD)(?: NOT)?|MAY|REQUIRED|RECOMMENDED|NOT RECOMMENDED|OPTIONAL)\b/g;

/** The same tree with each requirement word in an element of its own. The characters stay as they are. */
export function markRequirementWords(tree: Tree): Root {
  return { type: 'root', children: tree.children.flatMap((child) => mark(child)) };
}

function mark<Node extends RootContent>(node: Node): (Node | ElementContent)[] {
  if (node.type === 'text') return parts(node.value);
  if (node.type !== 'element' || verbatim.has(node.tagName)) return [node];
  return [{ ...node, children: node.children.flatMap((child) => mark(child)) }];
}

const verbatim: ReadonlySet<string> = new Set(['pre', 'code', 'samp', 'kbd']);

function parts(value: string): ElementContent[] {
  const pieces: ElementContent[] = [];
  let from = 0;
  for (const match of value.matchAll(requirement)) {
    if (match.index > from) pieces.push({ type: 'text', value: value.slice(from, match.index) });
    pieces.push(word(match[0]));
    from = match.index + match[0].length;
  }
  if (from < value.length || pieces.length === 0) pieces.push({ type: 'text', value: value.slice(from) });
  return pieces;
}

const word = (value: string): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: ['rq'] },
  children: [{ type: 'text', value }],
});
