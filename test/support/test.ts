/* `npm test`: build, then every test there is, and one closing line that counts them. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build, root, runTool } from './run.ts';

const results = `${root}test-results`;
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
build();

const units = runTool('vitest/vitest.mjs', [
  'run',
  '--config=test/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}/units.json`,
]);
const journeys = runTool('@playwright/test/cli.js', ['test', '--config=test/playwright.config.ts']);

const counted = [readUnits(), readJourneys()];
const passed = counted.reduce((sum, each) => sum + each.passed, 0);
// A runner that failed without a failing test (a file that does not load) is a failure too.
const unexplained =
  (units !== 0 && counted[0]?.failed === 0 ? 1 : 0) + (journeys !== 0 && counted[1]?.failed === 0 ? 1 : 0);
const failed = counted.reduce((sum, each) => sum + each.failed, unexplained);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function readUnits(): { passed: number; failed: number } {
  const report: { numPassedTests: number; numFailedTests: number } = JSON.parse(
    readFileSync(`${results}/units.json`, 'utf8'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function readJourneys(): { passed: number; failed: number } {
  const report: { stats: { expected: number; unexpected: number; flaky: number } } = JSON.parse(
    readFileSync(`${results}/journeys.json`, 'utf8'),
  );
  return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky };
}
