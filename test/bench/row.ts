/** One figure: ours beside its peer's (or floor's), measured in the same run. */
export interface Row {
  readonly group: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly better: 'lower' | 'higher';
  readonly target: number;
  readonly peer: string;
  readonly peerValue: number;
}

/** A group of figures, run by its name. */
export interface Group {
  readonly name: string;
  readonly run: () => Promise<readonly Row[]>;
}

/** Whether a figure meets its target. */
export const isMet = ({ value, better, target }: Row): boolean =>
  better === 'lower' ? value <= target : value >= target;

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]];
  return (low + high) / 2;
}
