/*
 * What may go into a pack: what needs the person, drafts not opened, and all unread news, new or not. A source that was not reached is not among
 * it: nothing of it can be worked through.
 */
import type { PackRank } from '../../shared/model/pack.ts';
import type { Candidate } from '../../shared/pack/plan.ts';
import type { EntryHead } from '../db/library.ts';
import type { Place } from '../state/places.ts';
import type { BriefingFacts } from './briefing.ts';
import { freshFrom } from './briefing-drafts.ts';
import { type Need, needs } from './briefing-needs.ts';
import { type Novelty, novelties } from './briefing-novelties.ts';
import { isPutOff } from './briefing-put-off.ts';
import { momentOf } from './programme-when.ts';
import { isPressing } from './snooze-days.ts';

/** A row of the briefing as a plan weighs it, and as a pack keeps it. */
export interface PackCandidate extends Candidate {
  readonly title: string;
  readonly reason: string;
  readonly closesAt: string | null;
  readonly isGuessed: boolean;
  readonly place: Place;
}

/** How near an item of news is to the person's trust: the larger the nearer. */
export type Relevance = (head: EntryHead) => number;

/** What names the trust's own is nearest, then what is of its region. */
export const byTrust =
  ({ region, named }: Pick<BriefingFacts, 'region' | 'named'>): Relevance =>
  ({ id, region: of }) => {
    if (named.has(id)) return 2;
    return region !== null && of === region.id ? 1 : 0;
  };

/** `candidates` each once; `more`: unread news beyond those that any pack could hold. */
export interface Choice {
  readonly candidates: readonly PackCandidate[];
  readonly more: number;
}

/** What a thing is counted as whose length is not known, in minutes. */
const guessed = { draft: 30, other: 2 } as const;
/** So many items of news fill the longest pack; the nearest and newest of them. */
const mostNews = 500;
const week = 7 * 86_400_000;

/** What can be chosen from, but for what is put off. */
export function packChoice(facts: BriefingFacts, relevance: Relevance = byTrust(facts)): Choice {
  const unread = facts.unread
    .filter(({ id, changedAt = null }) => !isPutOff({ key: id, changedAt }, facts))
    .map((head) => ({ head, relevance: relevance(head) }))
    .sort((a, b) => b.relevance - a.relevance || b.head.arrivedAt.localeCompare(a.head.arrivedAt));
  const heads = new Map(facts.changed.concat(unread.map(({ head }) => head)).map((head) => [head.id, head]));
  const fresh = novelties({
    ...facts,
    since: new Date(0).toISOString(),
    unread: unread.slice(0, mostNews).map(({ head }) => head),
    changed: facts.changed.filter(({ arrivedAt }) => arrivedAt > freshFrom(facts)),
  });
  const candidates = [
    ...needs(facts).flatMap((need) => needCandidate(need, facts)),
    ...fresh.map((novelty) => noveltyCandidate(novelty, heads.get(novelty.key), relevance, facts)),
  ];
  const firstOfKey = new Map<string, PackCandidate>();
  for (const each of candidates) if (!firstOfKey.has(each.key)) firstOfKey.set(each.key, each);
  return { candidates: [...firstOfKey.values()], more: Math.max(0, unread.length - mostNews) };
}

function needCandidate(need: Need, { now }: BriefingFacts): readonly PackCandidate[] {
  const rank = rankOf(need, now);
  if (rank === null) return [];
  const isOpen = need.closesAt !== null && momentOf(need.closesAt).getTime() >= startOf(now);
  return [
    {
      ...rowOf(need, need.place.screen === 'specification'),
      rank,
      closes: isOpen && need.closesAt !== null ? momentOf(need.closesAt).getTime() : null,
      // What holds up a response is looked at before it.
      relevance: need.place.screen === 'triage' ? 1 : 0,
      at: need.changedAt ?? '',
      isPressing: isPressing(need.closesAt, now),
    },
  ];
}

function rankOf({ why, closesAt }: Need, now: Date): PackRank | null {
  const isSoon = closesAt !== null && isWithin(momentOf(closesAt).getTime() - startOf(now), week);
  if (isSoon) return 'closing';
  switch (why.kind) {
    case 'held':
    case 'paused':
      return 'refused';
    case 'changed':
      return 'changed';
    case 'answered':
      return 'answered';
    case 'by':
    case 'writing':
      return 'waiting';
    case 'broken':
      return null;
  }
}

const isWithin = (left: number, length: number): boolean => left >= 0 && left < length;
const startOf = (now: Date): number => new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();

function noveltyCandidate(
  novelty: Novelty,
  head: EntryHead | undefined,
  relevance: Relevance,
  { now, revisions }: BriefingFacts,
): PackCandidate {
  const isDraft = novelty.kind === 'revision';
  const revision = isDraft ? revisions.find(({ id }) => id === novelty.key) : undefined;
  return {
    ...rowOf(novelty, isDraft),
    rank: isDraft ? 'draft' : 'unread',
    closes: novelty.closesAt === null ? null : momentOf(novelty.closesAt).getTime(),
    relevance: head ? relevance(head) : 0,
    at: head?.arrivedAt ?? revision?.arrivedAt ?? '',
    isPressing: isPressing(novelty.closesAt, now),
  };
}

function rowOf({ key, title, reason, closesAt, minutes, place }: Need | Novelty, isDraft: boolean) {
  return {
    key,
    title,
    reason,
    closesAt,
    minutes: Math.max(1, minutes ?? (isDraft ? guessed.draft : guessed.other)),
    isGuessed: minutes === null,
    place,
  };
}
