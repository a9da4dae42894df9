/*
 * The timetable as it stands: the dates of the channels and of their calendars, each with the date it had before. What this workstation
 * was told before goes ahead of what the publisher says it was: it is what the person saw.
 */
import { useLiveQuery } from 'dexie-react-hooks';
import type { Channel } from '../../shared/model/channel.ts';
import type { Milestone } from '../../shared/model/milestone.ts';
import type { Past, PastDate } from '../../shared/model/past.ts';
import { library } from '../db/databases.ts';
import type { KeptCalendar } from '../db/library.ts';

/** One date. `key` tells it from those of every other channel; `movedAt`: when it was moved, where that was seen. */
export interface TimetableDate extends Milestone {
  readonly key: string;
  readonly movedAt: string | null;
}

/** Calendars and overtaken statements as kept; `undefined` until the library has answered. */
export interface ProgrammeRecords {
  readonly calendars: readonly KeptCalendar[];
  readonly pasts: readonly Past[];
}

/** What is kept beside the channels, kept current. */
export const useProgrammeRecords = (): ProgrammeRecords | undefined =>
  useLiveQuery(async () => ({
    calendars: await library.calendars.toArray(),
    pasts: await library.pasts.toArray(),
  }));

/** Every date, in no order. */
export function timetableDates(
  channels: readonly Channel[],
  { calendars, pasts }: ProgrammeRecords,
): readonly TimetableDate[] {
  const latest = latestPasts(pasts);
  const lists = [
    ...channels.map(({ id, timetable }) => ({ channelId: id, milestones: timetable })),
    ...calendars.filter(({ channelId }) => channels.some(({ id }) => id === channelId)),
  ];
  return lists.flatMap(({ channelId, milestones }) =>
    milestones.map((milestone) => {
      const key = `${channelId} ${milestone.id}`;
      const before = latest.get(key);
      const was = before?.said.startsAt ?? milestone.was;
      const isMoved = was !== null && was !== milestone.startsAt;
      return {
        ...milestone,
        key,
        was: isMoved ? was : null,
        movedAt: isMoved ? (before?.until ?? null) : null,
      };
    }),
  );
}

function latestPasts(pasts: readonly Past[]): ReadonlyMap<string, PastDate> {
  const latest = new Map<string, PastDate>();
  for (const past of pasts) {
    if (past.kind !== 'date') continue;
    const key = `${past.channelId} ${past.said.id}`;
    const known = latest.get(key);
    if (!known || known.learntAt < past.learntAt) latest.set(key, past);
  }
  return latest;
}
