import type { Element, Nodes } from 'hast';

/** As many parts as a drawing may come to, those counted again that are shown again. */
const maxParts = 20_000;

/**
 * Whether a drawing comes to more parts than a picture may have once each reference to a part (`use`, patterns, markers, masks) is
 * followed: ten parts that each show the one before ten times come to ten thousand million. One that shows itself is beyond all.
 */
export function isBeyondDrawing(drawing: Element): boolean {
  const byId = new Map<string, Element>();
  gather(drawing, byId);
  const sizes = new Map<Element, number>();
  const open = new Set<Element>();
  const sizeOf = (element: Element): number => {
    const known = sizes.get(element);
    if (known !== undefined) return known;
    if (open.has(element)) return Number.POSITIVE_INFINITY;
    open.add(element);
    let size = 1;
    for (const part of partsOf(element, byId)) {
      size += sizeOf(part);
      if (size > maxParts) break;
    }
    open.delete(element);
    sizes.set(element, size);
    return size;
  };
  return sizeOf(drawing) > maxParts;
}

function gather(node: Nodes, byId: Map<string, Element>): void {
  if (node.type !== 'element') return;
  const { id } = node.properties;
  if (typeof id === 'string' && !byId.has(id)) byId.set(id, node);
  for (const child of node.children) gather(child, byId);
}

/** What is drawn with an element: its children, and the parts that its properties name. */
function* partsOf(element: Element, byId: ReadonlyMap<string, Element>): Iterable<Element> {
  for (const child of element.children) if (child.type === 'element') yield child;
  for (const value of Object.values(element.properties)) {
    if (typeof value !== 'string') continue;
    for (const [, id = ''] of value.matchAll(/(?:^|url\(\s*["']?)#([^\s"')]+)/g)) {
      const part = byId.get(id);
      if (part !== undefined) yield part;
    }
  }
}
