import { at } from './ints.ts';
import type { Sides } from './pieces.ts';

/** Which piece became which: index of the partner, or -1. One partner at most, on either side. */
export interface Pairing {
  readonly toNew: Int32Array;
  readonly toOld: Int32Array;
}

/** No piece with a partner. */
export const noPairs = ({ old, new: fresh }: Sides): Pairing => ({
  toNew: new Int32Array(old.pieces.count).fill(-1),
  toOld: new Int32Array(fresh.pieces.count).fill(-1),
});

/** Makes partners of two pieces that have none. */
export function join({ toNew, toOld }: Pairing, old: number, fresh: number): void {
  toNew[old] = fresh;
  toOld[fresh] = old;
}

/** Whether neither has a partner (and both exist). */
export const areFree = ({ toNew, toOld }: Pairing, old: number, fresh: number): boolean =>
  toNew[old] === -1 && toOld[fresh] === -1;

/** Pieces without a partner. */
export function free(partners: Int32Array): number[] {
  const pieces: number[] = [];
  for (let piece = 0; piece < partners.length; piece++) if (at(partners, piece) === -1) pieces.push(piece);
  return pieces;
}
