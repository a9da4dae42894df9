/* Random histories of the outbox: nothing lost, nothing doubled, nothing falsely called sent. The full number runs by `npm run test:histories`. */
import { expect, test } from 'vitest';
import { runHistories } from './run-histories.ts';

/** Seeds that once broke an invariant, and what of. */
const examples: Readonly<Record<string, number>> = {
  'a comment that was being written when the app was killed': 1001,
  'a receipt that was answered to another submission, and a pull-back after it': 1141,
};

test('of some two hundred random histories none loses, doubles or falsely calls sent', async () => {
  const seed = Math.floor(Math.random() * 1_000_000_000);
  const random = Array.from({ length: 200 }, (_, index) => seed + index);
  const report = await runHistories([...Object.values(examples), ...random]);
  console.log(`${report.histories} histories (seed ${seed}): ${report.violations.length} broken`);
  expect(report.violations).toEqual([]);
  expect(report.counts.delivered).toBeGreaterThan(200);
  expect(report.counts.kills).toBeGreaterThan(100);
}, 300_000);
