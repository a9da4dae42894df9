import fc from 'fast-check';
import type { Nodes } from 'hast';
import { describe, expect, test } from 'vitest';
import { Tree } from '../../../shared/model/tree.ts';
import { canonicalise, canonicalText, textRuns } from '../../../shared/passage/canonical.ts';
import { htmlToTree } from '../../../shared/passage/html-to-tree.ts';
import { html, toHtml } from './html.ts';

const base = 'https://programme.example/';
const textOf = (source: string): string => canonicalText(htmlToTree(source, base));

const textNodes = (node: Nodes): string[] => {
  if (node.type === 'text') return [node.value];
  return 'children' in node ? node.children.flatMap(textNodes) : [];
};

describe('the canonical text of a passage', () => {
  test.each([
    [
      'joins inline words as they stand',
      '<p>The <b>supplier</b>\n  <i>shall</i> keep it.</p>',
      'The supplier shall keep it.',
    ],
    [
      'parts blocks by one line break',
      '<p>One</p>\n\n<p>Two</p><div>Three<div>Four</div></div>',
      'One\nTwo\nThree\nFour',
    ],
    [
      'parts cells by a tab and rows by a line',
      '<table><tr><th>A</th><th>B</th></tr><tr><td><p>1</p></td><td><p>2</p></td></tr></table>',
      'A\tB\n1\t2',
    ],
    [
      'leaves out empty cells',
      '<table><tr><td></td><td>B</td><td></td><td>D</td></tr><tr><td>1</td></tr></table>',
      'B\tD\n1',
    ],
    ['breaks at br, hr and li', 'a<br>b<hr>c<ul><li>d</li><li>e</li></ul>', 'a\nb\nc\nd\ne'],
    ['keeps the lines and spaces of pre', '<pre>\n\n  if (x)\n    y\n  \n</pre><p>z', '  if (x)\n    y\nz'],
    ['is in NFC', '<p>cafe\u0301</p>', 'café'],
    ['does not run words together where a section ends', '<section>one</section><section>two</section>', 'one\ntwo'],
    ['keeps a no-break space', '<p>10&nbsp;mg</p>', '10\u00a0mg'],
    ['mends half a character', '<p>a\ud800b</p>', 'a\ufffdb'],
  ])('%s', (_, source, text) => {
    expect(textOf(source)).toBe(text);
  });

  test('keeps an empty element that links lead to, and no other', () => {
    const tree = htmlToTree('<p>a<span></span><a id="here"></a><b> </b>c</p>', base);
    expect(toHtml(tree)).toBe('<p>a<a id="here"></a><b> </b>c</p>');
  });
});

describe('for any HTML', () => {
  test('the tree is a Tree', () => {
    fc.assert(
      fc.property(html, (source) => {
        expect(Tree.safeParse(htmlToTree(source, base)).success).toBe(true);
      }),
    );
  });

  test('canonicalising twice changes nothing', () => {
    fc.assert(
      fc.property(html, (source) => {
        const once = htmlToTree(source, base);
        expect(canonicalise(once)).toEqual(once);
      }),
    );
  });

  test('every text node is one run of the text, and only a tab or a line break stands between runs', () => {
    fc.assert(
      fc.property(html, (source) => {
        const tree = htmlToTree(source, base);
        const text = canonicalText(tree);
        const runs = textRuns(tree);
        expect(runs.map(({ start, end }) => text.slice(start, end))).toEqual(textNodes(tree));
        let at = 0;
        for (const { start, end } of runs) {
          expect(['', '\n', '\t']).toContain(text.slice(at, start));
          at = end;
        }
        expect(at).toBe(text.length);
      }),
    );
  });

  test('what is drawn, read again, has the same text', () => {
    fc.assert(
      fc.property(html, (source) => {
        const tree = htmlToTree(source, base);
        expect(textOf(toHtml(tree))).toBe(canonicalText(tree));
      }),
    );
  });

  test.each([
    [
      'an item inside an item with no list between (seed 47998993)',
      '<p><dt><section><dt>shall</dt></section>shall</dt>shall',
    ],
    ['a cell outside a table (seed 1041126425)', '<tr></tr><b>shall<td></b>shall'],
  ])('%s is a block of its own', (_, source) => {
    const tree = htmlToTree(source, base);
    expect(textOf(toHtml(tree))).toBe(canonicalText(tree));
  });
});
