/* The built app killed ten times. The full number runs by `npm run test:kills`. */
import { expect, test } from 'vitest';
import { runKills } from './kill-loop.ts';

test('of what a person was told is safe, ten kills lose, double and falsely call sent nothing', async () => {
  const seed = Math.floor(Math.random() * 1_000_000_000);
  const { counts, violations } = await runKills(10, seed);
  console.log(`${counts.kills} kills (seed ${seed}): ${violations.length} broken`);
  expect(violations).toEqual([]);
  expect(counts.kills).toBe(10);
  expect(counts.saved).toBeGreaterThan(0);
}, 600_000);
