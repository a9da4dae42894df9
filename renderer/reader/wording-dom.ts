/*
 * A wording as it stands on screen while it is edited in place: its own text, with what was put in marked as such, and between it the
 * struck words of what it changes. The struck words are no part of the text: they are skipped by every count.
 */
import { wordChanges } from '../../shared/compare/word-changes.ts';

/** Draw the wording `value` against what it changes. */
export function drawWording(element: HTMLElement, before: string, value: string): void {
  element.replaceChildren(
    ...wordChanges(before, value).map(({ kind, text }) => {
      if (kind === 'same') return document.createTextNode(text);
      const drawn = document.createElement(kind === 'inserted' ? 'ins' : 'del');
      drawn.textContent = text;
      if (kind === 'deleted') drawn.contentEditable = 'false';
      return drawn;
    }),
    // A last line that is empty is drawn only when something follows it.
    ...(value.endsWith('\n') || value === '' ? [document.createElement('br')] : []),
  );
}

/** The wording as the element holds it now. */
export const wordingIn = (element: HTMLElement): string =>
  ownNodes(element)
    .map(({ data }) => data)
    .join('');

/** Where in the wording a place of the DOM is. */
export function offsetOf(element: HTMLElement, node: Node, offset: number): number {
  const upTo = document.createRange();
  upTo.setStart(element, 0);
  upTo.setEnd(node, offset);
  let count = 0;
  for (const text of ownNodes(element)) {
    if (text === node) return count + offset;
    if (upTo.comparePoint(text, text.length) > 0) return count;
    count += text.length;
  }
  return count;
}

/** Put the caret at a place of the wording. */
export function placeCaret(element: HTMLElement, offset: number): void {
  let left = offset;
  for (const text of ownNodes(element)) {
    if (left <= text.length) {
      getSelection()?.collapse(text, left);
      return;
    }
    left -= text.length;
  }
  getSelection()?.collapse(element, element.childNodes.length);
}

/** Its own text, without what is struck. */
function ownNodes(element: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest('del')) found.push(node);
  }
  return found;
}
