/*
 * The clock says when something may be due, and why; what is due is for others to decide. It ticks at the start, every
 * quarter of an hour, when the network comes or goes, and when the machine wakes.
 */
import type { Tick } from '../shared/ipc/contract.ts';

/** The world as the clock sees it. `pollEvery` and `tickEvery` in milliseconds. */
export interface ClockPorts {
  readonly isOnline: () => boolean;
  readonly now: () => Date;
  /** Hear of the machine's waking; returns how to stop hearing. */
  readonly onWake: (listener: () => void) => () => void;
  readonly announce: (tick: Tick) => void;
  readonly pollEvery: number;
  readonly tickEvery: number;
}

/** Start ticking; the first tick is at once. Returns how to stop. */
export function startClock(ports: ClockPorts): () => void {
  let wasOnline = ports.isOnline();
  const tick = (reason: Tick['reason']): void =>
    ports.announce({ reason, isOnline: wasOnline, at: ports.now().toISOString() });
  const poll = (): void => {
    const isOnline = ports.isOnline();
    if (isOnline === wasOnline) return;
    wasOnline = isOnline;
    tick(isOnline ? 'online' : 'offline');
  };
  const polls = setInterval(poll, ports.pollEvery);
  const ticks = setInterval(() => tick('interval'), ports.tickEvery);
  const stopHearing = ports.onWake(() => {
    poll();
    tick('wake');
  });
  tick('start');
  return () => {
    stopHearing();
    clearInterval(polls);
    clearInterval(ticks);
  };
}
