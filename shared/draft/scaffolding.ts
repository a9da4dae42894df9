import type { Element, Nodes, Root } from 'hast';
import { classes } from './classes.ts';

/** The same document without what tools put around it and no one reads or answers: scripts, contents lists, the stamp at the foot. */
export function withoutScaffolding(root: Root): Root {
  return { ...root, children: kept(root.children) };
}

function kept<Node extends Nodes>(nodes: readonly Node[]): Node[] {
  const staying = nodes.filter((node) => node.type !== 'element' || !isScaffolding(node));
  return staying.map((node) => (node.type === 'element' ? { ...node, children: kept(node.children) } : node));
}

const ids = /^(?:toc|markdown-toc|table-of-contents|footer)$/i;

function isScaffolding(node: Element): boolean {
  if (/^(?:head|script|style|template|nav)$/.test(node.tagName)) return true;
  if (/^h[1-6]$/.test(node.tagName)) return false;
  const { id, role } = node.properties;
  return role === 'doc-toc' || classes(node).includes('toc') || (typeof id === 'string' && ids.test(id));
}
