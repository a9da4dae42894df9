/* `npm run tour`: the main job, played end to end with pictures. */
import { build } from '../support/run.ts';
import { playTour } from './tour.ts';

build();
await playTour();
process.exit(0);
