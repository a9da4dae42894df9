/* What befalls one attempt: drawn from the seed, the number of the submission in its history, and the number of the attempt. */
import type { Fault } from '../office/faults.ts';
import { portals } from '../office/portals.ts';
import { happens, pick, type Random, randomOf, whole } from './random.ts';

/** What befalls one attempt. `fault` null: the office is polite; `isGarbled`: what main answers the window is nothing that it knows. */
export interface Misfortune {
  readonly fault: Fault | null;
  readonly isGarbled: boolean;
}

/** Draw what befalls an attempt. */
export function drawMisfortune(seed: number, submission: number, attempt: number): Misfortune {
  const random = randomOf(seed, 'misfortune', submission, attempt);
  return { fault: happens(random, 0.35) ? null : pick(random, kinds)(random), isGarbled: happens(random, 0.02) };
}

const status =
  (status: number, more: Omit<Extract<Fault, { kind: 'status' }>, 'kind' | 'status'> = {}) =>
  (): Fault => ({ kind: 'status', status, ...more });
const plain =
  (kind: 'hang' | 'drop' | 'late' | 'drop-after-store' | 'hang-after-store' | 'drip' | 'truncated' | 'repeated') =>
  (): Fault => ({ kind });

const kinds: readonly [(random: Random) => Fault, ...((random: Random) => Fault)[]] = [
  plain('drop'),
  plain('late'),
  plain('late'),
  plain('drop-after-store'),
  plain('drop-after-store'),
  plain('truncated'),
  plain('hang'),
  plain('hang-after-store'),
  plain('drip'),
  plain('repeated'),
  (random) => ({ kind: 'portal', shape: whole(random, portals.length) }),
  (random) => ({ kind: 'portal', shape: whole(random, portals.length) }),
  (random) => ({ kind: 'mistyped', type: pick(random, ['text/html', 'text/plain', 'application/octet-stream']) }),
  (random) => ({ kind: 'skewed', years: pick(random, [-30, -1, 1, 30]) }),
  () => ({ kind: 'proxy' }),
  status(401),
  status(403),
  status(404),
  status(409, { retryAfter: 1 }),
  status(409, { title: 'A request is outstanding for this Idempotency-Key' }),
  status(409),
  status(410),
  status(413),
  status(422),
  status(429, { retryAfter: 120 }),
  status(429, { retryAfter: 'Fri, 01 Jan 2066 00:00:00 GMT' }),
  status(500),
  status(502),
  status(503, { retryAfter: 999_999_999 }),
  status(503),
];
