/** A note to be placed: where its words are, and how tall it is. */
export interface NoteBox {
  readonly id: string;
  readonly anchorTop: number;
  readonly height: number;
}

/** Between two notes, and the grid that their tops stand on. */
const gap = 8;
const grid = 4;

/**
 * Where each note stands in the margin: beside the first line of its words, on the grid, and pushed down where the note
 * above leaves no room. They never overlap, and stand in the order of their words.
 */
export function placeNotes(boxes: readonly NoteBox[]): ReadonlyMap<string, number> {
  const tops = new Map<string, number>();
  let free = 0;
  for (const { id, anchorTop, height } of boxes.toSorted((a, b) => a.anchorTop - b.anchorTop)) {
    const top = Math.max(Math.round(anchorTop / grid) * grid, Math.ceil(free / grid) * grid);
    tops.set(id, top);
    free = top + height + gap;
  }
  return tops;
}
