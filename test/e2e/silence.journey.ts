import { expect, test } from '@playwright/test';
import { readHostile } from '../silence/read-hostile.ts';

test('reading is silent: pages that would tell that they were read ask for nothing', async () => {
  test.setTimeout(120_000);
  const { clauses, asked, bareAsked } = await readHostile(60);
  expect(asked).toEqual([]);
  // The same pages opened bare do ask, and are heard.
  expect(bareAsked).toBeGreaterThan(20);
  expect(clauses).toBeGreaterThan(40);
});
