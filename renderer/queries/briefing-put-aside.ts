import type { BriefingFacts } from './briefing.ts';
import { allNeeds } from './briefing-needs.ts';
import { allNovelties } from './briefing-novelties.ts';
import { isPutOff, isSnoozed } from './briefing-put-off.ts';
import { onDay } from './programme-when.ts';

/** A row that was put off: what it said, and that it comes back, or that it does not. */
export interface PutAside {
  readonly key: string;
  readonly title: string;
  readonly until: string | null;
  readonly backWords: string;
  readonly minutes: number | null;
}

/** What is put off to a day and still stands, the first to come back first. What has been dealt with meanwhile is not among it. */
export function snoozedRows(facts: BriefingFacts): readonly PutAside[] {
  const standing = [...allNeeds(facts), ...allNovelties(facts)].filter(
    (row) => isSnoozed(row.key, facts) && isPutOff(row, facts),
  );
  const byKey = new Map(standing.map((row) => [row.key, row]));
  return [...byKey.values()]
    .map(({ key, title, minutes }): PutAside => {
      const until = facts.putOff.get(key)?.until ?? null;
      return { key, title, until, backWords: `Back ${until ? onDay(until, facts.now) : ''}`, minutes };
    })
    .sort((a, b) => (a.until ?? '').localeCompare(b.until ?? ''));
}

/** What was said to be not for them, the latest first. */
export const notForMe = ({ putOff }: BriefingFacts): readonly PutAside[] =>
  [...putOff.values()]
    .filter(({ until }) => until === null)
    .sort((a, b) => b.at.localeCompare(a.at))
    .map(({ id, title }) => ({ key: id, title, until: null, backWords: 'Not for me', minutes: null }));
