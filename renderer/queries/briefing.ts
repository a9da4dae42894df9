/*
 * The briefing, worked out from what is kept: what needs the person (`briefing-needs.ts`), what is new
 * (`briefing-novelties.ts`), and here the one sentence that matters most. Nothing is claimed that is not known.
 */
import { count, daysUntil, formatDay } from '../../shared/dates.ts';
import type { Region } from '../../shared/model/channel.ts';
import type { Revision } from '../../shared/model/draft.ts';
import type { Milestone } from '../../shared/model/milestone.ts';
import type { PutOff } from '../../shared/model/put-off.ts';
import type { EntryHead, KeptRevision } from '../db/library.ts';
import type { Place } from '../state/places.ts';
import { answeredSentence, type HeardAnswer } from './briefing-answers.ts';
import { byClosing, named, newRevisions, unopenedDrafts } from './briefing-drafts.ts';
import { heldKey, lookAgainKey, needs, pausedKey, pausedNeed, writingKey } from './briefing-needs.ts';
import { isPutOff } from './briefing-put-off.ts';
import { type HeldSubmission, heldWords, type PausedOffice, type WrittenResponse } from './briefing-responses.ts';
import { numberWord, sentenceStart } from './briefing-words.ts';
import { openDrafts } from './drafts.ts';
import type { BrokenSource } from './news-rows.ts';
import type { TimetableDate } from './programme-dates.ts';
import { isForUs } from './programme-ours.ts';
import { momentOf, onDay } from './programme-when.ts';
import type { LookAgain } from './triage.ts';

/** Everything the briefing is made from. `opened`: ids of revisions opened once; `minutes`: of reading a revision through, once `isMeasured`. */
export interface BriefingFacts {
  readonly now: Date;
  readonly since: string | null;
  readonly region: Region | null;
  /** What news names of the trust's own, in words, by the item's id. */
  readonly named: ReadonlyMap<string, string>;
  readonly revisions: readonly KeptRevision[];
  readonly timetable: readonly TimetableDate[];
  readonly written: readonly WrittenResponse[];
  readonly held: readonly HeldSubmission[];
  readonly paused: readonly PausedOffice[];
  readonly broken: readonly BrokenSource[];
  /** False while only the newest of the news has been read: then it is not counted. */
  readonly isWhole: boolean;
  readonly unread: readonly EntryHead[];
  /** News that was read, and that its publisher has changed. */
  readonly changed: readonly EntryHead[];
  readonly opened: ReadonlySet<string>;
  readonly minutes: ReadonlyMap<string, number>;
  readonly isMeasured: boolean;
  /** Comments whose words changed in a newer draft. */
  readonly lookAgain: readonly LookAgain[];
  /** What was decided of comments of this desk, whenever that was. */
  readonly answered: readonly HeardAnswer[];
  /** What the person put off, by the key of its row. */
  readonly putOff: ReadonlyMap<string, PutOff>;
}

/** The sentence at the head, and where its button leads. */
export interface Headline {
  readonly sentence: string;
  readonly action: { readonly label: string; readonly place: Place } | null;
}

const draft = (revisionId: string): Place => ({ screen: 'specification', revisionId, clauseId: null });

/** The one thing that matters, and the button to it. */
export function headline(facts: BriefingFacts): Headline {
  const { now, timetable, region, revisions } = facts;
  const isShown = (key: string, changedAt: string | null = null): boolean => !isPutOff({ key, changedAt }, facts);
  const response = byClosing(facts).find(
    ({ sourceId, closesAt }) => closesAt !== null && isShown(writingKey(sourceId)),
  );
  const again = facts.lookAgain.find(
    ({ fromIds, revision }) => isShown(lookAgainKey(revision.id)) && (!response || fromIds.includes(response.sourceId)),
  );
  if (again) {
    return {
      sentence: `${lookAgainWords(again)}.`,
      action: { label: 'Look again', place: { screen: 'triage', revisionId: again.revision.id, annotationId: null } },
    };
  }
  if (response?.closesAt) {
    const isOpen = momentOf(response.closesAt) > now;
    return {
      sentence: `${response.title} ${isOpen ? 'closes' : 'closed'} ${onDay(response.closesAt, now)}, and your response has not been sent.`,
      action: {
        label: 'Review response',
        place: { screen: 'responses', sourceId: response.sourceId, submissionId: null },
      },
    };
  }
  const refused = facts.held.find(({ id, heldAt }) => isShown(heldKey(id), heldAt));
  if (refused) {
    return {
      sentence: heldWords(refused).sentence,
      action: { label: 'See why', place: { screen: 'responses', sourceId: null, submissionId: refused.id } },
    };
  }
  const wanting = facts.paused.find(({ endpoint }) => isShown(pausedKey(endpoint)));
  if (wanting) {
    const { title, place } = pausedNeed(wanting);
    return { sentence: `${title}.`, action: { label: 'See what waits', place } };
  }
  const answered = answeredSentence(facts);
  if (answered) {
    return {
      sentence: answered.sentence,
      action: {
        label: 'See the answers',
        place: { screen: 'responses', sourceId: null, submissionId: answered.submissionId },
      },
    };
  }
  const revision = newRevisions(facts).find(({ id }) => isShown(id));
  if (revision) {
    const closes = revision.closesAt && momentOf(revision.closesAt) > now ? revision.closesAt : null;
    return {
      sentence: closes
        ? `${named(revision)} is here, and closes ${onDay(closes, now)}.`
        : `${named(revision)} has been published.`,
      action: { label: `Read ${named(revision)}`, place: draft(revision.id) },
    };
  }
  const closing = unopenedDrafts(facts).find(({ id }) => isShown(id));
  if (closing) {
    return {
      sentence: `${named(closing)} closes ${onDay(closing.closesAt, now)}, and you have not opened it.`,
      action: { label: `Read ${named(closing)}`, place: draft(closing.id) },
    };
  }
  const unread = facts.putOff.size === 0 ? facts.unread : facts.unread.filter(({ id }) => isShown(id));
  if (unread.length > 0) {
    const action = { label: 'Read the news', place: { screen: 'news', tab: 'unread', entryId: null } } as const;
    if (!facts.isWhole) return { sentence: 'There is news that you have not read.', action };
    const ofRegion = unread.filter((head) => region !== null && head.region === region.id).length;
    const tail = ofRegion > 0 && region ? `, ${numberWord(ofRegion)} of them from ${region.name}.` : '.';
    return {
      sentence: `${sentenceStart(count(unread.length, 'item'))} of news ${unread.length === 1 ? 'is' : 'are'} not read${tail}`,
      action,
    };
  }
  const [need] = needs(facts);
  if (need) return { sentence: `${need.title}.`, action: { label: 'Go to it', place: need.place } };
  const next = nextDate(timetable, revisions, region, now);
  return {
    sentence: next ? `Nothing needs you. Next date: ${formatDay(momentOf(next), now)}.` : 'Nothing needs you.',
    action: null,
  };
}

/** "Three of your comments quote words that changed in Care records 0.7". */
export function lookAgainWords({ changed, notes, revision }: LookAgain): string {
  const [many, what] = changed > 0 ? [changed, 'comments'] : [notes, 'private notes'];
  const subject =
    many === 1 ? `One of your ${what} quotes` : `${sentenceStart(numberWord(many))} of your ${what} quote`;
  return `${subject} words that changed in ${named(revision)}`;
}

function nextDate(
  timetable: readonly Milestone[],
  revisions: readonly Revision[],
  region: Region | null,
  now: Date,
): string | null {
  const dates = [
    ...timetable.filter((milestone) => isForUs(milestone, region)).map(({ startsAt }) => startsAt),
    ...openDrafts(revisions, now).map(({ closesAt }) => closesAt),
  ];
  const coming = dates.filter((when) => daysUntil(momentOf(when), now) > 0);
  return coming.sort((a, b) => momentOf(a).getTime() - momentOf(b).getTime())[0] ?? null;
}
