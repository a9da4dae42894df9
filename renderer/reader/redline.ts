/*
 * A redline within a passage's own tree. The words that a passage has and the other wording has not are put in `ins` (or
 * `del`, where the other is the later); those that only the other has stand at their place, marked `data-outside`. So what
 * is drawn outside that mark is still the canonical text, and every selection and mark goes on counting as before.
 */
import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import type { WordRun } from '../../shared/model/comparison.ts';
import type { Tree } from '../../shared/model/tree.ts';
import { textRuns } from '../../shared/passage/canonical.ts';

/** `side`: which wording the passage is. `withOther`: whether the words that only the other has are shown. */
export interface Redline {
  readonly runs: readonly WordRun[];
  readonly side: 'old' | 'new';
  readonly withOther: boolean;
}

/** The tree with its redline. The text nodes outside `data-outside` hold the same characters in the same order. */
export function redlineTree(tree: Tree, redline: Redline): Root {
  const plan = planOf(redline);
  const runs = textRuns(tree);
  let index = 0;
  const cut = (node: Text): ElementContent[] => {
    const run = runs[index];
    index += 1;
    return run ? pieces(node.value, run.start, plan) : [node];
  };
  const visit = <Node extends RootContent>(node: Node): (Node | ElementContent)[] => {
    if (node.type === 'text') return cut(node);
    if (node.type !== 'element') return [node];
    return [{ ...node, children: node.children.flatMap((child) => visit(child)) }];
  };
  const children = tree.children.flatMap((child) => visit(child));
  const left = plan.others.filter(({ isPlaced }) => !isPlaced).map(({ element }) => element);
  return { type: 'root', children: [...children, ...left] };
}

interface Own {
  readonly start: number;
  readonly end: number;
}
interface Other {
  readonly at: number;
  /** Whether words of the passage stand in its stead, which it must stand next to. */
  readonly isReplaced: boolean;
  readonly element: Element;
  isPlaced: boolean;
}
interface Plan {
  readonly tagName: 'ins' | 'del';
  readonly own: readonly Own[];
  readonly others: readonly Other[];
}

/** Where the changed words of the passage are, and where the other wording's belong. */
function planOf({ runs, side, withOther }: Redline): Plan {
  const ownKind = side === 'new' ? 'inserted' : 'deleted';
  const own: Own[] = [];
  const others: Other[] = [];
  let at = 0;
  for (const [index, { kind, text }] of runs.entries()) {
    if (kind !== 'kept' && kind !== ownKind) {
      const next = runs[index + 1];
      const isReplaced = next?.kind === ownKind && next.text.trim() !== '';
      const place = isReplaced ? at + next.text.length - next.text.trimStart().length : at;
      const element = outside(kind === 'inserted' ? 'ins' : 'del', text, isReplaced, runs[index - 1]?.kind === ownKind);
      if (withOther && text.trim() !== '') others.push({ at: place, isReplaced, element, isPlaced: false });
      continue;
    }
    const lead = text.length - text.trimStart().length;
    const length = text.trim().length;
    if (kind === ownKind && length > 0) own.push({ start: at + lead, end: at + lead + length });
    at += text.length;
  }
  return { tagName: side === 'new' ? 'ins' : 'del', own, others };
}

/** Words of the other wording; the space around them is not struck, and beside the words put in their stead there is one. */
function outside(tagName: 'ins' | 'del', text: string, isBefore: boolean, isAfter: boolean): Element {
  const words = text.trim();
  const lead = text.slice(0, text.indexOf(words));
  const tail = text.slice(lead.length + words.length);
  return {
    type: 'element',
    tagName: 'span',
    properties: { dataOutside: '' },
    children: [
      { type: 'text', value: lead || (isAfter ? ' ' : '') },
      {
        type: 'element',
        tagName,
        properties: {},
        children: [{ type: 'text', value: words.replaceAll('\t', '\u2003') }],
      },
      { type: 'text', value: tail || (isBefore ? ' ' : '') },
    ],
  };
}

/** One text node cut at the edges of what changed in it. */
function pieces(value: string, start: number, { tagName, own, others }: Plan): ElementContent[] {
  const end = start + value.length;
  const found: ElementContent[] = [];
  const here = others.filter((other) => !other.isPlaced && isPlaceOf(other, start, end));
  for (const other of here) other.isPlaced = true;
  let at = start;
  const upTo = (place: number): void => {
    if (place > at) found.push({ type: 'text', value: value.slice(at - start, place - start) });
    at = Math.max(at, place);
  };
  const put = (place: number): void => {
    for (let other = here[0]; other && other.at <= place; other = here[0]) {
      upTo(other.at);
      found.push(other.element);
      here.shift();
    }
  };
  for (const each of own) {
    const from = Math.max(each.start, start);
    const to = Math.min(each.end, end);
    if (from >= to) continue;
    put(from);
    upTo(from);
    found.push({
      type: 'element',
      tagName,
      properties: {},
      children: [{ type: 'text', value: value.slice(from - start, to - start) }],
    });
    at = to;
  }
  put(end);
  upTo(end);
  return found.length > 0 ? found : [{ type: 'text', value }];
}

/** Whether it belongs to the text from `start` to `end`: with the words in its stead, else (as texts come in order) after those before it. */
const isPlaceOf = ({ at, isReplaced }: Other, start: number, end: number): boolean =>
  at >= start && (isReplaced ? at < end : at <= end);
