/* `npm run test:kills [-- N] [--seed S]`: the built app killed N times (200), and what was lost, doubled or falsely called sent. */
import { parseArgs } from 'node:util';
import { build } from '../support/run.ts';
import { runKills } from './kill-loop.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string' } } });
const wanted = Number(positionals[0] ?? 200);
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000_000));
build();
const begun = performance.now();
const minutes = (): string => `${((performance.now() - begun) / 60_000).toFixed(1)} min`;

const { counts, violations } = await runKills(wanted, seed, (done, broken) => {
  for (const { kind, what } of broken) console.log(`  ${kind}: kill ${done}: ${what}`);
  if (done % 10 === 0) console.log(`  ${done} kills, ${minutes()}`);
});
const of = (kind: string): number => violations.filter((each) => each.kind === kind).length;
console.log(
  `${counts.saved} comments and notes said to be saved, ${counts.queued} comments queued, ${counts.held} responses at the office; ` +
    `${counts.sending} kills while something was on its way, ${counts.starting} in a start, ${counts.recoveries} starts with the second copy put back`,
);
console.log(
  `${counts.kills} kills (seed ${seed}): ${of('lost')} lost, ${of('doubled')} doubled, ${of('false')} falsely called sent; ${minutes()}`,
);
process.exit(violations.length === 0 && counts.kills === wanted ? 0 : 1);
