/* Selecting words with no mouse. The first word is given; from it the arrow keys go on, and Shift with them takes more, as in any text. */
import { runsOf } from './anchoring.ts';
import type { DrawnPassage } from './surface.ts';
import { type Span, spanToRange } from './text-map.ts';
import { stepWord, type WordStep, wordsOf } from './word-steps.ts';

/** Select the first word of a passage that is in sight, else its first. Nothing where it has none. */
export function selectFirstWord(passage: DrawnPassage): void {
  const all = wordsOf(passage.content.text);
  const top = paneOf(passage)?.getBoundingClientRect().top ?? 0;
  const isSeen = passage.element.getBoundingClientRect().top >= top;
  const inSight = isSeen
    ? undefined
    : all.find((word) => (drawn(passage, word)?.getBoundingClientRect().top ?? 0) >= top);
  const first = inSight ?? all[0];
  if (first) select(passage, first);
}

/** Select the word that a step leads to from the words selected. At the end of the passage they stay. */
export function selectFrom(passage: DrawnPassage, from: Span, step: WordStep): void {
  const to = stepWord(passage.content.text, from, step);
  if (to) select(passage, to);
}

/** The words are the document's selection, and the pane that they stand in has the focus: it is there that the keys go on. */
function select(passage: DrawnPassage, span: Span): void {
  const range = drawn(passage, span);
  if (!range) return;
  const pane = paneOf(passage);
  pane?.focus({ preventScroll: true });
  getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  if (pane) bringIntoSight(pane, range);
}

const drawn = ({ content, element }: DrawnPassage, span: Span): Range | null =>
  spanToRange(element, runsOf(content.tree), span);

const paneOf = ({ element }: DrawnPassage): HTMLElement | null => element.closest<HTMLElement>('.scroll');

/** The bar above the words must have room, too. */
const margin = 40;

function bringIntoSight(pane: HTMLElement, range: Range): void {
  const words = range.getBoundingClientRect();
  const seen = pane.getBoundingClientRect();
  const isOut = words.top < seen.top + margin || words.bottom > seen.bottom - margin;
  if (isOut) pane.scrollTop += words.top - seen.top - seen.height / 3;
}
