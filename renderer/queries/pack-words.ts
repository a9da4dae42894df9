/* What is said of a pack. Pure. */
import { count } from '../../shared/dates.ts';
import type { Pack, PackRow } from '../../shared/model/pack.ts';
import type { Plan } from '../../shared/pack/plan.ts';
import { progressOf } from '../../shared/pack/steps.ts';
import type { Need } from './briefing-needs.ts';
import { numberWord, sentenceStart } from './briefing-words.ts';
import type { PackCandidate } from './pack-candidates.ts';
import { formatBy, onDay } from './programme-when.ts';

/** "15 minutes", "an hour", "1 hour 20 minutes". */
export function timeWords(minutes: number): string {
  if (minutes < 60) return count(minutes, 'minute');
  if (minutes === 60) return 'an hour';
  const rest = minutes % 60;
  return rest === 0
    ? count(minutes / 60, 'hour')
    : `${count(Math.floor(minutes / 60), 'hour')} ${count(rest, 'minute')}`;
}

/** The sentence over what was chosen. */
export function planSentence({ taken, minutes }: Plan<PackCandidate>, chosen: number): string {
  const [first] = taken;
  if (!first) return 'Nothing waits for you, and all the news is read.';
  if (first.minutes > chosen) return `What presses most takes longer: about ${timeWords(first.minutes)}.`;
  return `${sentenceStart(numberWord(taken.length))} ${taken.length === 1 ? 'thing fits' : 'things fit'}, in about ${timeWords(minutes)}.`;
}

/** The sentence of a pack that is being worked through. */
export function workingSentence(pack: Pack): string {
  const { done, of, minutesLeft } = progressOf(pack);
  return `${doneWords(done, of)}, about ${timeWords(minutesLeft)} left.`;
}

/** The sentence at its end: what was done. */
export function endSentence(pack: Pack): string {
  const { done, of } = progressOf(pack);
  return done === of && of > 1 ? `All ${numberWord(of)} are done.` : `${doneWords(done, of)}.`;
}

const doneWords = (done: number, of: number): string =>
  of === 1 && done === 1
    ? 'It is done'
    : `${sentenceStart(numberWord(done) === 'no' ? 'none' : numberWord(done))} of ${numberWord(of)} ${done === 1 ? 'is' : 'are'} done`;

/** What waits after it, from what is so now and not from what was ticked. */
export function waitsSentence(waiting: readonly Need[], unread: number, now: Date): string {
  const [first] = waiting;
  const news = unread === 0 ? '' : `${count(unread, 'item')} of news ${unread === 1 ? 'is' : 'are'} not read.`;
  if (!first) return unread === 0 ? 'Nothing waits for you.' : `Nothing else needs you. ${sentenceStart(news)}`;
  const things =
    waiting.length === 1
      ? 'One thing still needs you'
      : `${sentenceStart(numberWord(waiting.length))} things still need you`;
  const next =
    first.closesAt === null
      ? ''
      : `; ${waiting.length === 1 ? 'it' : 'the first'} closes ${onDay(first.closesAt, now)}`;
  return [`${things}${next}.`, news].filter(Boolean).join(' ');
}

/** Why a row is in the pack, in a word or two: the day it closes where it does. */
export function rankWords({ rank, closesAt }: Pick<PackRow, 'rank' | 'closesAt'>, now: Date): string {
  if (closesAt !== null && (rank === 'closing' || rank === 'waiting')) return formatBy(closesAt, now);
  return names[rank];
}

const names = {
  closing: 'closes',
  refused: 'not sent',
  changed: 'look again',
  answered: 'answered',
  waiting: 'being written',
  draft: 'draft',
  unread: 'news',
} as const satisfies Record<PackRow['rank'], string>;

/** What of it did not fit, beside what is named: "Two that need you, and 211 items of news." */
export function leftWords(left: readonly PackCandidate[], more: number): string {
  const news = left.filter(({ rank }) => rank === 'unread').length + more;
  const drafts = left.filter(({ rank }) => rank === 'draft').length;
  const needing = left.length - drafts - (news - more);
  const parts = [
    ...(needing > 0 ? [`${numberWord(needing)} that ${needing === 1 ? 'needs' : 'need'} you`] : []),
    ...(drafts > 0 ? [`${numberWord(drafts)} ${drafts === 1 ? 'draft' : 'drafts'} not opened`] : []),
    ...(news > 0
      ? [`${news > 10 ? news.toLocaleString('en-GB') : numberWord(news)} ${news === 1 ? 'item' : 'items'} of news`]
      : []),
  ];
  const last = parts.pop();
  if (last === undefined) return 'Nothing is left out.';
  return `${sentenceStart(parts.length === 0 ? last : `${parts.join(', ')} and ${last}`)}.`;
}

/** "about 9 minutes left". */
export const leftInTime = (pack: Pack): string => `about ${timeWords(progressOf(pack).minutesLeft)} left`;
