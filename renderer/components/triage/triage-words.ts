/* What is said of a carried annotation, in a row of the list and at the head of the pane. Pure. */
import { wordChanges } from '../../../shared/compare/word-changes.ts';
import { formatMoment } from '../../../shared/dates.ts';
import type { CarryFate, Decision } from '../../../shared/model/carrying.ts';
import type { TriageItem } from '../../queries/triage.ts';

/** What became of the words, in a word or two. */
export const fateNames = {
  unchanged: 'Unchanged',
  moved: 'Moved',
  contextChanged: 'Context changed',
  changed: 'Changed',
  check: 'Check',
  deleted: 'Deleted',
} as const satisfies Record<CarryFate, string>;

/** What was decided, in a word. */
export const choiceNames = {
  keep: 'Kept',
  edit: 'Edited',
  withdraw: 'Withdrawn',
  resolved: 'Resolved',
  putAway: 'Put away',
  reattach: 'Re-attached',
} as const satisfies Record<Decision['choice'], string>;

/** What one has to know: its fate, and its words before and now (null: they are nowhere). */
export interface Told {
  readonly item: TriageItem;
  readonly before: string;
  readonly now: string | null;
}

/** The second line of a row. */
export function reasonOf({ item, before, now }: Told, at: Date): string {
  const { carry, annotation } = item;
  const was = annotation.target.number;
  const { decision, place, suggestion } = carry;
  if (item.group === 'settled' && decision) return `${choiceNames[decision.choice]} ${whenWords(decision.at, at)}`;
  switch (carry.fate) {
    case 'unchanged':
      return was === place?.number || !was ? 'Same words, same place' : `Was ${was}. Same words`;
    case 'moved':
      return was && was !== place?.number ? `Was ${was}. Same words` : 'Same words, in another place';
    case 'contextChanged':
      return `${besideWords(carry)} beside your quote changed`;
    case 'changed':
      return becameWords(before, now ?? '');
    case 'check':
      return place ? `Your words may now stand in ${nameOf(place)}` : 'Your words were not found';
    case 'deleted':
      return suggestion ? `Your words are gone; ${nameOf(suggestion)} is nearest` : 'Your words are gone';
  }
}

/** The sentence at the head of the pane. */
export function sentenceOf({ item, before, now }: Told, label: string): string {
  const { fate, place } = item.carry;
  const was = item.annotation.target.number;
  switch (fate) {
    case 'unchanged':
      return 'The words you quoted stand as they were.';
    case 'moved':
      return was && place?.number && was !== place.number
        ? `The words you quoted moved from ${was} to ${place.number}.`
        : 'The words you quoted moved, and are the same.';
    case 'contextChanged':
      return `${besideWords(item.carry)} beside the words you quoted changed.`;
    case 'changed':
      return changedSentence(before, now ?? '');
    case 'check':
      return place ? 'These may be the words you quoted.' : `The words you quoted were not found in ${label}.`;
    case 'deleted':
      return `The words you quoted are not in ${label}.`;
  }
}

/** What it was that changed in the sentences around the quote. */
const besideWords = ({ flags }: TriageItem['carry']): string =>
  flags.requirement ? 'A requirement' : flags.number ? 'A number' : 'Words';

/** A few words can be named; more are only counted. */
const fewWords = 5;

interface Change {
  readonly gone: string;
  readonly come: string;
}

/** What was put in the place of what, the requirement words first. */
function changesOf(before: string, now: string): readonly Change[] {
  const changes: Change[] = [];
  let gone = '';
  for (const { kind, text } of [...wordChanges(before, now), { kind: 'same', text: '' }]) {
    if (kind === 'deleted') gone += text;
    else if (kind === 'inserted') {
      changes.push({ gone: gone.trim(), come: text.trim() });
      gone = '';
    } else if (gone !== '') {
      changes.push({ gone: gone.trim(), come: '' });
      gone = '';
    }
  }
  const isRequirement = ({ gone, come }: Change): number => Number(requirement.test(gone) || requirement.test(come));
  return changes.filter(({ gone, come }) => gone !== come).sort((a, b) => isRequirement(b) - isRequirement(a));
}
const requirement = /\b(?:must|shall|should|may|not)\b/i;

function becameWords(before: string, now: string): string {
  const [first] = changesOf(before, now);
  if (!first) return 'Words in your quote changed';
  const { gone, come } = first;
  if (gone === '')
    return isFew(come) ? `“${said(come, true)}” was put into your quote` : 'Words were put into your quote';
  if (come === '')
    return isFew(gone) ? `“${said(gone, true)}” was taken out of your quote` : 'Words were taken out of your quote';
  if (!isFew(gone) || !isFew(come)) return 'Words in your quote changed';
  return `“${said(gone, true)}” became “${said(come)}” in your quote`;
}

function changedSentence(before: string, now: string): string {
  const [first, ...others] = changesOf(before, now);
  if (!first) return 'The words you quoted changed.';
  const more =
    others.length === 0 ? '' : others.length === 1 ? ', and one more change' : `, and ${others.length} more changes`;
  const { gone, come } = first;
  if (gone !== '' && come !== '' && isFew(gone) && isFew(come))
    return `“${said(gone, true)}” is now “${said(come)}” in the words you quoted${more}.`;
  if (gone === '' && isFew(come)) return `“${said(come, true)}” was put into the words you quoted${more}.`;
  if (come === '' && isFew(gone)) return `“${said(gone, true)}” was taken out of the words you quoted${more}.`;
  return others.length === 0
    ? 'The words you quoted changed.'
    : `The words you quoted changed in ${others.length + 1} places.`;
}

const isFew = (words: string): boolean => words.split(/\s+/).length <= fewWords && words.length <= 40;

/** Requirement words are not shouted in a sentence. */
function said(words: string, isFirst = false): string {
  const plain = words
    .replace(/\b(?:MUST|SHALL|SHOULD|MAY|NOT)\b/g, (word) => word.toLowerCase())
    .replace(/^[,;.]\s*|[,;.]$/g, '');
  return isFirst ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
}

const nameOf = ({ number, heading }: { readonly number: string | null; readonly heading: string }): string =>
  number ?? `“${heading}”`;

const whenWords = (at: string, now: Date): string => {
  const moment = formatMoment(at, now);
  return /^\d\d:\d\d$/.test(moment) ? `today ${moment}` : moment;
};
