/*
 * How each office's queue stands, read from the submissions and the steps they took: nothing is kept beside these, so what is
 * said here cannot differ from what was done. Times are this computer's own, never the office's.
 */
import type { Failure } from '../../shared/failure.ts';
import type { Submission } from '../../shared/model/submission.ts';
import { isPause } from '../../shared/outbox/consequence.ts';
import { plan } from '../../shared/outbox/plan.ts';
import { waitOf } from '../../shared/outbox/waits.ts';
import type { DeliveryStep } from '../db/desk.ts';

/** One office. `nextAt`: when it is next asked (ISO), null when nothing waits for time; `why`: what came of the last attempt of the one that waits for that. */
export interface OfficeHealth {
  readonly endpoint: string;
  readonly office: string;
  readonly lastReceipt: string | null;
  readonly lastFailure: { readonly at: string; readonly failure: Failure } | null;
  readonly going: readonly Submission[];
  readonly held: readonly Submission[];
  readonly isSending: boolean;
  readonly pause: Failure | null;
  readonly nextAt: string | null;
  readonly why: Failure | null;
}

/** The offices that something was sent to or waits for, those with something waiting first. Pure. */
export function outboxHealth(
  submissions: readonly Submission[],
  steps: readonly DeliveryStep[],
  now: Date,
): readonly OfficeHealth[] {
  const endpoints = [...new Set(submissions.map(({ endpoint }) => endpoint))];
  const offices = endpoints.map((endpoint) => {
    const own = submissions.filter((submission) => submission.endpoint === endpoint);
    return officeHealth(endpoint, own, steps, now);
  });
  return offices.sort((a, b) => b.going.length + b.held.length - a.going.length - a.held.length);
}

function officeHealth(
  endpoint: string,
  own: readonly Submission[],
  steps: readonly DeliveryStep[],
  now: Date,
): OfficeHealth {
  const ids = new Set(own.map(({ id }) => id));
  const taken = steps.filter(({ submissionId }) => ids.has(submissionId));
  const going = own.filter(({ delivery: { status } }) => status === 'queued' || status === 'sending');
  const pause = going.map(failureOf).find(isPause) ?? null;
  const { due, nextIn } = plan(going, new Map(going.map(({ id, delivery }) => [id, waitOf(delivery, now.getTime())])));
  const first = going.filter(({ delivery }) => delivery.status === 'queued').sort(bySoonest)[0];
  return {
    endpoint,
    office: own.at(-1)?.office ?? endpoint,
    lastReceipt: taken.findLast(({ event }) => event === 'accept')?.at ?? null,
    lastFailure: lastFailureIn(taken),
    going,
    held: own.filter(({ delivery }) => delivery.status === 'held'),
    isSending: going.some(({ delivery }) => delivery.status === 'sending'),
    pause,
    nextAt:
      pause !== null
        ? null
        : due.length > 0
          ? now.toISOString()
          : nextIn === null
            ? null
            : new Date(now.getTime() + nextIn).toISOString(),
    why: first ? failureOf(first) : null,
  };
}

const failureOf = ({ delivery }: Submission): Failure | null =>
  delivery.status === 'queued' ? delivery.failure : null;

const bySoonest = (a: Submission, b: Submission): number =>
  a.delivery.status === 'queued' && b.delivery.status === 'queued'
    ? a.delivery.notBefore.localeCompare(b.delivery.notBefore)
    : 0;

function lastFailureIn(steps: readonly DeliveryStep[]): OfficeHealth['lastFailure'] {
  const step = steps.findLast(({ event }) => event === 'fail');
  if (step === undefined || !('failure' in step.delivery) || step.delivery.failure === null) return null;
  return { at: step.at, failure: step.delivery.failure };
}
