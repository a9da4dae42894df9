/*
 * Two texts as one sequence of runs. It promises: the old text is the old sides of the runs put together in order, the new text the new sides. Every
 * character of either text is in exactly one run, so nothing can be hidden. Differences of white space are within kept runs, hence not shown.
 */
import type { Span } from '../annotation/describe.ts';
import type { Alignment } from './align.ts';
import { isSameWord } from './flags-between.ts';
import { at } from './ints.ts';
import type { Side } from './pieces.ts';
import type { Stretch } from './similar.ts';

/**
 * A run. `old` and `new` are spans of the two texts: both for what was kept, one for what is only there. `movedAway` (old) and `movedHere`
 * (new) are the same words, out of order; `other` is where they went, or came from. What was edited within moved text is `inserted` or `deleted`.
 */
export type RedlineRun =
  | { readonly kind: 'kept'; readonly old: Span; readonly new: Span }
  | { readonly kind: 'deleted'; readonly old: Span }
  | { readonly kind: 'inserted'; readonly new: Span }
  | { readonly kind: 'movedAway'; readonly old: Span; readonly other: Span }
  | { readonly kind: 'movedHere'; readonly new: Span; readonly other: Span };

/** The redline of both texts, or of a stretch of tokens of each (a clause and what it became). Deletions come before insertions. */
export function redline(alignment: Alignment, within?: { readonly old: Stretch; readonly new: Stretch }): RedlineRun[] {
  const { old, new: fresh } = alignment.sides;
  const oldRange = within?.old ?? { first: 0, last: old.tokens.count };
  const newRange = within?.new ?? { first: 0, last: fresh.tokens.count };
  const runs: RedlineRun[] = [];
  let token = oldRange.first;
  let place = newRange.first;
  const catchUp = (oldTo: number, newTo: number): void => {
    for (; token < oldTo; token++) push(runs, oldOnly(alignment, token));
    for (; place < newTo; place++) push(runs, newOnly(alignment, place));
  };
  const lead = { old: leading(old, oldRange.first), new: leading(fresh, newRange.first) };
  if (lead.old.end > lead.old.start || lead.new.end > lead.new.start) runs.push({ kind: 'kept', ...lead });
  for (const run of alignment.runs) {
    for (let offset = 0; offset < run.length && !run.isMoved; offset++) {
      const [a, b] = [run.old + offset, run.new + offset];
      if (a < token || a >= oldRange.last || b < place || b >= newRange.last || !isSameWord(alignment, a, b)) continue;
      catchUp(a, b);
      push(runs, { kind: 'kept', old: extent(old, a), new: extent(fresh, b) });
      token = a + 1;
      place = b + 1;
    }
  }
  catchUp(oldRange.last, newRange.last);
  return runs;
}

function oldOnly(alignment: Alignment, token: number): RedlineRun {
  const { old, new: fresh } = alignment.sides;
  const place = at(alignment.owners.toNew, token);
  const span = extent(old, token);
  return place === -1 || !isMovedPair(alignment, token) || !isSameWord(alignment, token, place)
    ? { kind: 'deleted', old: span }
    : { kind: 'movedAway', old: span, other: extent(fresh, place) };
}

function newOnly(alignment: Alignment, place: number): RedlineRun {
  const { old, new: fresh } = alignment.sides;
  const token = at(alignment.owners.toOld, place);
  const span = extent(fresh, place);
  return token === -1 || !isMovedPair(alignment, token) || !isSameWord(alignment, token, place)
    ? { kind: 'inserted', new: span }
    : { kind: 'movedHere', new: span, other: extent(old, token) };
}

/** Whether the run that an old token is in moved, by bisection. */
function isMovedPair({ runs }: Alignment, token: number): boolean {
  let from = 0;
  let to = runs.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const run = runs[middle];
    if (run !== undefined && run.old + run.length <= token) from = middle + 1;
    else to = middle;
  }
  return runs[from]?.isMoved ?? false;
}

/** A token with the white space after it, so that the extents of all tokens cover the text from its first word on. */
function extent({ source, tokens }: Side, token: number): Span {
  const end = token + 1 < tokens.count ? at(tokens.start, token + 1) : source.text.length;
  return { start: at(tokens.start, token), end };
}

/** The white space before the first word of a text. */
function leading({ source, tokens }: Side, first: number): Span {
  if (first > 0) return { start: 0, end: 0 };
  return { start: 0, end: tokens.count === 0 ? source.text.length : at(tokens.start, 0) };
}

/** Adds a run, as part of the last one if it goes on from it on every side. */
function push(runs: RedlineRun[], run: RedlineRun): void {
  const last = runs.at(-1);
  if (last === undefined || last.kind !== run.kind || !goesOn(last, run)) runs.push(run);
  else runs[runs.length - 1] = joined(last, run);
}

const sides = ['old', 'new', 'other'] as const;

const goesOn = (last: RedlineRun, run: RedlineRun): boolean =>
  sides.every((side) => spanAt(last, side)?.end === spanAt(run, side)?.start);

function joined(last: RedlineRun, run: RedlineRun): RedlineRun {
  const end = (side: (typeof sides)[number]): Span => ({
    start: spanAt(last, side)?.start ?? 0,
    end: spanAt(run, side)?.end ?? 0,
  });
  if (last.kind === 'kept') return { kind: 'kept', old: end('old'), new: end('new') };
  if (last.kind === 'deleted') return { kind: 'deleted', old: end('old') };
  if (last.kind === 'inserted') return { kind: 'inserted', new: end('new') };
  if (last.kind === 'movedAway') return { kind: 'movedAway', old: end('old'), other: end('other') };
  return { kind: 'movedHere', new: end('new'), other: end('other') };
}

const spanAt = (run: RedlineRun, side: (typeof sides)[number]): Span | undefined =>
  side in run ? (run as { readonly [key in typeof side]?: Span })[side] : undefined;
