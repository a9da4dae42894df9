import { expect, test } from 'vitest';
import type { Delivery } from '../../../shared/model/submission.ts';
import { longestWait } from '../../../shared/outbox/retry-at.ts';
import { createWaits, waitOf } from '../../../shared/outbox/waits.ts';

const now = Date.parse('2026-10-14T09:00:00Z');
const year = 365 * 24 * 3_600_000;
const queued = (wait: number): Delivery => ({
  status: 'queued',
  attempts: 1,
  notBefore: new Date(now + wait).toISOString(),
  failure: null,
});
const one = (wait: number) => [{ id: 'one', delivery: queued(wait) }];

test('a wait is over when its time has come, and one of a year was written under another clock', () => {
  expect(waitOf(queued(5000), now)).toBe(5000);
  expect(waitOf(queued(-5000), now)).toBe(0);
  expect(waitOf(queued(longestWait), now)).toBe(longestWait);
  expect(waitOf(queued(longestWait + 1), now)).toBe(0);
  expect(waitOf({ status: 'withdrawn', withdrawnAt: new Date(now + 5000).toISOString() }, now)).toBe(0);
});

test('a wait that has begun is as long as it was, wherever the clock is set to', () => {
  let elapsed = 0;
  const { left } = createWaits(() => elapsed);
  expect(left(one(60_000), now).get('one')).toBe(60_000);
  elapsed = 20_000;
  for (const off of [-20 * year, -3_600_000, 3_600_000, 20 * year]) {
    expect(left(one(60_000), now + off).get('one')).toBe(40_000);
  }
  elapsed = 60_000;
  expect(left(one(60_000), now - 3_600_000).get('one')).toBe(0);
});

test('another try brings another wait, and after a sleep it is read anew', () => {
  let elapsed = 0;
  const { left, forget } = createWaits(() => elapsed);
  left(one(60_000), now);
  elapsed = 1000;
  expect(left(one(5000), now).get('one')).toBe(5000);
  forget();
  expect(left(one(5000), now + 4000).get('one')).toBe(1000);
});
