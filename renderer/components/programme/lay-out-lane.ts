/*
 * One lane of the timetable in as few rows as it needs, so that no bar or label lies over another. A bar that is too
 * short for its label has it behind; a label that would run over the edge stands before its mark.
 */

/** Pixels: `from` and `to` of the bar (equal: a date), and the width of its label. What is over keeps out of the future's way. */
export interface LaneShape {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly label: number;
  readonly isOver: boolean;
}

/** Where a shape stands, and its label: in the bar, after it or before it. `label` is as wide as there is room for; 0: there is none. */
export interface LanePlace extends LaneShape {
  readonly row: number;
  readonly labelled: 'inside' | 'after' | 'before';
}

const padding = 17;
/** A label of something past may be cut short in a bar this wide; the whole of it is in its title. */
const readable = 72;
const mark = 5;
const gap = 8;
const air = 8;
/** A label with less room than this says nothing. */
const least = 40;

/** Place the shapes, given in order of time, between 0 and `width`. What is over says nothing across `today`, where that is in sight. */
export function layOutLane(shapes: readonly LaneShape[], width: number, today: number | null): readonly LanePlace[] {
  const rows: { readonly start: number; readonly end: number }[][] = [];
  return shapes.map((shape) => {
    const { labelled, start, end, label } = extent(shape, width, today);
    const isFree = (row: readonly { readonly start: number; readonly end: number }[]): boolean =>
      row.every((other) => end + air <= other.start || start >= other.end + air);
    const found = rows.findIndex(isFree);
    const row = found < 0 ? rows.length : found;
    rows[row] = [...(rows[row] ?? []), { start, end }];
    return { ...shape, row, labelled, label };
  });
}

function extent(shape: LaneShape, width: number, today: number | null) {
  const { from, to, label, isOver } = shape;
  const half = from === to ? mark : 0;
  const isRoomy = to - from >= (isOver ? Math.min(readable, label + padding) : label + padding);
  if (from !== to && isRoomy) return { labelled: 'inside', start: from, end: to, label } as const;
  const after = { labelled: 'after', start: from - half, end: to + half + gap + label, label } as const;
  const before = { labelled: 'before', start: from - half - gap - label, end: to + half, label } as const;
  if (before.start < 0) return isOver && today !== null && after.end > today ? until(today, shape) : after;
  return isOver || after.end > width ? before : after;
}

/** After its mark, cut short before the line of today. */
function until(today: number, { from, to }: LaneShape) {
  const half = from === to ? mark : 0;
  const room = today - air - (to + half + gap);
  const label = room < least ? 0 : room;
  return { labelled: 'after', start: from - half, end: to + half + (label === 0 ? 0 : gap + label), label } as const;
}
