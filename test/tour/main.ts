/* `npm run tour`: the main job, played end to end with pictures. `npm run pictures`: that, and the states beside it, at 200 % zoom too. */
import { build } from '../support/run.ts';
import { playTour } from './tour.ts';

build();
await playTour({ isWhole: process.argv.includes('--whole') });
process.exit(0);
