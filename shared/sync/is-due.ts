import type { Tick } from '../ipc/contract.ts';

const minute = 60_000;

/** The least time since the last sync began, in milliseconds, for each reason to tick; null: such a tick never syncs. */
const leastGap = {
  start: 0,
  interval: 10 * minute,
  online: minute,
  wake: minute,
  offline: null,
} as const satisfies Record<Tick['reason'], number | null>;

/** Whether a tick asks for a sync. `lastStartedAt` (ISO): when the last one began, or null before the first. */
export function isSyncDue(tick: Tick, lastStartedAt: string | null): boolean {
  const gap = leastGap[tick.reason];
  if (gap === null || !tick.isOnline) return false;
  if (lastStartedAt === null) return true;
  const since = Date.parse(tick.at) - Date.parse(lastStartedAt);
  // A clock that was set back must not stop syncing for as long as it was set back.
  return since >= gap || since < 0;
}
