/* The promise of a redline: whatever is drawn into a passage, its own characters stay, in order, and can be counted. */
import fc from 'fast-check';
import type { ElementContent, RootContent } from 'hast';
import { expect, test } from 'vitest';
import { redlineTree } from '../../../renderer/reader/redline.ts';
import { startsOf } from '../../../renderer/reader/text-map.ts';
import { compareRevisions } from '../../../shared/compare/compare-revisions.ts';
import type { Clause } from '../../../shared/model/clause.ts';
import type { WordRun } from '../../../shared/model/comparison.ts';
import type { Tree } from '../../../shared/model/tree.ts';
import { canonicalText, textRuns } from '../../../shared/passage/canonical.ts';
import { htmlToTree } from '../../../shared/passage/html-to-tree.ts';

const treeOf = (html: string): Tree => htmlToTree(html, 'https://office.test/');

function runsBetween(old: Tree, fresh: Tree): readonly WordRun[] {
  const clause = (tree: Tree, label: string): Clause => ({
    id: label,
    revisionId: label,
    key: 'one',
    order: 0,
    level: 1,
    number: '1',
    anchor: 'one',
    heading: 'Identification of everybody',
    path: [],
    tree,
    text: canonicalText(tree),
  });
  return compareRevisions([clause(old, 'old')], [clause(fresh, 'new')]).changes[0]?.runs ?? [];
}

/** As it is drawn: inserted words in {}, deleted in [], those outside the text also in <>. */
function drawn(node: RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const inner = node.children.map(drawn).join('');
  if (node.properties.dataOutside !== undefined) return `<${inner}>`;
  if (node.tagName === 'ins') return `{${inner}}`;
  return node.tagName === 'del' ? `[${inner}]` : inner;
}

const draw = (old: string, fresh: string, side: 'old' | 'new' = 'new', withOther = true): string => {
  const [before, after] = [treeOf(old), treeOf(fresh)];
  const tree = side === 'new' ? after : before;
  return redlineTree(tree, { runs: runsBetween(before, after), side, withOther })
    .children.map(drawn)
    .join('|');
};

/** The text nodes that a selection counts. */
function counted(node: RootContent | ElementContent): string[] {
  if (node.type === 'text') return [node.value];
  if (node.type !== 'element' || node.properties.dataOutside !== undefined) return [];
  return node.children.flatMap(counted);
}

test('a word put in the stead of another stands after it', () => {
  expect(draw('<p>A system SHOULD confirm it.</p>', '<p>A system SHALL confirm it.</p>')).toBe(
    'A system <[SHOULD] >{SHALL} confirm it.',
  );
});

test('each wording alone shows only its own words', () => {
  const pair = ['<p>A system SHOULD confirm it.</p>', '<p>A system SHALL confirm it.</p>'] as const;
  expect(draw(...pair, 'old', false)).toBe('A system [SHOULD] confirm it.');
  expect(draw(...pair, 'new', false)).toBe('A system {SHALL} confirm it.');
});

test('read as the older of the two, its own words are struck and the later ones stand outside', () => {
  expect(draw('<p>A system SHOULD confirm it.</p>', '<p>A system SHALL confirm it.</p>', 'old')).toBe(
    'A system [SHOULD]< {SHALL}> confirm it.',
  );
});

test('what changes within a link or across blocks is marked in each of them', () => {
  expect(
    draw(
      '<p>See <a href="https://office.test/">the first guide</a> for it.</p>',
      '<p>See <a href="https://office.test/">the second guide</a> for it.</p>',
    ),
  ).toBe('See the <[first] >{second} guide for it.');
  const added = draw(
    '<p>The trust keeps it.</p>',
    '<p>The trust keeps it.</p><p>The region reads it</p><p>yearly.</p>',
  );
  expect(added).toBe('The trust keeps it.|{The region reads it}|{yearly.}');
});

test('a paragraph that went stands before the one that followed it', () => {
  const [one, two, three] = ['The trust keeps the record.', 'Nobody else may.', 'The region reads figures.'];
  expect(draw(`<p>${one}</p><p>${two}</p><p>${three}</p>`, `<p>${one}</p><p>${three}</p>`)).toContain(`[${two}]`);
});

const word = fc.constantFrom('shall', 'SHOULD', 'system', 'record', 'trust', 'two', '99.5', 'é', '👩🏽‍⚕️', 'audit,');
const inline = fc
  .array(fc.tuple(word, fc.constantFrom('', 'em', 'a', 'code')), { minLength: 1, maxLength: 12 })
  .map((words) => words.map(([text, tag]) => (tag === '' ? text : `<${tag}>${text}</${tag}>`)).join(' '));
const html = fc
  .array(fc.tuple(fc.constantFrom('p', 'pre', 'li', 'td'), inline), { minLength: 1, maxLength: 5 })
  .map((blocks) =>
    blocks
      .map(([tag, text]) => {
        if (tag === 'li') return `<ul><li>${text}</li><li>${text}</li></ul>`;
        return tag === 'td' ? `<table><tr><td>${text}</td><td>two</td></tr></table>` : `<${tag}>${text}</${tag}>`;
      })
      .join(''),
  );

test('the characters of the passage stay as they were, node for node, whatever is drawn into it', () => {
  fc.assert(
    fc.property(html, html, fc.constantFrom('old', 'new'), fc.boolean(), (old, fresh, side, withOther) => {
      const [before, after] = [treeOf(old), treeOf(fresh)];
      const tree = side === 'new' ? after : before;
      const nodes = redlineTree(tree, { runs: runsBetween(before, after), side, withOther }).children.flatMap(counted);
      expect(nodes.join('')).toBe(tree.children.flatMap(counted).join(''));
      expect(
        startsOf(
          nodes.map(({ length }) => length),
          textRuns(tree),
        ),
      ).not.toBeNull();
    }),
  );
});

test('nothing of the other wording is lost: every word of it is drawn', () => {
  fc.assert(
    fc.property(html, html, (old, fresh) => {
      const [before, after] = [treeOf(old), treeOf(fresh)];
      const runs = runsBetween(before, after);
      const shown = redlineTree(after, { runs, side: 'new', withOther: true }).children.map(drawn).join('');
      for (const { kind, text } of runs)
        if (kind === 'deleted' && text.trim() !== '')
          expect(shown).toContain(`[${text.trim().replaceAll('\t', '\u2003')}]`);
    }),
  );
});
