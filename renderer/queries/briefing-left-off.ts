import { useLiveQuery } from 'dexie-react-hooks';
import { count } from '../../shared/dates.ts';
import { readingMinutes } from '../../shared/passage/reading-minutes.ts';
import { desk, library } from '../db/databases.ts';
import { isReading } from '../db/readable-rows.ts';
import type { Place } from '../state/places.ts';

/** A draft that was left in the middle. */
export interface LeftOff {
  readonly key: string;
  readonly title: string;
  readonly reason: string;
  readonly minutes: number;
  readonly place: Place;
}

/** The two drafts that were last left before their end. */
export const useLeftOff = (): readonly LeftOff[] =>
  useLiveQuery(async () => {
    const left: LeftOff[] = [];
    const readings = await desk.readings.filter((row) => isReading(row) && row.clauseId !== null).toArray();
    readings.sort((a, b) => (b.readAt ?? '').localeCompare(a.readAt ?? ''));
    for (const { id, clauseId } of readings) {
      const revision = await library.revisions.get(id);
      const clause = clauseId === null ? undefined : await library.clauses.get(clauseId);
      if (!revision || !clause || clause.order === 0) continue;
      let text = '';
      let toGo = -1;
      await library.clauses
        .where('[revisionId+order]')
        .between([id, clause.order], [id, Infinity])
        .each((next) => {
          text += ` ${next.text}`;
          toGo += 1;
        });
      if (toGo < 1) continue;
      left.push({
        key: id,
        title: `${[clause.number, clause.heading].filter(Boolean).join(' ')}, ${revision.draftTitle} ${revision.label}`,
        reason: `${count(toGo, 'clause')} to go`,
        minutes: readingMinutes(text),
        place: { screen: 'specification', revisionId: id, clauseId },
      });
      if (left.length === 2) break;
    }
    return left;
  }, []) ?? [];
