import type { Root } from 'hast';
import { expect, test } from 'vitest';
import { markRequirementWords } from '../../../renderer/reader/requirement-words.ts';
import { htmlToTree } from '../../../shared/passage/html-to-tree.ts';

const words = (tree: Root): readonly string[] => {
  const found: string[] = [];
  const visit = (node: Root | Root['children'][number], isMarked: boolean): void => {
    if (node.type === 'text' && isMarked) found.push(node.value);
    if (!('children' in node)) return;
    const isWord = node.type === 'element' && Array.isArray(node.properties.className);
    for (const child of node.children) visit(child, isWord);
  };
  visit(tree, false);
  return found;
};

const textOf = (node: Root | Root['children'][number]): string => {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
};

const cases: readonly [html: string, marked: readonly string[]][] = [
  ['<p>It SHALL answer, and SHALL NOT wait. It MAY ask.</p>', ['SHALL', 'SHALL NOT', 'MAY']],
  ['<p>MUST NOT, SHOULD NOT and MUST</p>', ['MUST NOT', 'SHOULD NOT', 'MUST']],
  ['<p>It shall, in May, and SHALLOW waters; MAYBE.</p>', []],
  ['<p>A <b>trust SHOULD</b> go on</p>', ['SHOULD']],
  ['<pre>SHALL</pre><p><code>MUST</code></p>', []],
];

test.each(cases)('of %s, the requirement words in capitals stand out', (html, marked) => {
  const tree = htmlToTree(html, 'https://office.test/');
  const drawn = markRequirementWords(tree);
  expect(words(drawn)).toEqual(marked);
  expect(textOf(drawn)).toBe(textOf(tree));
});
