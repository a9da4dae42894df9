/*
 * Dates with their labels in as few lanes as they need, so that no label lies over another. A label stands right of its
 * dot, or left of it near the end of the strip. What finds no room is left out and counted, never drawn over.
 */

/** `x`: the dot's centre; `label`: the label's width; `lanes`: the lanes it may stand in, best first. Pixels. */
export interface DateBox {
  readonly key: string;
  readonly x: number;
  readonly label: number;
  readonly lanes: readonly number[];
}

/** Where a date stands; `isBefore`: its label is left of its dot. */
export interface DatePlace {
  readonly key: string;
  readonly lane: number;
  readonly isBefore: boolean;
}

const dot = 6;
const gap = 8;
const air = 12;

/** Place the boxes, the ones that matter most first; `from` and `to` bound the labels. */
export function layOutDates(
  boxes: readonly DateBox[],
  from: number,
  to: number,
): { readonly placed: readonly DatePlace[]; readonly left: readonly string[] } {
  const taken = new Map<number, { readonly start: number; readonly end: number }[]>();
  const placed: DatePlace[] = [];
  const left: string[] = [];
  for (const box of boxes) {
    const place = placesOf(box).find(({ lane, start, end }) => {
      if (start < from || end > to) return false;
      return (taken.get(lane) ?? []).every((other) => end + air <= other.start || start >= other.end + air);
    });
    if (!place) {
      left.push(box.key);
      continue;
    }
    taken.set(place.lane, [...(taken.get(place.lane) ?? []), place]);
    placed.push({ key: box.key, lane: place.lane, isBefore: place.isBefore });
  }
  return { placed, left };
}

function placesOf({ x, label, lanes }: DateBox) {
  const after = { start: x - dot, end: x + dot + gap + label, isBefore: false };
  const before = { start: x - dot - gap - label, end: x + dot, isBefore: true };
  return [...lanes.map((lane) => ({ ...after, lane })), ...lanes.map((lane) => ({ ...before, lane }))];
}
