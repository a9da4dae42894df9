import { Component, type ReactNode, type RefObject } from 'react';
import type { Tree } from '../../shared/model/tree.ts';
import { runsOf } from './anchoring.ts';
import { rangeToSpan, spanToRange } from './text-map.ts';

interface Props {
  /** The element that draws the passage. */
  readonly element: RefObject<HTMLElement | null>;
  readonly tree: Tree;
  readonly text: string;
  /** What is drawn: another one may have other text nodes. */
  readonly drawn: ReactNode;
}

/** The ends of the selection as places in the canonical text; null: that end is elsewhere, and not ours to put back. */
interface Ends {
  readonly anchor: number | null;
  readonly focus: number | null;
  /** Whether it grows towards the beginning. */
  readonly isBackward: boolean;
}

type Point = readonly [node: Node | null, offset: number];

/**
 * Draws a passage, and keeps the words selected that were, when it comes to be drawn otherwise: what changed since another draft arrives by
 * itself, and must not take the selection from under a person's hands. A class, since React shows the page before a change to no other.
 */
export class KeepSelection extends Component<Props> {
  override getSnapshotBeforeUpdate({ element, tree, text, drawn }: Props): Ends | null {
    const selection = getSelection();
    const root = element.current;
    if (drawn === this.props.drawn || text !== this.props.text) return null;
    if (!root || !selection || selection.isCollapsed) return null;
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
    const ends = {
      anchor: placeOf(root, tree, anchorNode, anchorOffset),
      focus: placeOf(root, tree, focusNode, focusOffset),
      isBackward: selection.direction === 'backward',
    };
    return ends.anchor === null && ends.focus === null ? null : ends;
  }

  override componentDidUpdate(_before: Props, _state: unknown, ends: Ends | null): void {
    const { element, tree } = this.props;
    const root = element.current;
    const selection = getSelection();
    if (!ends || !root || !selection) return;
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
    const point = (place: number | null, isFirst: boolean, now: Point): Point | null =>
      place === null ? now : pointAt(root, tree, place, isFirst);
    const anchor = point(ends.anchor, !ends.isBackward, [anchorNode, anchorOffset]);
    const focus = point(ends.focus, ends.isBackward, [focusNode, focusOffset]);
    if (anchor?.[0] && focus?.[0]) selection.setBaseAndExtent(anchor[0], anchor[1], focus[0], focus[1]);
  }

  override render(): ReactNode {
    return this.props.drawn;
  }
}

/** How many characters of the passage stand before this point of it. */
function placeOf(root: HTMLElement, tree: Tree, node: Node | null, offset: number): number | null {
  if (!node || !root.contains(node)) return null;
  const before = document.createRange();
  before.selectNodeContents(root);
  before.setEnd(node, offset);
  return rangeToSpan(root, runsOf(tree), before)?.end ?? 0;
}

/** The point of the passage that has so many characters before it: at its own side of what is drawn there for the eye alone. */
function pointAt(root: HTMLElement, tree: Tree, place: number, isFirst: boolean): Point | null {
  const before = place === 0 ? null : spanToRange(root, runsOf(tree), { start: place - 1, end: place });
  const after = spanToRange(root, runsOf(tree), { start: place, end: place + 1 });
  const atBefore: Point | null = before && [before.endContainer, before.endOffset];
  const atAfter: Point | null = after && [after.startContainer, after.startOffset];
  return isFirst ? (atAfter ?? atBefore) : (atBefore ?? atAfter);
}
