import type { PutOffRow } from '../../shared/model/put-off.ts';
import type { EntryHead } from '../db/library.ts';
import type { Place } from '../state/places.ts';
import type { BriefingFacts } from './briefing.ts';
import { freshFrom, named, newRevisions } from './briefing-drafts.ts';
import { isPutOff, isSnoozed } from './briefing-put-off.ts';
import { firstSentence } from './briefing-words.ts';
import { formatBy } from './programme-when.ts';

/** One row of "Since you last looked". */
export interface Novelty extends PutOffRow {
  readonly kind: 'revision' | 'region' | 'news';
  readonly reason: string;
  readonly minutes: number | null;
  readonly place: Place;
}

/** What is new today: not what the person put off. */
export const novelties = (facts: BriefingFacts): readonly Novelty[] =>
  allNovelties(facts).filter((novelty) => !isPutOff(novelty, facts));

/** What is new since the briefing was last looked at, or was put off to a day: revisions, then news of the person's own region, then the rest. */
export function allNovelties(facts: BriefingFacts): readonly Novelty[] {
  const { region, minutes } = facts;
  const from = freshFrom(facts);
  const fresh = [
    ...facts.unread.filter(({ id, arrivedAt }) => arrivedAt > from || isSnoozed(id, facts)),
    ...facts.changed.filter(({ arrivedAt }) => arrivedAt > from),
  ];
  const isOurs = (head: EntryHead): boolean => region !== null && head.region === region.id;
  const item = (head: EntryHead): Novelty => ({
    key: head.id,
    closesAt: null,
    changedAt: head.changedAt ?? null,
    kind: isOurs(head) ? 'region' : 'news',
    title: head.title,
    reason: `${head.changedAt === undefined ? '' : 'Changed by its publisher. '}${isOurs(head) ? 'Your region. ' : ''}${firstSentence(head.summary) || head.sourceTitle}`,
    minutes: head.minutes,
    place: { screen: 'news', tab: 'all', entryId: head.id },
  });
  return [
    ...newRevisions(facts).map(
      (revision): Novelty => ({
        key: revision.id,
        closesAt: revision.closesAt,
        changedAt: null,
        kind: 'revision',
        title: named(revision),
        reason: firstSentence(revision.summary) || `Published ${formatBy(revision.publishedAt, facts.now)}`,
        minutes: minutes.get(revision.id) ?? null,
        place: { screen: 'specification', revisionId: revision.id, clauseId: null },
      }),
    ),
    ...fresh.filter(isOurs).map(item),
    ...fresh.filter((head) => !isOurs(head)).map(item),
  ];
}
