/* npm run test:histories [-- N] [--seed S]: so many random histories, the seed of the first being S; any that breaks is told with its seed. */
import { parseArgs } from 'node:util';
import { runHistories } from './run-histories.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' } },
});
const number = Number(positionals[0] ?? 10_000);
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000_000));
const begun = performance.now();
const minutes = (): string => `${((performance.now() - begun) / 60_000).toFixed(1)} min`;

console.log(`${number} histories, seeds ${seed} to ${seed + number - 1}`);
const { violations, counts, histories } = await runHistories(
  Array.from({ length: number }, (_, index) => seed + index),
  (done) => console.log(`  ${done} done, ${minutes()}`),
);
for (const { seed, kind, what } of violations) console.log(`  ${kind}: seed ${seed}: ${what}`);
const of = (kind: string): number => violations.filter((each) => each.kind === kind).length;
console.log(
  Object.entries(counts)
    .map(([name, count]) => `${count.toLocaleString('en-GB')} ${name}`)
    .join(', '),
);
console.log(
  `${histories} histories (seed ${seed}): ${of('lost')} lost, ${of('doubled')} doubled, ${of('false')} falsely called sent, ${of('stalled')} stalled, ${of('overtaken')} overtaken; ${minutes()}`,
);
process.exitCode = violations.length === 0 ? 0 : 1;
