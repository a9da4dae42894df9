/*
 * The briefing, worked out from what is kept: what needs the person, what is new, and the one sentence that matters
 * most. Each row says why it is here and how many minutes it takes; nothing is claimed that is not known.
 */
import { count, daysUntil, formatDay, formatTime } from '../../shared/dates.ts';
import { failureWords } from '../../shared/failure-words.ts';
import type { Region } from '../../shared/model/channel.ts';
import type { Revision } from '../../shared/model/draft.ts';
import type { Milestone } from '../../shared/model/milestone.ts';
import type { EntryHead } from '../db/library.ts';
import type { Place } from '../state/places.ts';
import type { HeldSubmission, WrittenResponse } from './briefing-responses.ts';
import { firstSentence, numberWord, sentenceStart } from './briefing-words.ts';
import { openDrafts } from './drafts.ts';
import type { BrokenSource } from './news-rows.ts';
import { formatBy, momentOf } from './programme-when.ts';

/** Everything the briefing is made from. `opened`: ids of revisions opened once; `minutes`: of reading a revision through. */
export interface BriefingFacts {
  readonly now: Date;
  readonly since: string | null;
  readonly region: Region | null;
  readonly revisions: readonly Revision[];
  readonly timetable: readonly Milestone[];
  readonly written: readonly WrittenResponse[];
  readonly held: readonly HeldSubmission[];
  readonly broken: readonly BrokenSource[];
  readonly unread: readonly EntryHead[];
  readonly opened: ReadonlySet<string>;
  readonly minutes: ReadonlyMap<string, number>;
}

/** Why a row needs the person: a date that nears, or something that went wrong. */
export type Why =
  | { readonly kind: 'by'; readonly by: string }
  | { readonly kind: 'writing' }
  | { readonly kind: 'refused'; readonly at: string | null }
  | { readonly kind: 'broken' };

/** One row of "Needs you". */
export interface Need {
  readonly key: string;
  readonly why: Why;
  readonly title: string;
  readonly reason: string;
  readonly minutes: number | null;
  readonly place: Place;
}

/** One row of "Since you last looked". */
export interface Novelty {
  readonly key: string;
  readonly kind: 'revision' | 'region' | 'news';
  readonly title: string;
  readonly reason: string;
  readonly minutes: number | null;
  readonly place: Place;
}

/** The sentence at the head, and where its button leads. */
export interface Headline {
  readonly sentence: string;
  readonly action: { readonly label: string; readonly place: Place } | null;
}

const soonDays = 14;
/** What the timetable asks takes longer to prepare than reading a draft. */
const askedDays = 21;
const news = (entryId: string | null): Place => ({ screen: 'news', tab: 'all', entryId });
const draft = (revisionId: string): Place => ({ screen: 'specification', revisionId, clauseId: null });
const named = ({ draftTitle, label }: Revision): string => `${draftTitle} ${label}`;

/** The one thing that matters, and the button to it. */
export function headline(facts: BriefingFacts): Headline {
  const { held, now, unread, timetable, region, revisions } = facts;
  const [response] = byClosing(facts).filter(({ closesAt }) => closesAt !== null);
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
  const [refused] = held;
  if (refused) {
    return {
      sentence: `${refused.office} refused your response to ${refused.title}.`,
      action: { label: 'See why', place: { screen: 'responses', sourceId: null, submissionId: refused.id } },
    };
  }
  const [revision] = newRevisions(facts);
  if (revision) {
    const closes = revision.closesAt && momentOf(revision.closesAt) > now ? revision.closesAt : null;
    return {
      sentence: closes
        ? `${named(revision)} is here, and closes ${onDay(closes, now)}.`
        : `${named(revision)} has been published.`,
      action: { label: `Read ${named(revision)}`, place: draft(revision.id) },
    };
  }
  if (unread.length > 0) {
    const ofRegion = unread.filter((head) => region !== null && head.region === region.id).length;
    const tail = ofRegion > 0 && region ? `, ${numberWord(ofRegion)} of them from ${region.name}.` : '.';
    return {
      sentence: `${sentenceStart(count(unread.length, 'item'))} of news ${unread.length === 1 ? 'is' : 'are'} not read${tail}`,
      action: { label: 'Read the news', place: { screen: 'news', tab: 'unread', entryId: null } },
    };
  }
  const next = nextDate(timetable, revisions, region, now);
  return {
    sentence: next ? `Nothing needs you. Next date: ${formatDay(momentOf(next), now)}.` : 'Nothing needs you.',
    action: null,
  };
}

/** What needs the person, what presses most first. */
export function needs(facts: BriefingFacts): readonly Need[] {
  const written = byClosing(facts).map((response) => writtenNeed(response, facts.now));
  const isDated = ({ why }: Need): boolean => why.kind === 'by' && momentOf(why.by) > facts.now;
  return [
    ...written.filter(isDated),
    ...facts.held.map(heldNeed),
    ...[...unopened(facts), ...asked(facts)].sort(byDate),
    ...written.filter((need) => !isDated(need)),
    ...brokenNeeds(facts.broken),
  ];
}

/** What is new since the briefing was last looked at: revisions, then news of the person's own region, then the rest. */
export function novelties(facts: BriefingFacts): readonly Novelty[] {
  const { region, minutes } = facts;
  const fresh = facts.unread.filter(({ publishedAt }) => isFresh(publishedAt, facts));
  const isOurs = (head: EntryHead): boolean => region !== null && head.region === region.id;
  const item = (head: EntryHead): Novelty => ({
    key: head.id,
    kind: isOurs(head) ? 'region' : 'news',
    title: head.title,
    reason: `${isOurs(head) ? 'Your region. ' : ''}${firstSentence(head.summary) || head.sourceTitle}`,
    minutes: head.minutes,
    place: news(head.id),
  });
  return [
    ...newRevisions(facts).map(
      (revision): Novelty => ({
        key: revision.id,
        kind: 'revision',
        title: named(revision),
        reason: firstSentence(revision.summary) || `Published ${formatBy(revision.publishedAt, facts.now)}`,
        minutes: minutes.get(revision.id) ?? null,
        place: draft(revision.id),
      }),
    ),
    ...fresh.filter(isOurs).map(item),
    ...fresh.filter((head) => !isOurs(head)).map(item),
  ];
}

/** Revisions published since the last look that have not been opened, newest first; one that a later one replaced is left out. */
export function newRevisions(facts: BriefingFacts): readonly Revision[] {
  const drafts = new Set<string>();
  return facts.revisions.filter(({ id, draftId, publishedAt }) => {
    const isNewest = !drafts.has(draftId);
    drafts.add(draftId);
    return isNewest && isFresh(publishedAt, facts) && !facts.opened.has(id);
  });
}

/** Before the first look, a fortnight counts as new. */
function isFresh(publishedAt: string, { since, now }: BriefingFacts): boolean {
  const from = since ?? new Date(now.getTime() - soonDays * 86_400_000).toISOString();
  return publishedAt > from;
}

interface Closing extends WrittenResponse {
  readonly closesAt: string | null;
}

/** Responses being written: open ones by their closing date, then those with none, then those too late. */
function byClosing({ written, revisions, now }: BriefingFacts): readonly Closing[] {
  const closing = new Map(revisions.map(({ id, closesAt }) => [id, closesAt]));
  const rank = ({ closesAt }: Closing): number => (closesAt === null ? 1 : momentOf(closesAt) > now ? 0 : 2);
  return written
    .map((response) => ({ ...response, closesAt: closing.get(response.sourceId) ?? null }))
    .sort((a, b) => rank(a) - rank(b) || (a.closesAt ?? '').localeCompare(b.closesAt ?? ''));
}

const byDate = (a: Need, b: Need): number =>
  a.why.kind === 'by' && b.why.kind === 'by' ? momentOf(a.why.by).getTime() - momentOf(b.why.by).getTime() : 0;

function writtenNeed({ kind, sourceId, title, comments, modifiedAt, closesAt }: Closing, now: Date): Need {
  const written = `the last written ${onDay(modifiedAt, now)} at ${formatTime(modifiedAt)}`;
  return {
    key: `writing ${sourceId}`,
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

const heldNeed = ({ id, title, office, failure, heldAt }: HeldSubmission): Need => ({
  key: `held ${id}`,
  why: { kind: 'refused', at: heldAt },
  title: `Your response to ${title} was refused`,
  reason: `${failureWords(failure, office).what} Nothing is lost.`,
  minutes: null,
  place: { screen: 'responses', sourceId: null, submissionId: id },
});

/** Open drafts that close within a fortnight and have not been opened. */
function unopened({ revisions, now, opened, written, minutes }: BriefingFacts): readonly Need[] {
  const answered = new Set(written.map(({ sourceId }) => sourceId));
  return openDrafts(revisions, now)
    .filter(({ id, closesAt }) => daysUntil(closesAt, now) <= soonDays && !opened.has(id) && !answered.has(id))
    .map((revision) => ({
      key: `open ${revision.id}`,
      why: { kind: 'by', by: revision.closesAt },
      title: `${named(revision)} is open for comment, and you have not opened it`,
      reason: firstSentence(revision.summary) || `Comments are taken until ${onDay(revision.closesAt, now)}.`,
      minutes: minutes.get(revision.id) ?? null,
      place: draft(revision.id),
    }));
}

/** What the timetable asks of this trust within three weeks. The closing of a draft has its own row. */
function asked({ timetable, region, revisions, now }: BriefingFacts): readonly Need[] {
  return timetable
    .filter(({ asks, startsAt }) => asks && isWithin(startsAt, now, askedDays))
    .filter((milestone) => isForUs(milestone, region) && !isDraftClosing(milestone, revisions))
    .map(({ id, title, startsAt, region: of }) => ({
      key: `asked ${id}`,
      why: { kind: 'by', by: startsAt },
      title,
      reason: `${of === null || !region ? 'The programme' : region.office} asks this of every trust.`,
      minutes: null,
      place: { screen: 'programme' },
    }));
}

function brokenNeeds(broken: readonly BrokenSource[]): readonly Need[] {
  const why = { kind: 'broken' } as const;
  if (broken.length > 2) {
    return [
      {
        key: 'broken',
        why,
        title: `${sentenceStart(numberWord(broken.length))} sources could not be asked`,
        reason: `${broken.map(({ title }) => title).join(', ')}. What was kept is still here.`,
        minutes: null,
        place: news(null),
      },
    ];
  }
  return broken.map((source) => ({
    key: `broken ${source.id}`,
    why,
    title: failureWords(source.failure, source.title).what.replace(/\.$/, ''),
    reason: failureWords(source.failure, source.title).next,
    minutes: null,
    place: news(null),
  }));
}

/** Whether a date of the timetable concerns this trust: its own region's, or the whole programme's. */
export const isForUs = ({ region: of }: Milestone, region: Region | null): boolean => of === null || of === region?.id;

/** Whether it is the closing of a draft, which is known more exactly from the draft itself. */
export const isDraftClosing = ({ lane, startsAt }: Milestone, revisions: readonly Revision[]): boolean =>
  lane === 'specifications' &&
  revisions.some(({ closesAt }) => closesAt !== null && daysUntil(closesAt, momentOf(startsAt)) === 0);

const isWithin = (when: string, now: Date, days: number): boolean => {
  const left = daysUntil(momentOf(when), now);
  return left >= 0 && left <= days;
};

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

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' });

/** "today", "tomorrow", "yesterday", "on Friday", "on 27 October". */
function onDay(when: string, now: Date): string {
  const at = momentOf(when);
  const days = daysUntil(at, now);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return Math.abs(days) < 7 ? `on ${weekday.format(at)}` : `on ${formatDay(at, now)}`;
}
