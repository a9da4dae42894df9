/*
 * The journey of one submission, as a table of lawful steps. Anything not in the table changes nothing: nothing follows a
 * receipt or a withdrawal, and a submission that may be at the office already is never withdrawn.
 *
 *   queued --begin--> sending --accept--> delivered
 *     ^  \               |  \--fail--> queued (its outcome is not known) or held (the office's own no)
 *     |   \withdraw      \--interrupt--> queued
 *     |    `-> withdrawn <--withdraw-- held --retry--> queued
 */
import type { Failure } from '../failure.ts';
import type { Receipt } from '../model/receipt.ts';
import type { Delivery } from '../model/submission.ts';
import { consequence, isPause } from './consequence.ts';

/** What can happen to a delivery. Times are ISO; `fail.notBefore` is when it may be tried again, if time can mend it. */
export type DeliveryEvent =
  | { readonly type: 'begin'; readonly at: string }
  | { readonly type: 'accept'; readonly receipt: Receipt }
  | { readonly type: 'fail'; readonly failure: Failure; readonly notBefore: string }
  | { readonly type: 'interrupt'; readonly at: string }
  | { readonly type: 'retry'; readonly at: string }
  | { readonly type: 'withdraw'; readonly at: string };

type Status = Delivery['status'];
type EventType = DeliveryEvent['type'];
type Step<S extends Status, E extends EventType> = (
  delivery: Extract<Delivery, { status: S }>,
  event: Extract<DeliveryEvent, { type: E }>,
) => Delivery;
type Steps = { readonly [S in Status]: { readonly [E in EventType]?: Step<S, E> } };

const withdraw = (_: Delivery, { at }: { readonly at: string }): Delivery => ({
  status: 'withdrawn',
  withdrawnAt: at,
});

const steps: Steps = {
  queued: {
    begin: ({ attempts }, { at }) => ({ status: 'sending', attempts: attempts + 1, startedAt: at }),
    // "Try now" while it waits; of one that waited for a sign-in, the pause is over with it.
    retry: (delivery, { at }) => ({
      ...delivery,
      notBefore: at,
      failure: isPause(delivery.failure) ? null : delivery.failure,
    }),
    withdraw,
  },
  sending: {
    accept: (_, { receipt }) => ({ status: 'delivered', receipt }),
    fail: ({ attempts }, { failure, notBefore }) =>
      consequence(failure) === 'park'
        ? { status: 'held', attempts, failure }
        : { status: 'queued', attempts, notBefore, failure },
    // The app died mid-flight. The office may hold it already; the idempotency key makes asking again harmless.
    interrupt: ({ attempts }, { at }) => ({ status: 'queued', attempts, notBefore: at, failure: null }),
  },
  held: {
    retry: (delivery, { at }) =>
      isSpoilt(delivery)
        ? delivery
        : { status: 'queued', attempts: delivery.attempts, notBefore: at, failure: delivery.failure },
    withdraw,
  },
  delivered: {},
  withdrawn: {},
};

/** Take one step. An unlawful one gives back the very same delivery, so `step(d, e) === d` tells that nothing happened. */
export function step(delivery: Delivery, event: DeliveryEvent): Delivery {
  // The row and the column are picked by the two tags, so the step fits both; TypeScript cannot follow two indices at once.
  const take = steps[delivery.status][event.type] as
    | ((delivery: Delivery, event: DeliveryEvent) => Delivery)
    | undefined;
  return take === undefined ? delivery : take(delivery, event);
}

/** Whether an event is lawful now: what a button asks before it shows itself. */
export const isLawful = (delivery: Delivery, type: EventType): boolean =>
  steps[delivery.status][type] !== undefined && !(type === 'retry' && isSpoilt(delivery));

/** The office holds other words under this key: whatever is asked under it again, the answer can never be ours. */
const isSpoilt = (delivery: Delivery): boolean => delivery.status === 'held' && delivery.failure.kind === 'conflict';
