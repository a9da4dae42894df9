/* The programme says otherwise than it did: a choice goes on, dates move, one is called off. */
import type { Office } from '../office/server.ts';

interface Row {
  readonly id: string;
  readonly [field: string]: unknown;
}
interface Said {
  readonly asAt: string;
  readonly suppliers: readonly Row[];
  readonly timetable: readonly Row[];
}

/** Let the office publish its channel with these rows changed (null: taken off the list). */
export async function sayOtherwise(
  office: Office,
  changes: {
    readonly suppliers?: Readonly<Record<string, object | null>>;
    readonly timetable?: Readonly<Record<string, object | null>>;
  },
): Promise<void> {
  const said = (await (await fetch(office.channelUrl)).json()) as Said; // the office's own, known form
  const changed = (rows: readonly Row[], by: Readonly<Record<string, object | null>> = {}) =>
    rows.flatMap((row) => (by[row.id] === null ? [] : [{ ...row, ...by[row.id] }]));
  const body = JSON.stringify({
    ...said,
    asAt: new Date().toISOString(),
    suppliers: changed(said.suppliers, changes.suppliers),
    timetable: changed(said.timetable, changes.timetable),
  });
  office.serve('/channel.json', { type: 'application/json', body });
}

/** A day so many days from now, as the programme writes it. */
export const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A believable week of the programme: Northmoor's provider is named, and what hangs on it moves. */
export const aWeekOfChanges = (office: Office): Promise<void> =>
  sayOtherwise(office, {
    suppliers: {
      'northmoor-provider': {
        name: 'Calderbrook Systems',
        candidates: [],
        status: 'named',
        note: 'Named on the terms of the shortlist. The contract is expected in the spring.',
        asAt: dayFromNow(0),
      },
      'westvale-provider': {
        status: 'shortlisted',
        candidates: ['Merriden Health', 'Steeple Data'],
        asAt: dayFromNow(0),
      },
    },
    timetable: {
      'northmoor-interviews': null,
      'northmoor-meeting': { startsAt: dayFromNow(30), endsAt: null },
      'northmoor-surveys': { startsAt: dayFromNow(64), endsAt: dayFromNow(140) },
      'care-records-0.8': { startsAt: dayFromNow(62) },
      'contracts-signed': { startsAt: dayFromNow(74), endsAt: dayFromNow(130) },
    },
  });
