/*
 * What a reader must not miss among changed words: requirement words, numbers and dates. Numbers of clauses ("Section 5.1", "Table 3") are none of
 * these: renumbering is not a change.
 */
import type { Alignment } from './align.ts';
import { at } from './ints.ts';
import type { Side } from './pieces.ts';
import type { Stretch } from './similar.ts';
import { isNumber } from './tokens.ts';

export const changeFlags = ['requirement', 'number', 'date'] as const;
/** What is among the changed words. */
export type ChangeFlag = (typeof changeFlags)[number];

const requirement = /^(?:must|shall|should|may|not|cannot|(?:must|shall|should|may|can)n['’]t)$/;
const month = /^(?:january|february|march|april|june|july|august|september|october|november|december)$/;
const year = /^(?:19|20)\d\d$/;
const reference = /^(?:sections?|clauses?|tables?|figures?|appendix|annex|chapters?|parts?|§)$/;

/** The flags of the words that were lost from `old`, came into `fresh`, or changed between them. */
export function flagsBetween(alignment: Alignment, old: Stretch, fresh: Stretch): ChangeFlag[] {
  const found = new Set<ChangeFlag>();
  const { sides, owners } = alignment;
  for (let token = old.first; token < old.last; token++) {
    const place = at(owners.toNew, token);
    if (place < fresh.first || place >= fresh.last || !isSameWord(alignment, token, place))
      add(found, sides.old, token);
  }
  for (let place = fresh.first; place < fresh.last; place++) {
    const token = at(owners.toOld, place);
    if (token < old.first || token >= old.last || !isSameWord(alignment, token, place)) add(found, sides.new, place);
  }
  return changeFlags.filter((flag) => found.has(flag));
}

/** Whether a word and what it became are spelt the same, case and all. */
export const isSameWord = ({ sides: { old, new: fresh } }: Alignment, token: number, place: number): boolean =>
  wordAt(old, token) === wordAt(fresh, place);

/** Whether a token is the number of another clause, table or figure. */
export function isReference(side: Side, token: number): boolean {
  if (!isNumber(wordAt(side, token))) return false;
  return token > 0 && reference.test(wordAt(side, token - 1).toLowerCase());
}

function add(found: Set<ChangeFlag>, side: Side, token: number): void {
  const word = wordAt(side, token).toLowerCase();
  if (requirement.test(word)) found.add('requirement');
  if (month.test(word) || year.test(word)) found.add('date');
  else if (isNumber(word) && !isReference(side, token)) found.add(isBesideMonth(side, token) ? 'date' : 'number');
}

const isBesideMonth = (side: Side, token: number): boolean =>
  [token - 1, token + 1].some(
    (beside) => beside >= 0 && beside < side.tokens.count && month.test(wordAt(side, beside).toLowerCase()),
  );

/** A word as it is written. */
export const wordAt = ({ source, tokens }: Side, token: number): string =>
  source.text.slice(at(tokens.start, token), at(tokens.end, token));
