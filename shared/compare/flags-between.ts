/*
 * What a reader must not miss among the words that changed from one stretch to another. Numbers of clauses ("Section 5.1", "Table 3") are left out:
 * renumbering is not a change.
 */
import type { Alignment } from './align.ts';
import { datesIn, numbersIn, requirementsIn } from './change-flags.ts';
import { at } from './ints.ts';
import type { Side } from './pieces.ts';
import type { Stretch } from './similar.ts';
import { isNumber } from './tokens.ts';

/** What is among the changed words. */
export type ChangeFlag = 'requirement' | 'number' | 'date';
const flagOrder: readonly ChangeFlag[] = ['requirement', 'number', 'date'];

/** The flags of the words that were lost from `old`, came into `fresh`, or changed between them. */
export function flagsBetween(alignment: Alignment, old: Stretch, fresh: Stretch): ChangeFlag[] {
  const found = new Set<ChangeFlag>();
  const { sides, owners } = alignment;
  for (let token = old.first; token < old.last; token++) {
    const place = at(owners.toNew, token);
    const isHere = place >= fresh.first && place < fresh.last;
    if (!isHere || !isSameWord(alignment, token, place)) add(found, sides.old, token);
  }
  for (let place = fresh.first; place < fresh.last; place++) {
    const token = at(owners.toOld, place);
    const isHere = token >= old.first && token < old.last;
    if (!isHere || !isSameWord(alignment, token, place)) add(found, sides.new, place);
  }
  return flagOrder.filter((flag) => found.has(flag));
}

/** Whether a word and what it became are spelt the same, case and all. */
export const isSameWord = ({ sides: { old, new: fresh } }: Alignment, token: number, place: number): boolean =>
  wordAt(old, token) === wordAt(fresh, place);

const reference = /^(?:sections?|clauses?|tables?|figures?|appendix|annex|chapters?|parts?|§)$/i;

/** Whether a token is the number of another clause, table or figure. */
export const isReference = (side: Side, token: number): boolean =>
  isNumber(wordAt(side, token)) && reference.test(wordAt(side, token - 1));

/** Asked with the words beside it, which tell a month from a permission. */
function add(found: Set<ChangeFlag>, side: Side, token: number): void {
  const word = wordAt(side, token).toLowerCase();
  const beside = `${wordAt(side, token - 1)} ${wordAt(side, token)} ${wordAt(side, token + 1)}`;
  if (requirementsIn(beside).includes(word) || /^(?:cannot|\w+n['’]t)$/.test(word)) found.add('requirement');
  if (datesIn(beside).includes(word)) found.add('date');
  else if (numbersIn(word).length > 0 && !isReference(side, token)) found.add('number');
}

/** A word as it is written; nothing beyond the text. */
const wordAt = ({ source, tokens }: Side, token: number): string =>
  token < 0 || token >= tokens.count ? '' : source.text.slice(at(tokens.start, token), at(tokens.end, token));
