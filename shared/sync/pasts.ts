/*
 * What a publisher said before, where it now says otherwise. Only what a person would call a change counts: a statement repeated
 * with a newer "as at" is the same statement, and a date that passed and was then taken off the list was kept, not called off.
 */
import type { Milestone } from '../model/milestone.ts';
import type { PastDate, PastSupplier } from '../model/past.ts';
import type { Supplier } from '../model/supplier.ts';

/** Whose statements they are, and when: `saidAt` as the publisher dates what it says now (null: it does not), `learntAt` here. Both ISO. */
export interface Hearing {
  readonly channelId: string;
  readonly saidAt: string | null;
  readonly learntAt: string;
}

/** The statements on suppliers that `now` overtakes. */
export function pastSuppliers(before: readonly Supplier[], now: readonly Supplier[], hearing: Hearing): PastSupplier[] {
  return before.flatMap((said) => {
    const next = successor(said, before, now);
    if (next && isSameChoice(said, next)) return [];
    const until = next && next.asAt > said.asAt ? next.asAt : untilOf(hearing);
    return [{ ...overtaken(said.id, 'supplier', hearing), kind: 'supplier', said, until, isGone: !next }];
  });
}

/** The dates that `now` moves, or no longer has although they were still to come. */
export function pastDates(before: readonly Milestone[], now: readonly Milestone[], hearing: Hearing): PastDate[] {
  const nowById = new Map(now.map((milestone) => [milestone.id, milestone]));
  return before.flatMap((said) => {
    const next = nowById.get(said.id);
    if (next ? isSameTime(said, next) : (said.endsAt ?? said.startsAt) < hearing.learntAt.slice(0, 10)) return [];
    return [{ ...overtaken(said.id, 'date', hearing), kind: 'date', said, until: untilOf(hearing), isGone: !next }];
  });
}

/** By its id; else, since a publisher may number its rows anew, the only one of that service in that region. */
function successor(said: Supplier, before: readonly Supplier[], now: readonly Supplier[]): Supplier | undefined {
  const byId = now.find(({ id }) => id === said.id);
  if (byId && isSamePlace(byId, said)) return byId;
  const [only, ...others] = now.filter((each) => isSamePlace(each, said));
  return others.length === 0 && before.filter((each) => isSamePlace(each, said)).length === 1 ? only : byId;
}

const isSamePlace = (a: Supplier, b: Supplier): boolean => a.region === b.region && a.service === b.service;

const isSameChoice = (a: Supplier, b: Supplier): boolean =>
  a.name === b.name &&
  a.status === b.status &&
  a.candidates.toSorted().join('\n') === b.candidates.toSorted().join('\n');

const isSameTime = (a: Milestone, b: Milestone): boolean => a.startsAt === b.startsAt && a.endsAt === b.endsAt;

/** The publisher's own date, unless that lies in the future: then when it was heard. */
const untilOf = ({ saidAt, learntAt }: Hearing): string => (saidAt !== null && saidAt < learntAt ? saidAt : learntAt);

const overtaken = (subjectId: string, kind: string, { channelId, learntAt }: Hearing) => ({
  id: `${channelId} ${kind} ${subjectId} ${learntAt}`,
  channelId,
  learntAt,
});
