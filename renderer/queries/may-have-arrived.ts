/*
 * Whether a submission that has no receipt may be at the office all the same: an attempt was made, and no answer came that
 * rules it out. Nothing is claimed of it either way, and it is asked about again under the same number. Pure.
 */

import type { Failure } from '../../shared/failure.ts';
import type { DeliveryStep } from '../db/desk.ts';
import { isStep } from '../db/readable-rows.ts';

/** Read from the steps taken, oldest first. */
export function mayHaveArrived(steps: readonly DeliveryStep[]): boolean {
  let may = false;
  for (const step of steps) {
    // What cannot be read may have been the one that arrived.
    if (!isStep(step)) {
      may = true;
      continue;
    }
    const { event, delivery } = step;
    if (event === 'accept') may = false;
    if (event === 'interrupt') may = true;
    if (event === 'fail' && (delivery.status === 'queued' || delivery.status === 'held') && delivery.failure) {
      may = after(delivery.failure, may);
    }
  }
  return may;
}

/**
 * A refusal, and a failure before anything went, tell of that attempt alone: what an earlier one came to stays unknown, for
 * something between here and the office can refuse what the office holds already.
 */
function after(failure: Failure, may: boolean): boolean {
  switch (failure.kind) {
    case 'rejected':
    case 'conflict':
    case 'closed':
    case 'insecure':
    case 'unauthorised':
    case 'missing':
    case 'storage':
      return may;
    case 'unreachable':
      return hasBroken(failure) ? true : may;
    default:
      return true;
  }
}

/** Whether a connection was made and broke: it may have carried what was sent. */
export const hasBroken = (failure: Failure): boolean =>
  failure.kind === 'unreachable' && !neverConnected.test(failure.detail);

const neverConnected =
  /^(econnrefused|enotfound|ehostunreach|enetunreach|eai again|connection refused|name not resolved|name resolution failed|address unreachable|proxy connection failed)$/;
