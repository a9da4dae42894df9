/* What needs the person. Each row says why it is here and, where that is known, how many minutes it takes. */

import { daysUntil, formatTime } from '../../shared/dates.ts';
import type { PutOffRow } from '../../shared/model/put-off.ts';
import { deliveryFailureWords } from '../../shared/outbox/delivery-failure-words.ts';
import type { Place } from '../state/places.ts';
import { type BriefingFacts, lookAgainWords } from './briefing.ts';
import { answerNeeds } from './briefing-answers.ts';
import { byClosing, type Closing, named, unopenedDrafts } from './briefing-drafts.ts';
import { isPutOff } from './briefing-put-off.ts';
import { type HeldSubmission, heldWords, type PausedOffice } from './briefing-responses.ts';
import { firstSentence, numberWord, sentenceStart } from './briefing-words.ts';
import { sourceWords } from './connection-words.ts';
import type { BrokenSource } from './news-rows.ts';
import { isDraftClosing, isForUs } from './programme-ours.ts';
import { formatBy, momentOf, onDay } from './programme-when.ts';
import type { LookAgain } from './triage.ts';

/** What the timetable asks takes longer to prepare than reading a draft. */
const askedDays = 21;

/** Why a row needs the person: a date that nears, or something that went wrong. */
export type Why =
  | { readonly kind: 'by'; readonly by: string }
  | { readonly kind: 'writing' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'held'; readonly label: string; readonly at: string | null }
  | { readonly kind: 'paused'; readonly label: string }
  | { readonly kind: 'answered' }
  | { readonly kind: 'broken' };

/** One row of "Needs you". */
export interface Need extends PutOffRow {
  readonly why: Why;
  readonly reason: string;
  readonly minutes: number | null;
  readonly place: Place;
}

/** What needs the person today: not what they put off. */
export const needs = (facts: BriefingFacts): readonly Need[] =>
  allNeeds(facts).filter((need) => !isPutOff(need, facts));

/** What needs the person, put off or not, what presses most first. */
export function allNeeds(facts: BriefingFacts): readonly Need[] {
  const written = byClosing(facts).map((response) => writtenNeed(response, facts.now));
  const isDated = ({ why }: Need): boolean => why.kind === 'by' && momentOf(why.by) > facts.now;
  return [
    ...facts.lookAgain.map((each) => lookAgainNeed(each, facts.now)),
    ...written.filter(isDated),
    ...facts.held.map(heldNeed),
    ...facts.paused.map(pausedNeed),
    ...answerNeeds(facts),
    ...[...unopened(facts), ...asked(facts)].sort(byDate),
    ...written.filter((need) => !isDated(need)),
    ...brokenNeeds(facts.broken),
  ];
}

/** What each row is known by, where the headline tells of the same. */
export const writingKey = (sourceId: string): string => `writing ${sourceId}`;
export const lookAgainKey = (revisionId: string): string => `look again ${revisionId}`;
export const heldKey = (submissionId: string): string => `held ${submissionId}`;
export const pausedKey = (endpoint: string): string => `paused ${endpoint}`;

const byDate = (a: Need, b: Need): number =>
  a.why.kind === 'by' && b.why.kind === 'by' ? momentOf(a.why.by).getTime() - momentOf(b.why.by).getTime() : 0;

function writtenNeed({ kind, sourceId, title, comments, modifiedAt, closesAt }: Closing, now: Date): Need {
  const written = `the last written ${onDay(modifiedAt, now)} at ${formatTime(modifiedAt)}`;
  return {
    key: writingKey(sourceId),
    closesAt,
    changedAt: null,
    why: closesAt ? { kind: 'by', by: closesAt } : { kind: 'writing' },
    title:
      kind === 'entry'
        ? `What you wrote on “${title}” has not been sent`
        : `Your response to ${title} is being written`,
    reason: `${sentenceStart(numberWord(comments))} ${comments === 1 ? `comment, written ${onDay(modifiedAt, now)} at ${formatTime(modifiedAt)}` : `comments, ${written}`}.`,
    minutes: comments,
    place: { screen: 'responses', sourceId, submissionId: null },
  };
}

/** Before the response that it holds up: what is quoted there may no longer be what the draft says. */
function lookAgainNeed(each: LookAgain, now: Date): Need {
  const { revision, changed, standing, notes } = each;
  const { id, closesAt, label } = revision;
  const stand =
    standing === 0
      ? ''
      : standing === 1
        ? ' Another stands by itself.'
        : ` ${sentenceStart(numberWord(standing))} others stand by themselves.`;
  return {
    key: lookAgainKey(id),
    closesAt,
    changedAt: null,
    why: closesAt && momentOf(closesAt) > now ? { kind: 'by', by: closesAt } : { kind: 'changed' },
    title: lookAgainWords(each),
    reason:
      changed === 0
        ? `Keep, edit or put away each against ${label}. Only you see them.`
        : `Keep, edit or withdraw each against ${label}.${stand}`,
    minutes: (changed + notes) * 2,
    place: { screen: 'triage', revisionId: id, annotationId: null },
  };
}

const heldNeed = (submission: HeldSubmission): Need => ({
  key: heldKey(submission.id),
  closesAt: null,
  changedAt: submission.heldAt,
  why: { kind: 'held', label: heldWords(submission).label, at: submission.heldAt },
  title: heldWords(submission).title,
  reason: `${deliveryFailureWords(submission.failure, submission.office).what} Nothing is lost.`,
  minutes: null,
  place: { screen: 'responses', sourceId: null, submissionId: submission.id },
});

/** An office that wants a sign-in: nothing goes to it until the person says that they have signed in. */
export function pausedNeed({ endpoint, office, failure, waiting, submissionId }: PausedOffice): Need {
  const { what, next } = deliveryFailureWords(failure, office);
  return {
    key: pausedKey(endpoint),
    closesAt: null,
    changedAt: null,
    why: { kind: 'paused', label: waiting === 1 ? '1 waits' : `${waiting} wait` },
    title: what.replace(/\.$/, ''),
    reason: next,
    minutes: null,
    place: { screen: 'responses', sourceId: null, submissionId },
  };
}

const unopened = (facts: BriefingFacts): readonly Need[] =>
  unopenedDrafts(facts).map((revision) => ({
    // As where it is new: putting it off there is putting it off here.
    key: revision.id,
    closesAt: revision.closesAt,
    changedAt: null,
    why: { kind: 'by', by: revision.closesAt },
    title: `${named(revision)} is open for comment, and you have not opened it`,
    reason: firstSentence(revision.summary) || `Comments are taken until ${formatBy(revision.closesAt, facts.now)}.`,
    minutes: facts.minutes.get(revision.id) ?? null,
    place: { screen: 'specification', revisionId: revision.id, clauseId: null },
  }));

/** What the timetable asks of this trust within three weeks. The closing of a draft has its own row. */
function asked({ timetable, region, revisions, now }: BriefingFacts): readonly Need[] {
  return timetable
    .filter(({ asks, startsAt }) => asks && isWithin(startsAt, now, askedDays))
    .filter((milestone) => isForUs(milestone, region) && !isDraftClosing(milestone, revisions))
    .map(({ id, title, startsAt, region: of }) => ({
      key: `asked ${id}`,
      closesAt: startsAt,
      changedAt: null,
      why: { kind: 'by', by: startsAt },
      title,
      reason: `${of === null || !region ? 'The programme' : region.office} asks this of every trust.`,
      minutes: null,
      place: { screen: 'programme' },
    }));
}

const news: Place = { screen: 'news', tab: 'all', entryId: null };

function brokenNeeds(broken: readonly BrokenSource[]): readonly Need[] {
  const why = { kind: 'broken' } as const;
  if (broken.length > 2) {
    return [
      {
        key: 'broken',
        closesAt: null,
        changedAt: null,
        why,
        title: `${sentenceStart(numberWord(broken.length))} sources could not be asked`,
        reason: `${broken.map(({ title }) => title).join(', ')}. What was kept is still here.`,
        minutes: null,
        place: news,
      },
    ];
  }
  return broken.map((source) => ({
    key: `broken ${source.id}`,
    closesAt: null,
    changedAt: null,
    why,
    title: sourceWords(source.failure, source.title).what.replace(/\.$/, ''),
    reason: sourceWords(source.failure, source.title).next,
    minutes: null,
    place: news,
  }));
}

const isWithin = (when: string, now: Date, days: number): boolean => {
  const left = daysUntil(momentOf(when), now);
  return left >= 0 && left <= days;
};
