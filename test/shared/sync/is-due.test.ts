import { expect, test } from 'vitest';
import { isSyncDue } from '../../../shared/sync/is-due.ts';

const at = '2026-10-14T09:00:00.000Z';
const minutesBefore = (minutes: number): string => new Date(Date.parse(at) - minutes * 60_000).toISOString();

test.each([
  { reason: 'start', isOnline: true, last: minutesBefore(0), due: true },
  { reason: 'start', isOnline: false, last: null, due: false },
  { reason: 'interval', isOnline: true, last: minutesBefore(15), due: true },
  { reason: 'interval', isOnline: true, last: minutesBefore(5), due: false },
  { reason: 'online', isOnline: true, last: minutesBefore(5), due: true },
  { reason: 'online', isOnline: true, last: minutesBefore(0.5), due: false },
  { reason: 'wake', isOnline: true, last: null, due: true },
  { reason: 'offline', isOnline: false, last: null, due: false },
  { reason: 'interval', isOnline: true, last: minutesBefore(-600), due: true },
] as const)(
  'a tick for $reason (online: $isOnline), the last sync at $last: due is $due',
  ({ reason, isOnline, last, due }) => {
    expect(isSyncDue({ reason, isOnline, at }, last)).toBe(due);
  },
);
