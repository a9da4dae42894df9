/*
 * The fields of a typed query, set and cleared in the text itself: what a person chooses beside the list is what they could have
 * typed, so there is one truth and it can be seen.
 */
import type { Saying } from './sought.ts';

/** The same query with a field set to a value, in place of what it was; null clears it. */
export function withField(typed: string, field: string, value: string | null): string {
  const rest = typed
    .replace(new RegExp(`(^|\\s)${field}:(?:"[^"]*"?|\\S*)`, 'gi'), ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (value === null) return rest;
  const asked = `${field}:${/\s/.test(value) ? `"${value}"` : value}`;
  return rest === '' ? asked : `${rest} ${asked}`;
}

/** What a query holds besides its fields: the words as typed. */
export const wordsAlone = (typed: string): string =>
  ['kind', 'says', 'region', 'in', 'before', 'after', 'since', 'is'].reduce(
    (rest, field) => withField(rest, field, null),
    typed,
  );

/** The same query, asking besides for clauses that say this, or no longer; `says`: what it asks for now. */
export function withSaying(typed: string, says: readonly Saying[], saying: Saying): string {
  const wanted = says.includes(saying) ? says.filter((each) => each !== saying) : [...new Set([...says, saying])];
  return [withField(typed, 'says', null), ...wanted.map((each) => `says:${each}`)]
    .filter((part) => part !== '')
    .join(' ');
}
