import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.journey.ts',
  outputDir: '../test-results/artefacts',
  // Each journey has an app, an office and a profile of its own; most of one is waiting, so two fit a machine of two cores.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/journeys.json' }]],
  use: { actionTimeout: 15_000 },
});
