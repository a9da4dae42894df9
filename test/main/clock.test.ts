import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startClock } from '../../main/clock.ts';
import type { Tick } from '../../shared/ipc/contract.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-10-14T09:00:00Z') }));
afterEach(() => void vi.useRealTimers());

function clock() {
  const ticks: Tick[] = [];
  const world = { isOnline: true, wake: () => {} };
  const stop = startClock({
    isOnline: () => world.isOnline,
    now: () => new Date(),
    onWake: (listener) => {
      world.wake = listener;
      return () => {
        world.wake = () => {};
      };
    },
    announce: (tick) => ticks.push(tick),
    pollEvery: 5000,
    tickEvery: 900_000,
  });
  return { ticks, world, stop, reasons: () => ticks.map(({ reason }) => reason) };
}

test('it ticks at the start and every quarter of an hour', () => {
  const { ticks, reasons } = clock();
  expect(ticks).toEqual([{ reason: 'start', isOnline: true, at: '2026-10-14T09:00:00.000Z' }]);
  vi.advanceTimersByTime(1_800_000);
  expect(reasons()).toEqual(['start', 'interval', 'interval']);
});

test('it ticks once when the network goes, and once when it is back', () => {
  const { ticks, world, reasons } = clock();
  world.isOnline = false;
  vi.advanceTimersByTime(20_000);
  world.isOnline = true;
  vi.advanceTimersByTime(20_000);
  expect(reasons()).toEqual(['start', 'offline', 'online']);
  expect(ticks.map(({ isOnline }) => isOnline)).toEqual([true, false, true]);
});

test('waking tells first whether the network is still there', () => {
  const { world, reasons } = clock();
  world.isOnline = false;
  world.wake();
  expect(reasons()).toEqual(['start', 'offline', 'wake']);
});

test('it is silent once stopped', () => {
  const { world, stop, reasons } = clock();
  const wake = world.wake;
  stop();
  expect(world.wake).not.toBe(wake);
  world.isOnline = false;
  world.wake();
  vi.advanceTimersByTime(3_600_000);
  expect(reasons()).toEqual(['start']);
});
