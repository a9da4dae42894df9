/*
 * Where the window stood last. Losing this is harmless, so whatever cannot be read or written is passed over, and so is a place
 * where no screen is any more.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const Bounds = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(1000).max(16_000),
  height: z.int().min(640).max(16_000),
});

/** A window's place and size, in the screen's own units. */
export interface Bounds {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

/** What of a screen windows may cover, in the same units. */
export type Area = Required<Bounds>;

/** The bounds that were written last, or null; without a place if a window there could not be reached on any of `areas`. */
export function readBounds(path: string, areas: readonly Area[]): Bounds | null {
  try {
    const { x, y, width, height } = Bounds.parse(JSON.parse(readFileSync(path, 'utf8')));
    const isWithinReach =
      x !== undefined && y !== undefined && areas.some((area) => holdsTitle({ x, y, width, height }, area));
    return isWithinReach ? { x, y, width, height } : { width, height };
  } catch {
    return null;
  }
}

/** Whether enough of the title strip is on the screen to drag the window by. */
const holdsTitle = ({ x, y, width }: Area, area: Area): boolean =>
  y > area.y - 20 && y < area.y + area.height - 40 && x < area.x + area.width - 200 && x + width > area.x + 200;

/** Write the bounds down for the next start. */
export function writeBounds(path: string, { x, y, width, height }: Bounds): void {
  try {
    writeFileSync(path, JSON.stringify({ x, y, width, height }));
  } catch {
    // The next start opens at the usual size.
  }
}
