import type { CSSProperties } from 'react';
import { runsOf } from './anchoring.ts';
import type { DrawnPassages } from './drawn-passages.ts';
import type { Picked } from './picked-words.ts';
import { spanToRange } from './text-map.ts';

const barWidth = 440;
const withRemark = 600;

/** Where the bar stands: in the gap above the first line of the words, within the surface and in sight. */
export function barPlace(
  { passageId, span, isClipped }: Picked,
  passages: DrawnPassages,
  root: HTMLElement | null,
): CSSProperties {
  const drawn = passages.get(passageId);
  if (!drawn || !root) return {};
  const range = span && spanToRange(drawn.element, runsOf(drawn.content.tree), span);
  const words = range?.getClientRects()[0] ?? drawn.element.getBoundingClientRect();
  const surface = root.getBoundingClientRect();
  const text = drawn.element.getBoundingClientRect();
  const ceiling = (root.closest('.scroll')?.getBoundingClientRect().top ?? 0) + 4;
  return {
    top: Math.max(words.top - 30, ceiling) - surface.top,
    left:
      Math.max(text.left, Math.min(words.left - 8, text.right - (isClipped ? withRemark : barWidth))) - surface.left,
  };
}
