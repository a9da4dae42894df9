/*
 * How long a first sync will still take, from the pace at which things of a kind have come. Nothing is said before there is a pace, and nothing
 * of a kind that has not begun but how many of it there are. When nothing comes any more the pace falls, and the time that is left grows.
 */
import { count } from '../../shared/dates.ts';
import type { Outcome } from '../../shared/model/source.ts';

/** What is still to come of one kind. */
export interface ToCome {
  readonly kind: 'document' | 'picture';
  readonly many: number;
}

/** Fewer than this, or in less time (milliseconds), are no pace. */
const enough = 3;
const aWhile = 4_000;

/** "about 2 minutes left", "about a minute left, then 40 pictures"; null while there is no telling. */
export function syncLeftWords(toCome: readonly ToCome[], arrived: readonly Outcome[], now: Date): string | null {
  const waiting = toCome.filter(({ many }) => many > 0);
  const timed = waiting.flatMap(({ kind, many }) => {
    const each = pace(
      arrived.filter((outcome) => outcome.kind === kind),
      now,
    );
    return each === null ? [] : [{ kind, milliseconds: each * many }];
  });
  if (timed.length === 0) return null;
  const milliseconds = timed.reduce((sum, each) => sum + each.milliseconds, 0);
  const after = waiting.filter(({ kind }) => !timed.some((each) => each.kind === kind));
  const then = after.map(({ kind, many }) => count(many, kind === 'document' ? 'draft' : 'picture')).join(' and ');
  return `${timeWords(milliseconds)} left${then === '' ? '' : `, then ${then}`}`;
}

/** Milliseconds from one to the next, as it has been until now; null while that cannot be told. */
function pace(came: readonly Outcome[], now: Date): number | null {
  const times = came.map(({ checkedAt }) => new Date(checkedAt).getTime());
  const first = Math.min(...times);
  const until = Math.max(now.getTime(), ...times);
  if (times.length < enough || until - first < aWhile) return null;
  return (until - first) / (times.length - 1);
}

/** Rounded up: it is better to be done before it was said. */
function timeWords(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / 60_000);
  if (milliseconds < 45_000) return 'less than a minute';
  if (minutes === 1) return 'about a minute';
  return minutes <= 90 ? `about ${minutes} minutes` : 'more than an hour';
}
