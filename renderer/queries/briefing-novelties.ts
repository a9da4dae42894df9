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
  readonly kind: 'revision' | 'named' | 'region' | 'news';
  readonly reason: string;
  readonly minutes: number | null;
  readonly place: Place;
}

/** What is new today: not what the person put off. */
export const novelties = (facts: BriefingFacts): readonly Novelty[] =>
  allNovelties(facts).filter((novelty) => !isPutOff(novelty, facts));

/** What is new since the briefing was last looked at, or was put off to a day: revisions, then news that names the trust's own, then that of its region, then the rest. */
export function allNovelties(facts: BriefingFacts): readonly Novelty[] {
  const { region, minutes } = facts;
  const from = freshFrom(facts);
  const snoozed = new Set([...facts.putOff.keys()].filter((key) => isSnoozed(key, facts)));
  const isFresh = ({ id, arrivedAt }: EntryHead): boolean => arrivedAt > from || snoozed.has(id);
  const fresh = [
    ...(snoozed.size === 0 ? arrivedSince(facts.unread, from) : facts.unread.filter(isFresh)),
    ...facts.changed.filter(({ arrivedAt }) => arrivedAt > from),
  ];
  const kindOf = (head: EntryHead): Novelty['kind'] => {
    if (facts.named.has(head.id)) return 'named';
    return region !== null && head.region === region.id ? 'region' : 'news';
  };
  const item = (head: EntryHead): Novelty => ({
    key: head.id,
    closesAt: null,
    changedAt: head.changedAt ?? null,
    kind: kindOf(head),
    title: head.title,
    reason: [
      head.changedAt === undefined ? '' : 'Changed by its publisher. ',
      concern(facts.named.get(head.id), kindOf(head) === 'region' ? region : null),
      firstSentence(head.summary) || head.sourceTitle,
    ].join(''),
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
    ...ofNews.flatMap((kind) => fresh.filter((head) => kindOf(head) === kind)).map(item),
  ];
}

/** Of a list of thousands, those that arrived after that moment: looked for once, since a screen asks again each time it is drawn. */
function arrivedSince(heads: readonly EntryHead[], from: string): readonly EntryHead[] {
  const known = lastAsked.get(heads);
  if (known?.from === from) return known.arrived;
  const arrived = heads.filter(({ arrivedAt }) => arrivedAt > from);
  lastAsked.set(heads, { from, arrived });
  return arrived;
}
const lastAsked = new WeakMap<
  readonly EntryHead[],
  { readonly from: string; readonly arrived: readonly EntryHead[] }
>();

const ofNews = ['named', 'region', 'news'] as const;

/** Why an item is ours, before its own first sentence; empty where it is not. */
function concern(named: string | undefined, region: BriefingFacts['region']): string {
  if (named !== undefined) return `${named}. `;
  return region ? `For ${region.name}. ` : '';
}
