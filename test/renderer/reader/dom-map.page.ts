/* Runs in Chromium: passages drawn as plain DOM, and selections in them. */
import type { ElementContent, Root, RootContent } from 'hast';
import { newPainter } from '../../../renderer/reader/highlights.ts';
import { markRequirementWords } from '../../../renderer/reader/requirement-words.ts';
import { rangeToSpan, spanToRange } from '../../../renderer/reader/text-map.ts';
import type { Tree } from '../../../shared/model/tree.ts';
import { textRuns } from '../../../shared/passage/canonical.ts';

/** Draw it, with something beside the text that is no part of it, and return the root. */
function draw(tree: Tree): HTMLElement {
  const root = document.createElement('div');
  const aside = document.createElement('span');
  aside.dataset.outside = '';
  aside.textContent = 'not kept';
  const build = (node: RootContent | ElementContent): Node => {
    if (node.type === 'text') return document.createTextNode(node.value);
    if (node.type !== 'element') throw new Error(node.type);
    const element = document.createElement(node.tagName);
    element.append(...node.children.map(build));
    if (node.tagName === 'img') return aside.cloneNode(true);
    return element;
  };
  root.append(...(markRequirementWords(tree) as Root).children.map(build));
  document.body.replaceChildren(root);
  return root;
}

/** Every span of the text, drawn as a range and read back: those that did not come back the same. */
export function strays(tree: Tree, text: string, step: number): readonly [number, number, string][] {
  const root = draw(tree);
  const runs = textRuns(tree);
  const wrong: [number, number, string][] = [];
  for (let start = 0; start < text.length; start += step) {
    for (let end = start + 1; end <= text.length; end += step) {
      if (/^\s|\s$/.test(text.slice(start, end))) continue;
      const range = spanToRange(root, runs, { start, end });
      const span = range && rangeToSpan(root, runs, range);
      if (span?.start !== start || span.end !== end) wrong.push([start, end, JSON.stringify(span)]);
    }
  }
  return wrong;
}

/** The span of everything that selecting all takes. */
export function selectAll(tree: Tree) {
  const root = draw(tree);
  const range = document.createRange();
  range.selectNodeContents(document.body);
  return rangeToSpan(root, textRuns(tree), range);
}

/** A passage in which the DOM says something else than the text. */
export function mismatch(tree: Tree) {
  const root = draw(tree);
  root.append('more than was counted');
  return spanToRange(root, textRuns(tree), { start: 0, end: 1 });
}

/** How many ranges each painter leaves in a highlight of the document. */
export function painted(): readonly number[] {
  const ranges = [document.createRange(), document.createRange()] as const;
  const [one, other] = [newPainter(), newPainter()];
  const size = (): number => CSS.highlights.get('important')?.size ?? 0;
  one.paint([{ meaning: 'important', range: ranges[0] }]);
  other.paint([{ meaning: 'important', range: ranges[1] }]);
  const sizes = [size()];
  one.paint([]);
  sizes.push(size());
  other.paint([]);
  sizes.push(size());
  return sizes;
}
