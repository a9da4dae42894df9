/* `npm run bench [-- GROUP …] [--json FILE]`: the one place for figures. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from '../support/run.ts';
import { carry } from './carry.ts';
import { carryMade } from './carry-made.ts';
import { clauses } from './clauses.ts';
import { feeds } from './feeds.ts';
import { journal } from './journal.ts';
import { open } from './open.ts';
import { redline } from './redline.ts';
import type { Group, Row } from './row.ts';
import { scaleGroup } from './scale.ts';
import { search } from './search.ts';
import { series } from './series.ts';
import { start } from './start.ts';
import { sync } from './sync.ts';
import { table } from './table.ts';

const groups: readonly Group[] = [
  sync,
  start,
  open,
  scaleGroup,
  search,
  clauses,
  series,
  carry,
  carryMade,
  redline,
  journal,
  feeds,
];

const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
const unknown = positionals.filter((name) => !groups.some((group) => group.name === name));
if (unknown.length > 0) {
  console.error(`No such group: ${unknown.join(', ')}. There are: ${groups.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

build();
const rows: Row[] = [];
for (const group of groups) {
  if (positionals.length > 0 && !positionals.includes(group.name)) continue;
  console.log(`measuring ${group.name} …`);
  const own = await group.run();
  console.log(table(own));
  rows.push(...own);
}
console.log(`\n${table(rows)}`);
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
process.exit(0);
