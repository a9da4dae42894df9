/* What stretch of time the timetable shows, and where its lines stand. A view is a length and how far it was moved along time. */
import { formatShortDay } from '../../shared/dates.ts';
import type { Lane } from './programme-lanes.ts';

/** The lengths a person can choose, in months, shortest first, each with its name. */
export const spans = [
  { months: 3, name: 'Quarter' },
  { months: 6, name: 'Half year' },
  { months: 18, name: '18 months' },
  { months: 36, name: '3 years' },
] as const;

/** What is shown: how many months, and how many steps (a third of that) later than it begins by itself. */
export interface View {
  readonly months: (typeof spans)[number]['months'];
  readonly step: number;
}

/** `ticks`: the lines, each with its label; January's stands out. */
export interface Axis {
  readonly start: Date;
  readonly end: Date;
  readonly ticks: readonly { readonly at: Date; readonly label: string; readonly isYear: boolean }[];
}

const monthYear = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric' });

/** The axis of a view: by itself a quarter begins with this month, and the others a little before it. */
export function axisOf({ months, step }: View, now: Date): Axis {
  const year = now.getFullYear();
  const first = firstMonth(months, now) + (step * months) / 3;
  const lines = 6;
  const ticks = Array.from({ length: lines }, (_, index) => {
    const isFortnight = months === 3;
    const at = isFortnight
      ? new Date(year, first + Math.floor(index / 2), index % 2 === 0 ? 1 : 15)
      : new Date(year, first + (index * months) / lines, 1);
    return {
      at,
      label: at.getDate() === 1 ? monthYear.format(at) : formatShortDay(at),
      isYear: at.getDate() === 1 && at.getMonth() === 0,
    };
  });
  return { start: new Date(year, first, 1), end: new Date(year, first + months, 1), ticks };
}

function firstMonth(months: View['months'], now: Date): number {
  const month = now.getMonth();
  if (months === 3) return month;
  if (months === 6) return month - 1;
  return months === 18 ? Math.floor(month / 3) * 3 - 3 : Math.floor(month / 6) * 6 - 6;
}

/** The view to begin with: the shortest that holds every date to come, and 18 months where none does or there is none. */
export function viewOf(lanes: readonly Lane[], now: Date): View {
  const ends = lanes
    .flatMap(({ items }) => items)
    .filter(({ isOver }) => !isOver)
    .map(({ start, end }) => end ?? start);
  const last = ends.length === 0 ? null : Math.max(...ends.map((end) => end.getTime()));
  const holding = spans.find(({ months }) => last !== null && last < axisOf({ months, step: 0 }, now).end.getTime());
  return { months: holding && holding.months < 18 ? holding.months : 18, step: 0 };
}

/** Nearer or farther, about the same day; the same view where there is none nearer or farther. */
export function zoom(view: View, by: -1 | 1, now: Date): View {
  const months = spans[spans.findIndex((span) => span.months === view.months) + by]?.months;
  return months === undefined ? view : show(months, view, now);
}

/** The view of that length whose middle is nearest to this one's; today's own where this one is today's own. */
export function show(months: View['months'], view: View, now: Date): View {
  if (view.step === 0) return { months, step: 0 };
  const { start, end } = axisOf(view, now);
  const own = axisOf({ months, step: 0 }, now);
  const apart = start.getTime() + end.getTime() - own.start.getTime() - own.end.getTime();
  return { months, step: Math.round(apart / 2 / ((own.end.getTime() - own.start.getTime()) / 3)) };
}
