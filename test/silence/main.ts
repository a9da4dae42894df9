/* `npm run test:silence [-- N]`: N (500) hostile pages read as news and in a draft, and what Chromium asked the network for meanwhile. */
import { build } from '../support/run.ts';
import { readHostile } from './read-hostile.ts';

const wanted = Number(process.argv[2] ?? 500);
build();
const { read, clauses, asked, bareAsked } = await readHostile(wanted);
for (const url of asked) console.log(`  asked for ${url}`);
console.log(
  `${read} hostile pages read as news, ${clauses} clauses drawn of the draft they make: ${asked.length} requests from the window ` +
    `(forty of the same pages, opened bare: ${bareAsked})`,
);
process.exit(asked.length === 0 && bareAsked > 0 && read === wanted ? 0 : 1);
