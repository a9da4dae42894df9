/*
 * Carries annotations from one revision to a later one: the clauses are joined and aligned once, each annotation is carried
 * as a span of the joined text, and what it landed on is said as a clause and a span of its own text. An annotation lies in one
 * clause, so words that now stand in two are a matter for a person.
 */
import { align } from '../compare/align.ts';
import { type ClausePlace, joinClauses } from '../compare/clause-text.ts';
import type { Carry, Place } from '../model/carrying.ts';
import type { Clause } from '../model/clause.ts';
import { carry } from './carry.ts';
import type { Span } from './describe.ts';

/** An annotation where it stands in the older revision. `span` null: the whole clause. */
export interface Standing {
  readonly annotationId: string;
  readonly passageId: string;
  readonly span: Span | null;
}

/** What became of it. */
export type Landing = Pick<Carry, 'annotationId' | 'fate' | 'place' | 'suggestion' | 'flags'>;

/** Where each annotation stands in the newer revision, in the order asked. The same clauses always give the same answer. */
export function carryAll(
  old: readonly Clause[],
  fresh: readonly Clause[],
  standings: readonly Standing[],
): readonly Landing[] {
  const [before, after] = [joinClauses(old), joinClauses(fresh)];
  const alignment = align(before.text, after.text);
  const orders = new Map(old.map(({ id }, index) => [id, index]));
  return standings.map(({ annotationId, passageId, span }): Landing => {
    const place = before.places[orders.get(passageId) ?? -1];
    if (!place) return { annotationId, fate: 'deleted', place: null, suggestion: null, flags: noFlags };
    const carried = carry(alignment, joined(place, span));
    const landed = carried.span && landedIn(fresh, after.places, carried.span, span === null);
    const suggested = carried.suggestion && landedIn(fresh, after.places, carried.suggestion, span === null);
    const flags: readonly string[] = carried.flags;
    const isDoubtful = carried.fate !== 'deleted' && !landed?.isWhole;
    return {
      annotationId,
      fate: isDoubtful ? 'check' : carried.fate,
      place: landed?.place ?? null,
      suggestion: suggested?.place ?? null,
      flags: { requirement: flags.includes('requirement'), number: flags.includes('number') },
    };
  });
}

const noFlags: Carry['flags'] = { requirement: false, number: false };

/** Words of a clause in the joined text. A whole clause is its text, or its heading where it has no other. */
function joined({ head, body, end }: ClausePlace, span: Span | null): Span {
  if (span) return { start: body + span.start, end: body + span.end };
  return end > body ? { start: body, end } : { start: head, end: Math.max(head, body - 1) };
}

/** The clause that holds most of a span. `isWhole`: it holds all of it. */
interface Landed {
  readonly place: Place;
  readonly isWhole: boolean;
}

function landedIn(
  clauses: readonly Clause[],
  places: readonly ClausePlace[],
  span: Span,
  isOnWhole: boolean,
): Landed | null {
  let most: { readonly index: number; readonly length: number } | null = null;
  for (let index = firstAt(places, span.start); index < places.length; index++) {
    const each = places[index];
    if (!each || each.head >= span.end) break;
    const length = Math.min(span.end, each.end) - Math.max(span.start, each.head);
    if (most === null || length > most.length) most = { index, length };
  }
  const clause = clauses[most?.index ?? -1];
  const place = places[most?.index ?? -1];
  if (!clause || !place) return null;
  const { id: passageId, number, heading, text } = clause;
  const start = Math.max(0, span.start - place.body);
  const end = Math.min(text.length, span.end - place.body);
  const isHeading = end <= start;
  const isWhole = isOnWhole || (!isHeading && span.start >= place.body && span.end <= place.end);
  return { place: { passageId, number, heading, span: isOnWhole || isHeading ? null : { start, end } }, isWhole };
}

/** The last clause that begins at or before a place in the joined text. */
function firstAt(places: readonly ClausePlace[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.head ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
