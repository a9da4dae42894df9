/*
 * Where the window stood last. Losing this is harmless, so whatever cannot be read or written is passed over, and so is a place
 * where no screen is any more.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const Kept = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(1000).max(16_000),
  height: z.int().min(640).max(16_000),
  isMaximised: z.boolean().default(false),
});

/** A window's place and size, in the screen's own units. */
export interface Bounds {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

/** How the window stood: its bounds when it does not fill the screen, and whether it did. */
export interface Stood {
  readonly bounds: Bounds;
  readonly isMaximised: boolean;
}

/** What of a screen windows may cover, in the same units. */
export type Area = Required<Bounds>;

/** How it stood when that was written last, or null; without a place if a window there could not be reached on any of `areas`. */
export function readBounds(path: string, areas: readonly Area[]): Stood | null {
  try {
    const { x, y, width, height, isMaximised } = Kept.parse(JSON.parse(readFileSync(path, 'utf8')));
    const isWithinReach =
      x !== undefined && y !== undefined && areas.some((area) => holdsTitle({ x, y, width, height }, area));
    return { bounds: isWithinReach ? { x, y, width, height } : { width, height }, isMaximised };
  } catch {
    return null;
  }
}

/** Whether enough of the title strip is on the screen to drag the window by. */
const holdsTitle = ({ x, y, width }: Area, area: Area): boolean =>
  y > area.y - 20 && y < area.y + area.height - 40 && x < area.x + area.width - 200 && x + width > area.x + 200;

/** Write that down for the next start. */
export function writeBounds(path: string, { bounds: { x, y, width, height }, isMaximised }: Stood): void {
  try {
    writeFileSync(path, JSON.stringify({ x, y, width, height, isMaximised }));
  } catch {
    // The next start opens at the usual size.
  }
}
