/*
 * Anchoring as the Hypothesis client is described to do it: approximate search for the quote with errors up to half of it, each match scored by how well
 * quote (50), prefix (20) and suffix (20) agree and how near it is to where it was (2). Written from that description, not from its code.
 */
import search from 'approx-string-match';
import type { Span } from '../../../shared/annotation/describe.ts';
import type { Carrier } from '../carry-score.ts';

const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const context = 32;
const mostErrors = 256;

/** Carries by quote and context; attached from `least` of the best score there can be. */
export const hypothesis =
  (least: number): Carrier =>
  ({ old, new: fresh, selections }) =>
    selections.map(({ start, end }) => {
      const best = bestMatch(fresh.text, {
        quote: old.text.slice(start, end),
        prefix: old.text.slice(Math.max(0, start - context), start),
        suffix: old.text.slice(end, end + context),
        start,
      });
      return { span: best !== null && best.score >= least ? best.span : null, isSure: true };
    });

interface Described {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}

function bestMatch(text: string, described: Described): { span: Span; score: number } | null {
  let best: { span: Span; score: number } | null = null;
  for (const { start, end, errors } of matches(text, described.quote)) {
    const parts = [
      [weights.quote, 1 - errors / described.quote.length],
      [weights.prefix, agreement(text.slice(Math.max(0, start - described.prefix.length), start), described.prefix)],
      [weights.suffix, agreement(text.slice(end, end + described.suffix.length), described.suffix)],
      [weights.position, 1 - Math.abs(start - described.start) / text.length],
    ] as const;
    const total = parts.reduce((sum, [weight]) => sum + weight, 0);
    const score = parts.reduce((sum, [weight, share]) => sum + weight * share, 0) / total;
    if (best === null || score > best.score) best = { span: { start, end }, score };
  }
  return best;
}

/** Exact matches if there are any: then no other can be the best. */
function matches(text: string, quote: string): { start: number; end: number; errors: number }[] {
  const exact: { start: number; end: number; errors: number }[] = [];
  for (let at = text.indexOf(quote); at !== -1 && quote !== ''; at = text.indexOf(quote, at + 1))
    exact.push({ start: at, end: at + quote.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, quote, Math.min(mostErrors, Math.floor(quote.length / 2)));
}

/** 1: stands there as it did; 0: no better than nothing. */
function agreement(text: string, wanted: string): number {
  if (wanted === '') return 1;
  const errors = search(text, wanted, wanted.length).map((match) => match.errors);
  return 1 - Math.min(wanted.length, ...errors) / wanted.length;
}
