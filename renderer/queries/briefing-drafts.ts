/* The drafts of the briefing: which are new, which close soon, and which the person is answering. */
import { daysUntil } from '../../shared/dates.ts';
import type { Revision } from '../../shared/model/draft.ts';
import type { BriefingFacts } from './briefing.ts';
import { isSnoozed } from './briefing-put-off.ts';
import type { WrittenResponse } from './briefing-responses.ts';
import { openDrafts } from './drafts.ts';
import { momentOf } from './programme-when.ts';

const soonDays = 14;

/** A revision as it is spoken of: "Care records 0.7". */
export const named = ({ draftTitle, label }: Revision): string => `${draftTitle} ${label}`;

/** Revisions that came since the last look that have not been opened, newest first; one that a later one replaced is left out. */
export function newRevisions(facts: BriefingFacts): readonly Revision[] {
  const drafts = new Set<string>();
  const from = freshFrom(facts);
  return facts.revisions.filter(({ id, draftId, arrivedAt }) => {
    const isNewest = !drafts.has(draftId);
    drafts.add(draftId);
    return isNewest && (arrivedAt > from || isSnoozed(id, facts)) && !facts.opened.has(id);
  });
}

/** What arrived after this is new (ISO): the last look, and before the first look a fortnight ago. */
export const freshFrom = ({ since, now }: Pick<BriefingFacts, 'since' | 'now'>): string =>
  since ?? new Date(now.getTime() - soonDays * 86_400_000).toISOString();

/** A response being written, with the closing date of its draft where it has one. */
export interface Closing extends WrittenResponse {
  readonly closesAt: string | null;
}

/** Responses being written: open ones by their closing date, then those with none, then those too late. */
export function byClosing({ written, revisions, now }: BriefingFacts): readonly Closing[] {
  const closing = new Map(revisions.map(({ id, closesAt }) => [id, closesAt]));
  const rank = ({ closesAt }: Closing): number => (closesAt === null ? 1 : momentOf(closesAt) > now ? 0 : 2);
  return written
    .map((response) => ({ ...response, closesAt: closing.get(response.sourceId) ?? null }))
    .sort((a, b) => rank(a) - rank(b) || (a.closesAt ?? '').localeCompare(b.closesAt ?? ''));
}

/** Open drafts that close within a fortnight and have not been opened, the first to close first. */
export function unopenedDrafts({ revisions, now, opened, written }: BriefingFacts) {
  const answered = new Set(written.map(({ sourceId }) => sourceId));
  return openDrafts(revisions, now).filter(
    ({ id, closesAt }) => daysUntil(closesAt, now) <= soonDays && !opened.has(id) && !answered.has(id),
  );
}
