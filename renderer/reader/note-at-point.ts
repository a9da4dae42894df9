import type { MouseEvent } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { runsOf, spanOf } from './anchoring.ts';
import type { DrawnPassages } from './drawn-passages.ts';
import { openNote } from './open-note.ts';
import { rangeToSpan } from './text-map.ts';

/** Open the note of the words that were pressed: of several, the one on the fewest words, and one that says something before a bare highlight. */
export function openNoteAt(event: MouseEvent, annotations: readonly Annotation[], passages: DrawnPassages): void {
  const { target } = event;
  if (!(target instanceof Element) || target.closest('a, button, summary') || !getSelection()?.isCollapsed) return;
  const element = target.closest<HTMLElement>('[data-passage]');
  const drawn = element && passages.get(element.dataset.passage ?? '');
  if (!drawn) {
    openNote(null);
    return;
  }
  const at = offsetAt(drawn.element, event, runsOf(drawn.content.tree));
  const found = annotations
    .filter((annotation) => annotation.target.passageId === drawn.content.passageId)
    .flatMap(({ id, target, body }) => {
      const span = spanOf(drawn.content, target);
      return span && at !== null && span.start <= at && at < span.end
        ? [{ id, length: span.end - span.start, isSilent: body.type === 'highlight' }]
        : [];
    })
    .sort((a, b) => a.length - b.length || Number(a.isSilent) - Number(b.isSilent))[0];
  openNote(found?.id ?? null);
}

/** The place in the text of the character under the pointer; `null` beside the text. */
export function offsetAt(
  element: HTMLElement,
  { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>,
  runs: ReturnType<typeof runsOf>,
): number | null {
  const caret = document.caretPositionFromPoint(clientX, clientY);
  if (!(caret?.offsetNode instanceof Text)) return null;
  // The caret stands between two characters; the one pressed is the one whose box holds the point.
  for (const from of [caret.offset - 1, caret.offset]) {
    if (from < 0 || from >= caret.offsetNode.data.length) continue;
    const character = document.createRange();
    character.setStart(caret.offsetNode, from);
    character.setEnd(caret.offsetNode, from + 1);
    const isUnder = [...character.getClientRects()].some(
      ({ left, right, top, bottom }) => left <= clientX && clientX < right && top <= clientY && clientY < bottom,
    );
    if (isUnder) return rangeToSpan(element, runs, character)?.start ?? null;
  }
  return null;
}
