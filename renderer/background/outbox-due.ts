/* Reading the desk for what is to be sent, and queueing again what need not wait longer. */

import type { Failure } from '../../shared/failure.ts';
import type { Submission } from '../../shared/model/submission.ts';
import { isPause } from '../../shared/outbox/consequence.ts';
import type { DeliveryEvent } from '../../shared/outbox/steps.ts';
import { waitOf } from '../../shared/outbox/waits.ts';
import { advanceSubmission } from '../commands/advance-submission.ts';
import type { Desk } from '../db/desk.ts';
import { isSubmission } from '../db/readable-rows.ts';

/**
 * Everything that is queued or being sent. What is `sending` and is not in flight now was left by a crash, and is queued again
 * first: its lease ended with the session that took it. The office knows its key, so asking again is harmless. `known` is kept
 * from one reading to the next: see `withStatus`.
 */
export async function readOpen(
  desk: Desk,
  now: Date,
  { inFlight, known }: { readonly inFlight: ReadonlyMap<string, unknown>; readonly known: Set<string> },
): Promise<readonly Submission[]> {
  const sending = await withStatus(desk, 'sending', known);
  const leftOver = sending.filter(({ id }) => !inFlight.has(id));
  await advanceAll(desk, leftOver, 'interrupt', now);
  return [...sending.filter(({ id }) => inFlight.has(id)), ...(await withStatus(desk, 'queued', known))];
}

/** The network is back, or another: what only waited for that need not wait longer. A time that the office itself stated stands. */
export const hurryWaiting = async (desk: Desk, now: Date): Promise<void> =>
  advanceAll(
    desk,
    (await withStatus(desk, 'queued')).filter(({ delivery }) => hasWaitedForNetwork(delivery, now)),
    'retry',
    now,
  );

/** The trust's proxy let something through, so somebody has signed in to it: what waited for that goes on. */
export const resumeBehindProxy = async (desk: Desk, now: Date): Promise<void> =>
  advanceAll(
    desk,
    (await withStatus(desk, 'queued')).filter(({ delivery }) => isBehindProxy(delivery)),
    'retry',
    now,
  );

const ofNetwork: ReadonlySet<Failure['kind']> = new Set([
  'offline',
  'unreachable',
  'timeout',
  'portal',
  'insecure',
  'malformed',
]);

const hasWaitedForNetwork = (delivery: Submission['delivery'], now: Date): boolean =>
  delivery.status === 'queued' &&
  delivery.failure !== null &&
  (isPause(delivery.failure) || (ofNetwork.has(delivery.failure.kind) && waitOf(delivery, now.getTime()) > 0));

const isBehindProxy = (delivery: Submission['delivery']): boolean =>
  delivery.status === 'queued' && delivery.failure?.kind === 'unauthorised' && delivery.failure.status === 407;

async function advanceAll(
  desk: Desk,
  submissions: readonly Submission[],
  type: Extract<DeliveryEvent['type'], 'interrupt' | 'retry'>,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  for (const { id } of submissions) await advanceSubmission(desk, id, { type, at }, at);
}

/** `known`: found readable before. What this session writes is readable, so each is parsed once, however many turns it waits. */
const withStatus = (desk: Desk, status: 'queued' | 'sending', known = new Set<string>()): Promise<Submission[]> =>
  desk.submissions
    .where('delivery.status')
    .equals(status)
    .filter((row) => known.has(row.id) || (isSubmission(row) && known.add(row.id).has(row.id)))
    .toArray();
