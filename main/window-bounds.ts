/* Where the window stood last. Losing this is harmless, so whatever cannot be read or written is passed over. */
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

/** The bounds that were written last, or null. */
export function readBounds(path: string): Bounds | null {
  try {
    const { x, y, width, height } = Bounds.parse(JSON.parse(readFileSync(path, 'utf8')));
    return { width, height, ...(x === undefined || y === undefined ? {} : { x, y }) };
  } catch {
    return null;
  }
}

/** Write the bounds down for the next start. */
export function writeBounds(path: string, { x, y, width, height }: Bounds): void {
  try {
    writeFileSync(path, JSON.stringify({ x, y, width, height }));
  } catch {
    // The next start opens at the usual size.
  }
}
