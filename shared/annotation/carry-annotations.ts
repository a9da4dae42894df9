/* Carries annotations from one revision to a later one, clause by clause: places go in, places come out. */

import type { Carry, Place } from '../model/carrying.ts';
import type { Clause } from '../model/clause.ts';
import type { Span } from './describe.ts';

/** An annotation where it stands in the older revision. `span` null: the whole clause. */
export interface Standing {
  readonly annotationId: string;
  readonly passageId: string;
  readonly span: Span | null;
}

/** What became of it. */
export type Landing = Pick<Carry, 'annotationId' | 'fate' | 'place' | 'suggestion' | 'flags'>;

/** Where each annotation stands in the newer revision, in the order asked. */
export function carryAll(
  old: readonly Clause[],
  fresh: readonly Clause[],
  standing: readonly Standing[],
): readonly Landing[] {
  return standing.map((each) => land(each, old, fresh));
}

const noFlags: Carry['flags'] = { requirement: false, number: false };

function land({ annotationId, passageId, span }: Standing, old: readonly Clause[], fresh: readonly Clause[]): Landing {
  const from = old.find(({ id }) => id === passageId);
  const gone: Landing = { annotationId, fate: 'deleted', place: null, suggestion: null, flags: noFlags };
  if (!from) return gone;
  const quote = span ? from.text.slice(span.start, span.end) : from.text;
  const same = fresh.find(({ key }) => key === from.key);
  const holders = fresh.filter(({ text }) => text.includes(quote));
  if (same?.text === from.text) return { ...gone, fate: 'unchanged', place: placeIn(same, span) };
  if (same?.text.includes(quote)) {
    const start = same.text.indexOf(quote);
    return { ...gone, fate: 'contextChanged', place: placeIn(same, span && { start, end: start + quote.length }) };
  }
  const [other] = holders;
  if (other && holders.length === 1) {
    const start = other.text.indexOf(quote);
    return { ...gone, fate: 'moved', place: placeIn(other, span && { start, end: start + quote.length }) };
  }
  if (!same) return gone;
  const words = (text: string) => (text.match(/\b(?:MUST|SHALL|SHOULD|MAY|NOT)\b/gi) ?? []).join(' ').toLowerCase();
  const at = span && stretched(from.text, same.text, span);
  const now = at ? same.text.slice(at.start, at.end) : same.text;
  const flags = {
    requirement: words(quote) !== words(now),
    number: quote.replace(/\D+/g, ' ') !== now.replace(/\D+/g, ' '),
  };
  return { ...gone, fate: 'changed', place: placeIn(same, at), flags };
}

function stretched(old: string, fresh: string, { start, end }: Span): Span {
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1;
  const grown = fresh.length - old.length;
  return { start: start <= head ? start : Math.max(head, start + grown), end: Math.max(head, end + grown) };
}

const placeIn = ({ id, number, heading }: Clause, span: Span | null): Place => ({
  passageId: id,
  number,
  heading,
  span,
});
