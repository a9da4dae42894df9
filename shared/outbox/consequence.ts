/*
 * What a failed attempt means: for the submission, and for the others that wait for the same office. Where nobody knows
 * whether it arrived it is asked again for ever, under its own key; only the office's own, final no parks it.
 */
import type { Failure } from '../failure.ts';

/**
 * `again`: it stays queued and is asked again. `pause`: it stays queued, and nothing goes to its office until a person has
 * signed in. `park`: it alone is held for the person, and whatever comes behind it goes on.
 */
export type Consequence = 'again' | 'pause' | 'park';

/** A new kind of failure does not compile until it has a row. */
const consequences = {
  offline: 'again',
  timeout: 'again',
  unreachable: 'again',
  unavailable: 'again',
  // A portal, a broken answer, a certificate that is not the office's: the network's doing, and it may be gone tomorrow.
  portal: 'again',
  insecure: 'again',
  malformed: 'again',
  unsupported: 'again',
  oversize: 'again',
  stopped: 'again',
  fault: 'again',
  unauthorised: 'park',
  missing: 'park',
  rejected: 'park',
  conflict: 'park',
  closed: 'park',
  storage: 'park',
  file: 'park',
} as const satisfies Record<Failure['kind'], Consequence>;

/** What a failed attempt means. 401 and 407 ask for a sign-in, so they concern the whole office; 403 is a no. */
export const consequence = (failure: Failure): Consequence =>
  failure.kind === 'unauthorised' && failure.status !== 403 ? 'pause' : consequences[failure.kind];

/** Whether a failure keeps everything for its office waiting until a person has signed in. */
export const isPause = (failure: Failure | null): boolean => failure !== null && consequence(failure) === 'pause';
