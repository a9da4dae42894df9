/* What stretch of time the timetable shows, and where its lines stand. */
import { formatShortDay } from '../../shared/dates.ts';

/** The stretches a person can choose. */
export type Stretch = 'quarter' | 'eighteen months';

/** `ticks`: the lines, each with its label; January's stands out. */
export interface Axis {
  readonly start: Date;
  readonly end: Date;
  readonly ticks: readonly { readonly at: Date; readonly label: string; readonly isYear: boolean }[];
}

const monthYear = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric' });

/** Eighteen months from the quarter before this one, or three from the beginning of this month. */
export function axisOf(stretch: Stretch, now: Date): Axis {
  const year = now.getFullYear();
  const first = stretch === 'quarter' ? now.getMonth() : Math.floor(now.getMonth() / 3) * 3 - 3;
  const months = stretch === 'quarter' ? 3 : 18;
  const ticks = Array.from({ length: 6 }, (_, index) => {
    const at =
      stretch === 'quarter'
        ? new Date(year, first + Math.floor(index / 2), index % 2 === 0 ? 1 : 15)
        : new Date(year, first + index * 3, 1);
    return {
      at,
      label: at.getDate() === 1 ? monthYear.format(at) : formatShortDay(at),
      isYear: at.getDate() === 1 && at.getMonth() === 0,
    };
  });
  return { start: new Date(year, first, 1), end: new Date(year, first + months, 1), ticks };
}
