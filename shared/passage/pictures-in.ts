import type { Nodes } from 'hast';
import type { Tree } from '../model/tree.ts';

/** The pictures of a tree that lie on the web, in order, each once: address to the words that stand for it. */
export function picturesIn(tree: Tree): Map<string, string> {
  const pictures = new Map<string, string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'element' && node.tagName === 'img') {
      const { src, alt } = node.properties;
      if (typeof src === 'string' && /^https?:/.test(src)) pictures.set(src, String(alt ?? ''));
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return pictures;
}
