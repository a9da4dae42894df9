/* `npm run test:damage [-- NAME …]`: every damage to the profile's files, three starts each, and whether the desk was whole after each. */
import { build } from '../support/run.ts';
import { sufferDamage } from './damaged-profile.ts';
import { damages } from './damages.ts';

const wanted = process.argv.slice(2);
build();
let whole = 0;
let starts = 0;
for (const [name, damage] of Object.entries(damages)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const outcome = await sufferDamage(damage);
  whole += outcome.whole;
  starts += 3;
  console.log(
    `${name.padEnd(20)} whole after ${outcome.whole} of 3 starts, the person asked ${outcome.recoveries} times`,
  );
}
console.log(`desk whole after ${whole} of ${starts} starts: ${((100 * whole) / starts).toFixed(1)} %`);
process.exit(whole === starts && starts > 0 ? 0 : 1);
