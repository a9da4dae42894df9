/*
 * What goes next. Pure. Within one consultation (a source) first in is first out, by local sequence and never by the clock;
 * consultations do not know of each other. An office that wants a sign-in, or asked to be left alone, is left alone by all.
 * One that is parked is in nobody's way. Nor for ever is one whose outcome stays unknown: after three attempts those behind
 * it go while it waits, for else one poisonous response would keep back all that follow. What replaces another never overtakes it.
 */
import type { Submission } from '../model/submission.ts';
import { isPause } from './consequence.ts';

/** As much of a submission as its turn depends on. */
export type Candidate = Pick<Submission, 'id' | 'sequence' | 'sourceId' | 'endpoint' | 'supersedes' | 'delivery'>;

/** `due`: the ids to send now, in order, each from a consultation of its own. `nextIn`: when to look again (milliseconds); null: nothing waits for time. */
export interface Plan {
  readonly due: readonly string[];
  readonly nextIn: number | null;
}

/** After so many attempts without a clear answer those behind may go while it waits. */
export const stuckAfter = 3;
/** So many to one office at once, and so many in all. */
const perOffice = 2;
const overall = 4;

/** Plan from everything `queued` or `sending`; `left`: what is left of each one's wait, by id (milliseconds). */
export function plan(open: readonly Candidate[], left: ReadonlyMap<string, number>): Plan {
  const inOrder = [...open].sort((a, b) => a.sequence - b.sequence);
  const openIds = new Set(open.map(({ id }) => id));
  const sending = inOrder.filter(({ delivery }) => delivery.status === 'sending');
  const taken = new Set(sending.map(({ sourceId }) => sourceId));
  const busy = new Map<string, number>();
  for (const { endpoint } of sending) busy.set(endpoint, (busy.get(endpoint) ?? 0) + 1);
  const paused = pausedOffices(open);
  const quiet = quietOffices(open, left);
  const due: string[] = [];
  let nextIn: number | null = null;
  for (const candidate of inOrder) {
    const { id, sourceId, endpoint, supersedes, delivery } = candidate;
    if (delivery.status !== 'queued' || taken.has(sourceId)) continue;
    if (supersedes !== null && openIds.has(supersedes)) continue;
    const wait = Math.max(left.get(id) ?? 0, quiet.get(endpoint) ?? 0);
    const isHere = !paused.has(endpoint) && wait === 0;
    if (isHere || !isStuck(candidate)) taken.add(sourceId);
    if (paused.has(endpoint)) continue;
    if (wait > 0) nextIn = Math.min(nextIn ?? wait, wait);
    const atOffice = busy.get(endpoint) ?? 0;
    if (wait > 0 || atOffice >= perOffice || sending.length + due.length >= overall) continue;
    busy.set(endpoint, atOffice + 1);
    due.push(id);
  }
  return { due, nextIn };
}

/** The endpoints that want a sign-in first. An office is paused while one that waits for it was told so; nothing else is kept of it. */
export const pausedOffices = (open: readonly Candidate[]): ReadonlySet<string> =>
  new Set(
    open.flatMap(({ endpoint, delivery }) =>
      delivery.status === 'queued' && isPause(delivery.failure) ? [endpoint] : [],
    ),
  );

/** The endpoints that stated when to come back, and how long that is still. One stuck response speaks for itself alone. */
function quietOffices(open: readonly Candidate[], left: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const quiet = new Map<string, number>();
  for (const candidate of open) {
    const { id, endpoint, delivery } = candidate;
    if (delivery.status !== 'queued' || isStuck(candidate)) continue;
    if (delivery.failure?.kind !== 'unavailable' || delivery.failure.retryAt === null) continue;
    quiet.set(endpoint, Math.max(quiet.get(endpoint) ?? 0, left.get(id) ?? 0));
  }
  return quiet;
}

/** Whether its outcome has stayed unknown for so long that those behind it go while it waits. It is still asked again, for ever. */
export const isStuck = ({ delivery }: Pick<Candidate, 'delivery'>): boolean =>
  delivery.status === 'queued' && delivery.failure !== null && delivery.attempts >= stuckAfter;
