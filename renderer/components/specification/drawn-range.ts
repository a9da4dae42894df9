/* A long document is drawn from where it is read, outwards: what is in sight at once, the rest a little at a time. */
import { startTransition, useEffect, useState } from 'react';

const atOnce = 24;
const atATime = 80;

/** The clauses to draw just now, `to` exclusive. It grows until it holds them all. */
export function useDrawnRange(length: number, start: number): { readonly from: number; readonly to: number } {
  const [range, setRange] = useState({ from: Math.max(0, start - 8), to: start + atOnce });
  const isWhole = range.from === 0 && range.to >= length;
  useEffect(() => {
    if (isWhole) return;
    const timer = setTimeout(() => {
      startTransition(() =>
        setRange(({ from, to }) => ({ from: Math.max(0, from - atATime), to: Math.min(length, to + atATime) })),
      );
    });
    return () => clearTimeout(timer);
  });
  return range;
}
