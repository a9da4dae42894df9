/*
 * What is worth a notification: only what needs the person and would be missed for being seen late. A sending that was refused, an
 * answer that came, comments whose clause changed, and a draft that closes within two days with comments not sent. News never is.
 * Pure.
 */
import { daysUntil } from '../../shared/dates.ts';
import type { Notice } from '../../shared/ipc/contract.ts';
import type { Place } from '../state/places.ts';
import type { BriefingFacts } from './briefing.ts';
import { byClosing } from './briefing-drafts.ts';
import { heldKey, lookAgainKey, type Need, needs, writingKey } from './briefing-needs.ts';
import { momentOf } from './programme-when.ts';

/** What of the briefing's facts this is made from. */
export type PressingFacts = Pick<
  BriefingFacts,
  'now' | 'since' | 'revisions' | 'written' | 'held' | 'lookAgain' | 'answered' | 'putOff'
>;

const soonDays = 2;

/** What presses just now, as the briefing's own rows. What was put off does not. */
export function pressing(facts: PressingFacts): readonly Need[] {
  const { now, held, lookAgain } = facts;
  const whole = byClosing({ ...nothing, ...facts });
  const keys = new Set([
    ...held.map(({ id }) => heldKey(id)),
    ...lookAgain.filter(({ changed }) => changed > 0).map(({ revision }) => lookAgainKey(revision.id)),
    ...whole.filter(({ closesAt }) => closesSoon(closesAt, now)).map(({ sourceId }) => writingKey(sourceId)),
  ]);
  return needs({ ...nothing, ...facts }).filter(({ key, why }) => why.kind === 'answered' || keys.has(key));
}

const closesSoon = (closesAt: string | null, now: Date): boolean =>
  closesAt !== null && momentOf(closesAt) > now && daysUntil(momentOf(closesAt), now) <= soonDays;

/** The rest of the facts, of which nothing is ever told here. */
const nothing = {
  region: null,
  timetable: [],
  paused: [],
  broken: [],
  isWhole: true,
  named: new Map<string, string>(),
  isMeasured: true,
  unread: [],
  changed: [],
  opened: new Set<string>(),
  minutes: new Map<string, number>(),
} as const;

/** What a row is told by, once: refused again or answered again it is another. */
export const toldAs = ({ key, changedAt }: Need): string => `${key} ${changedAt ?? ''}`.trim();

/** A notification, and the place that it leads to. */
export interface Told {
  readonly notice: Notice;
  readonly place: Place;
}

/** The one notification for what has not been told yet; null where all has. Several things are told as one. */
export function notificationFor(rows: readonly Need[], told: ReadonlySet<string>): Told | null {
  const fresh = rows.filter((row) => !told.has(toldAs(row)));
  const [first] = fresh;
  if (!first) return null;
  if (fresh.length === 1) {
    return { notice: { id: toldAs(first), title: first.title, body: first.reason }, place: first.place };
  }
  return {
    notice: {
      id: 'several',
      title: `${fresh.length} things need you`,
      body: fresh.map(({ title }) => `${title}.`).join(' '),
    },
    place: { screen: 'briefing' },
  };
}
