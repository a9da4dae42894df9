/* Run by itself, so that nothing is warm: aligns one pair, then lets the peer do the same. Prints the milliseconds of both as JSON. */
import { align } from '../../shared/compare/align.ts';
import { carryPairs } from './carry-pairs.ts';
import { wholeTextMap } from './peers/whole-text.ts';

const pair = carryPairs().find(({ name }) => name.endsWith(process.argv[2] ?? ''));
if (pair === undefined) throw new Error('No such pair');
const started = performance.now();
align(pair.old, pair.new);
const aligned = performance.now();
wholeTextMap(pair.old, pair.new);
console.log(JSON.stringify({ ours: aligned - started, peer: performance.now() - aligned }));
