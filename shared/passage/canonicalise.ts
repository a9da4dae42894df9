/*
 * White space is settled in the tree itself, once: after this, what is drawn and what is counted are the same characters.
 * Doing it twice changes nothing.
 */
import type { Element, ElementContent, Text } from 'hast';
import type { Tree } from '../model/tree.ts';
import { blockTags } from './blocks.ts';

/** The same tree with white space collapsed (but in `pre`), block edges trimmed, empty things gone, texts joined and in NFC. */
export function canonicalise(tree: Tree): Tree {
  const line = newLine();
  const children = collapseAll(tree.children.filter(isContent), line, false);
  line.end();
  return { type: 'root', children: prune(children) };
}

/** The texts of one line (between two block edges), as far as they are known. */
interface Line {
  /** Take the next text of the line, collapsed. */
  take(value: string): Text;
  /** Take the next text of preformatted lines. */
  takeVerbatim(value: string): Text;
  /** The line ends here: trim it, and begin another. */
  end(): void;
}

function newLine(): Line {
  let texts: Text[] = [];
  let isOpen = false;
  let endsInSpace = true;
  const keep = (value: string): Text => {
    const text: Text = { type: 'text', value };
    if (value !== '') texts.push(text);
    return text;
  };
  return {
    take(value) {
      const collapsed = wellFormed(value).replace(/[ \t\n\f\r]+/g, ' ');
      const kept = endsInSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
      if (kept !== '') {
        endsInSpace = kept.endsWith(' ');
        isOpen = true;
      }
      return keep(kept);
    },
    takeVerbatim(value) {
      const lines = wellFormed(value).replace(/\r\n?/g, '\n');
      const kept = isOpen ? lines : lines.replace(/^[ \t\f]*\n(?:[ \t\f]*\n)*/, '');
      // Spaces met before stood on a blank line that has gone.
      if (kept !== lines) for (const text of texts) text.value = '';
      isOpen ||= /\S/.test(kept);
      endsInSpace = false;
      return keep(kept);
    },
    end() {
      for (const text of texts.toReversed()) {
        text.value = trimmedEnd(text.value);
        if (text.value !== '') break;
      }
      texts = [];
      isOpen = false;
      endsInSpace = true;
    },
  };
}

function collapseAll(nodes: readonly ElementContent[], line: Line, isVerbatim: boolean): ElementContent[] {
  const collapsed: ElementContent[] = [];
  for (const node of nodes) {
    if (node.type === 'text') collapsed.push(isVerbatim ? line.takeVerbatim(node.value) : line.take(node.value));
    if (node.type === 'element') collapsed.push(collapse(node, line, isVerbatim));
  }
  return collapsed;
}

function collapse(node: Element, line: Line, isVerbatim: boolean): Element {
  const isBlock = blockTags.has(node.tagName);
  if (isBlock) line.end();
  const children = collapseAll(node.children, line, isVerbatim || node.tagName === 'pre');
  if (isBlock) line.end();
  return { type: 'element', tagName: node.tagName, properties: { ...node.properties }, children };
}

/** Texts that are empty go, then elements left with nothing; texts that then meet are joined. */
function prune(nodes: readonly ElementContent[]): ElementContent[] {
  const kept: ElementContent[] = [];
  for (const node of nodes) {
    const last = kept.at(-1);
    if (node.type === 'text') {
      if (node.value === '') continue;
      if (last?.type === 'text') last.value += node.value;
      else kept.push(node);
    }
    if (node.type !== 'element') continue;
    node.children = prune(node.children);
    if (node.children.length > 0 || standsEmpty(node)) kept.push(node);
  }
  for (const node of kept) if (node.type === 'text') node.value = node.value.normalize('NFC');
  return kept;
}

const keptEmpty = new Set(['br', 'hr', 'img', 'td', 'th', 'col']);

/** Cells keep a table's shape; an empty element with an id is somewhere that links lead to. */
const standsEmpty = (node: Element): boolean => keptEmpty.has(node.tagName) || node.properties.id !== undefined;

/** Without the white space at its end; a no-break space is none. (The regular expression that says this takes quadratic time.) */
function trimmedEnd(value: string): string {
  let end = value.length;
  while (end > 0 && ' \t\n\f\r'.includes(value.charAt(end - 1))) end--;
  return value.slice(0, end);
}

/** Half a character, or a NUL, cannot be written to UTF-8 and read again. */
const wellFormed = (value: string): string => value.replace(/\0/g, '').replace(/\p{Surrogate}/gu, '\uFFFD');

const isContent = (node: { readonly type: string }): node is ElementContent =>
  node.type === 'element' || node.type === 'text';
