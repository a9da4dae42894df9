import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Failure } from '../../../shared/failure.ts';
import { retryAt } from '../../../shared/outbox/retry-at.ts';

const now = Date.parse('2026-10-14T09:00:00Z');
const timeout: Failure = { kind: 'timeout', seconds: 20 };
const chance = fc.double({ min: 0, max: 0.999_999, noNaN: true });

test('the wait is never over an hour, nor over 30 s doubled for each attempt', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), chance, (attempts, random) => {
      const wait = retryAt(timeout, attempts, now, () => random) - now;
      expect(wait).toBeGreaterThanOrEqual(1000);
      expect(wait).toBeLessThanOrEqual(Math.min(3_600_000, 30_000 * 2 ** (attempts - 1)));
    }),
  );
});

test('a server is never asked sooner than it wishes, and at most a tenth later', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 86_400 }), chance, (seconds, random) => {
      const failure: Failure = {
        kind: 'unavailable',
        status: 503,
        retryAt: new Date(now + seconds * 1000).toISOString(),
      };
      const wait = retryAt(failure, 1, now, () => random) - now;
      expect(wait).toBeGreaterThanOrEqual(seconds * 1000);
      expect(wait).toBeLessThanOrEqual(Math.max(1000, seconds * 1100));
    }),
  );
});

test('a wish for next year is cut to a day, and one for last year is now', () => {
  const wish = (at: string): Failure => ({ kind: 'unavailable', status: 429, retryAt: at });
  expect(retryAt(wish('2027-10-14T09:00:00Z'), 1, now, () => 0) - now).toBe(86_400_000);
  expect(retryAt(wish('2025-10-14T09:00:00Z'), 1, now, () => 0) - now).toBe(1000);
});

test('with no network the wait stays between 15 and 30 seconds however often it failed', () => {
  expect(retryAt({ kind: 'offline' }, 40, now, () => 0) - now).toBe(15_000);
  expect(retryAt({ kind: 'offline' }, 40, now, () => 1) - now).toBe(30_000);
});

test('the jitter is full: waits are spread over the whole length, not around its end', () => {
  const waits = [0, 0.25, 0.5, 0.75, 1].map((random) => retryAt(timeout, 4, now, () => random) - now);
  expect(waits).toEqual([1000, 60_000, 120_000, 180_000, 240_000]);
});
