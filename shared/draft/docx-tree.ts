/*
 * What mammoth made of a prepared document, put right: markers become the numbers of headings and items, Word's own hidden bookmarks
 * go (unless something points to them), notes come to stand at the end of the clause that refers to them, pictures in a heading under it.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { htmlTypes } from './docx-numbering.ts';
import { markers } from './docx-paragraph.ts';

/** The same document with its numbers, its notes in place, and nothing of the tools that made it. */
export function settleDocx(root: Root): Root {
  const wanted = new Set<string>();
  visit(root.children, ({ tagName, properties: { href } }) => {
    if (tagName === 'a' && typeof href === 'string' && href.startsWith('#')) wanted.add(href.slice(1));
  });
  const { blocks, notes } = takeNotes(root.children.filter(isElement));
  const settled: Element[] = [];
  let notesOfClause: Element[] = [];
  let waiting: Element[] = [];
  const endClause = (): void => {
    if (notesOfClause.length > 0) settled.push(list(notesOfClause));
    notesOfClause = [];
  };
  for (const block of blocks) {
    const { node, targets, pictures } = settle(block, wanted);
    if (isHeading(node)) {
      if (hasWords(node)) {
        endClause();
        settled.push(node);
      }
      // A heading is not drawn as part of its clause's tree, so its pictures, and what points to it, find their place in the text below.
      waiting = targets;
      if (pictures.length > 0) settled.push(paragraph([...waiting.splice(0), ...pictures]));
    } else {
      if (waiting.length > 0 && node.tagName === 'p') node.children.unshift(...waiting);
      else if (waiting.length > 0) settled.push(paragraph(waiting));
      waiting = [];
      settled.push(node);
    }
    visit([node], ({ properties: { href } }) => {
      const note = typeof href === 'string' ? notes.get(href.slice(1)) : undefined;
      if (note === undefined) return;
      notes.delete(String(note.properties.id));
      notesOfClause.push(settle(note, wanted).node);
    });
  }
  endClause();
  return { type: 'root', children: settled };
}

const isElement = (node: RootContent | ElementContent): node is Element => node.type === 'element';
const isHeading = ({ tagName }: Element): boolean => /^h[1-6]$/.test(tagName);
const hasWords = (node: Element): boolean =>
  node.children.some((child) =>
    child.type === 'text' ? child.value.trim() !== '' : isElement(child) && hasWords(child),
  );

function visit(nodes: readonly (RootContent | ElementContent)[], look: (element: Element) => void): void {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    look(node);
    visit(node.children, look);
  }
}

/** Mammoth sets all notes in a list at the very end, each with a way back that has no meaning in what is read here. */
function takeNotes(blocks: readonly Element[]): {
  readonly blocks: readonly Element[];
  readonly notes: Map<string, Element>;
} {
  const isNote = (node: ElementContent): node is Element =>
    isElement(node) && noteId.test(String(node.properties.id ?? ''));
  const at = blocks.findLastIndex(
    ({ tagName, children }) => tagName === 'ol' && children.length > 0 && children.every(isNote),
  );
  const items = (blocks[at]?.children ?? []).filter(isNote);
  return {
    blocks: blocks.filter((_, index) => index !== at),
    notes: new Map(
      items.map((item, index) => [
        String(item.properties.id),
        {
          ...item,
          properties: { ...item.properties, value: String(index + 1) },
          children: withoutWayBack(item.children),
        },
      ]),
    ),
  };
}

const noteId = /^(?:footnote|endnote)-(?!ref-)/;

const withoutWayBack = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes
    .filter((node) => !(isElement(node) && /^#(?:footnote|endnote)-ref-/.test(String(node.properties.href ?? ''))))
    .map((node) => (isElement(node) ? { ...node, children: withoutWayBack(node.children) } : node));

const paragraph = (children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'p',
  properties: {},
  children,
});

const list = (items: readonly Element[]): Element => {
  const first = Number(items[0]?.properties.value);
  const children = items.map(({ properties: { value, ...properties }, ...item }, index) => ({
    ...item,
    properties: Number(value) === first + index || value === undefined ? properties : { ...properties, value },
  }));
  return { type: 'element', tagName: 'ol', properties: first === 1 ? {} : { start: first }, children };
};

interface Settled {
  readonly node: Element;
  readonly targets: Element[];
  readonly pictures: Element[];
}

/** One block, its markers read and taken out. `targets`, `pictures`: what was taken out of a heading and is pointed to, or shown. */
function settle(block: Element, wanted: ReadonlySet<string>): Settled {
  const targets: Element[] = [];
  const pictures: Element[] = [];
  const within = (node: Element, isInHeading: boolean): Element => {
    let mark: string | null = null;
    const children: ElementContent[] = [];
    for (const child of node.children) {
      if (!isElement(child)) children.push(child);
      else if (child.tagName === 'img') (isInHeading ? pictures : children).push(child);
      else if (child.tagName === 'a' && typeof child.properties.id === 'string' && child.children.length === 0) {
        const { id } = child.properties;
        if (id.startsWith('pitchside-')) mark ??= id;
        // Names that begin so are hidden in Word: no author gave them.
        else if (!id.startsWith('_')) children.push(child);
        else if (wanted.has(id)) (isInHeading ? targets : children).push(child);
      } else children.push(within(child, isInHeading || isHeading(child)));
    }
    const shaped: Element = { ...node, children };
    if (mark?.startsWith(markers.heading)) return numbered(shaped, mark.slice(markers.heading.length));
    // Until its list is counted, the value of an item is its mark whole: "3:decimal".
    if (mark?.startsWith(markers.item) && node.tagName === 'li') {
      shaped.properties = { ...node.properties, value: mark.slice(markers.item.length) };
    }
    if (node.tagName === 'table') return headedOnce(shaped);
    return node.tagName === 'ol' ? counted(shaped) : shaped;
  };
  return { node: within(block, isHeading(block)), targets, pictures };
}

/** A table all of whose rows are marked as its head (to keep them on one page) has its first row for a head, and a body. */
function headedOnce(table: Element): Element {
  const [head, ...rest] = table.children.filter(isElement);
  const [first, ...rows] = head?.tagName === 'thead' && rest.length === 0 ? head.children.filter(isElement) : [];
  if (head === undefined || first === undefined || rows.length === 0) return table;
  const plain = (row: Element): Element => ({
    ...row,
    children: row.children.map((cell) => (isElement(cell) ? { ...cell, tagName: 'td' } : cell)),
  });
  const body: Element = { type: 'element', tagName: 'tbody', properties: {}, children: rows.map(plain) };
  return { ...table, children: [{ ...head, children: [first] }, body] };
}

function numbered(heading: Element, number: string): Element {
  if (number === '' || !isHeading(heading)) return heading;
  const mark: Element = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['secno'] },
    children: [{ type: 'text', value: number }],
  };
  return { ...heading, children: [mark, { type: 'text', value: ' ' }, ...heading.children] };
}

/** An ordered list with the numbers that Word would show: where it starts, where it skips, in what figures. */
function counted(list: Element): Element {
  const marks = list.children.map((item) => (isElement(item) ? item.properties.value : undefined));
  const [start, format] = marks.find((mark) => mark !== undefined)?.split(':') ?? [];
  if (start === undefined || format === undefined) return list;
  const properties: Element['properties'] = { ...list.properties };
  const type = htmlTypes[format];
  if (type !== undefined && type !== '1') properties.type = type;
  let next = Number(start);
  if (next !== 1) properties.start = next;
  const children = list.children.map((item, at): ElementContent => {
    if (!isElement(item)) return item;
    const { value: _, ...properties } = item.properties;
    const said = Number(marks[at]?.split(':')[0] ?? next);
    const isNext = said === next;
    next = said + 1;
    return { ...item, properties: isNext ? properties : { ...properties, value: String(said) } };
  });
  return { ...list, properties, children };
}
