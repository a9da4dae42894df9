import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.journey.ts',
  outputDir: '../test-results/artefacts',
  // One journey at a time: each has an app, an office and a profile of its own, and the machine two cores.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/journeys.json' }]],
  use: { actionTimeout: 15_000 },
});
