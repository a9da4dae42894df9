import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { revivePage } from '../../main/revive.ts';

function page() {
  const seen: string[] = [];
  const world = { now: 0 };
  const contents = Object.assign(new EventEmitter(), { reload: () => seen.push('reload'), isDestroyed: () => false });
  revivePage(contents as never, {
    now: () => world.now,
    log: { note: () => {}, error: () => {} },
    interrupted: () => seen.push('interrupted'),
    giveUp: () => seen.push('given up'),
  });
  const end = async (reason: string): Promise<void> => {
    contents.emit('render-process-gone', {}, { reason });
    await new Promise((next) => setImmediate(next));
  };
  return { seen, world, end };
}

test('a page whose process ends is loaded anew, and what it had asked for is ended', async () => {
  const { seen, end } = page();
  await end('crashed');
  expect(seen).toEqual(['interrupted', 'reload']);
});

test('a page that leaves in good order is left alone', async () => {
  const { seen, end } = page();
  await end('clean-exit');
  expect(seen).toEqual([]);
});

test('a page that ends again and again is given up, and not before', async () => {
  const { seen, world, end } = page();
  for (let time = 0; time < 6; time++) {
    world.now += 61_000;
    await end('oom');
  }
  expect(seen).not.toContain('given up');
  for (let time = 0; time < 3; time++) await end('oom');
  expect(seen.at(-1)).toBe('given up');
});
