/* Bringing found words into sight, once they are drawn and their clause has come to rest. */

/** Frames in which a clause that was gone to still finds its place, and in which one far off comes to be drawn. */
const settling = 6;
const longest = 120;

/** What the words must be seen in, and what lies over it. */
interface Sight {
  readonly pane: HTMLElement;
  readonly cover: HTMLElement | null;
}

/** Scroll words into sight when they are drawn, if they are out of it. Returns how to leave off. */
export function reveal(sight: Sight, rangeOf: () => Range | null, isMoving: boolean): () => void {
  let passed = isMoving ? 0 : settling;
  let frame = 0;
  const look = (): void => {
    passed += 1;
    const range = passed > settling ? rangeOf() : null;
    if (range) bringIntoSight(sight, range);
    else if (passed < longest) frame = requestAnimationFrame(look);
  };
  look();
  return () => cancelAnimationFrame(frame);
}

function bringIntoSight({ pane, cover }: Sight, range: Range): void {
  // A wide table scrolls by itself.
  range.startContainer.parentElement?.closest('td, th')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const words = range.getBoundingClientRect();
  const seen = pane.getBoundingClientRect();
  const isOut = words.top < seen.top || words.bottom > seen.bottom;
  if (isOut || (cover && isUnder(words, cover.getBoundingClientRect()))) {
    pane.scrollTop += words.top - seen.top - seen.height / 3;
  }
}

const isUnder = (words: DOMRect, cover: DOMRect): boolean =>
  words.bottom > cover.top && words.top < cover.bottom && words.right > cover.left && words.left < cover.right;
