/*
 * A long document is drawn where it is read: what is in sight at once, then outwards a little at a time, and no further than somebody reads on
 * in a while. What was drawn stays drawn; the rest holds its room open.
 */
import { startTransition, useEffect, useState } from 'react';
import type { Clause } from '../../../shared/model/clause.ts';

/** Clauses are drawn by blocks of so many. */
const block = 16;
/** So many blocks are drawn at a time, and so many to each side of the present one. */
const atATime = 5;
const around = 15;

/** In which block the clause of this index stands. */
export const blockOf = (index: number): number => Math.floor(index / block);

/** A block, and the index of its first clause in the document. */
export interface Block {
  readonly first: number;
  readonly clauses: readonly Clause[];
}

/** A document in blocks. */
export const blocksOf = (clauses: readonly Clause[]): readonly Block[] =>
  Array.from({ length: Math.ceil(clauses.length / block) }, (_, which) => {
    const first = which * block;
    return { first, clauses: clauses.slice(first, first + block) };
  });

/** The blocks to draw just now. `start`: the index of the clause to begin with; `near`: the block that is being read; `isWhole`: all are wanted. */
export function useDrawnBlocks(length: number, start: number, near: number, isWhole: boolean): ReadonlySet<number> {
  const [drawn, setDrawn] = useState<ReadonlySet<number>>(() => new Set([blockOf(start), blockOf(start) + 1]));
  const last = blockOf(length - 1);
  useEffect(() => {
    const next = missingNear(drawn, near, last, isWhole ? last : around).slice(0, atATime);
    if (next.length === 0) return;
    const timer = setTimeout(() => startTransition(() => setDrawn((before) => new Set([...before, ...next]))));
    return () => clearTimeout(timer);
  }, [drawn, near, last, isWhole]);
  return drawn;
}

/** The blocks around this one that are not drawn, the nearest first, so many to each side. */
export function missingNear(
  drawn: ReadonlySet<number>,
  near: number,
  last: number,
  within = around,
): readonly number[] {
  const missing: number[] = [];
  for (let by = 0; by <= within; by++) {
    for (const each of by === 0 ? [near] : [near + by, near - by]) {
      if (each >= 0 && each <= last && !drawn.has(each)) missing.push(each);
    }
  }
  return missing;
}
