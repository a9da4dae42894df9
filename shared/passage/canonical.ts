/*
 * The canonical text of a passage: what anchors, comparison and search count in. Everything depends on one promise: the
 * text nodes of a canonical tree, in order, are each one run of its text, and between two runs there is nothing, one tab
 * (cells of a row) or one line break (blocks). So a place in the text is a place in what is drawn, and the other way round.
 *
 * Changing what this yields moves every anchor that is stored: raise `canonicalVersion` and carry them.
 */
import type { Nodes } from 'hast';
import type { Tree } from '../model/tree.ts';
import { blockTags, cellTags } from './blocks.ts';

export { canonicalise } from './canonicalise.ts';

/** The version of the rules in this file and in `canonicalise.ts`. 2: a picture in a Word document is a picture, and no words. */
export const canonicalVersion = 2;

/** Where one text node stands in the canonical text: UTF-16 offsets, `end` exclusive. */
export interface TextRun {
  readonly start: number;
  readonly end: number;
}

/** The text of a tree, with line breaks between blocks and tabs between cells. */
export const canonicalText = (tree: Tree): string => layOut(tree).text;

/** One run for each text node of the tree, in document order. */
export const textRuns = (tree: Tree): TextRun[] => layOut(tree).runs;

/** Text and runs together, in one walk. */
export function layOut(tree: Tree): { readonly text: string; readonly runs: TextRun[] } {
  const runs: TextRun[] = [];
  const pieces: string[] = [];
  let length = 0;
  let gap: '' | '\n' | '\t' = '';

  const add = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  const breakLine = (): void => {
    if (gap === '') gap = '\n';
  };
  const visit = (node: Nodes, rowStart: number): void => {
    if (node.type === 'text') {
      if (node.value !== '') {
        if (length > 0) add(gap);
        gap = '';
      }
      runs.push({ start: length, end: length + node.value.length });
      add(node.value);
      return;
    }
    if (!('children' in node)) return;
    const tagName = node.type === 'element' ? node.tagName : 'div';
    const isBlock = blockTags.has(tagName);
    if (isBlock) breakLine();
    // A cell after text of its own row: a tab, whatever blocks stand inside either cell.
    if (cellTags.has(tagName) && length > rowStart) gap = '\t';
    if (tagName === 'tr' && gap === '\t') gap = '\n';
    const start = tagName === 'tr' ? length : rowStart;
    for (const child of node.children) visit(child, start);
    if (isBlock) breakLine();
    if (tagName === 'tr') gap = '\n';
  };
  visit(tree, Number.POSITIVE_INFINITY);
  return { text: pieces.join(''), runs };
}
