/*
 * The built app, killed again and again. A profile lives through some kills and makes room for the next, so that the window stays
 * as quick as it was; three live at once, for most of a start is waiting.
 */
import type { Violation } from './judge.ts';
import { type Counts, live } from './life.ts';

/** What came of so many kills. */
export interface Report {
  readonly counts: Counts;
  readonly violations: readonly Violation[];
}

const atOnce = 3;
const mostOfOneLife = 25;

/** Kill the app so many times. `tell`: called after each kill, with how many there have been, and what was found broken. */
export async function runKills(
  kills: number,
  seed: number,
  tell: (done: number, broken: readonly Violation[]) => void = () => {},
): Promise<Report> {
  const lifetime = Math.min(mostOfOneLife, Math.ceil(kills / atOnce));
  const lives = Array.from({ length: Math.ceil(kills / lifetime) }, (_, index) => ({
    name: `${seed}/${index}`,
    kills: Math.min(lifetime, kills - index * lifetime),
  }));
  const lived: Counts[] = [];
  const violations: Violation[] = [];
  let done = 0;
  const work = async (): Promise<void> => {
    for (let next = lives.shift(); next !== undefined; next = lives.shift()) {
      const counts = await live(next.kills, next.name, (broken, isKill) => {
        done += isKill ? 1 : 0;
        violations.push(...broken);
        tell(done, broken);
      });
      lived.push(counts);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const sum = (of: keyof Counts): number => lived.reduce((total, counts) => total + counts[of], 0);
  const counts = {
    kills: sum('kills'),
    saved: sum('saved'),
    queued: sum('queued'),
    held: sum('held'),
    sending: sum('sending'),
    starting: sum('starting'),
    recoveries: sum('recoveries'),
  };
  return { counts, violations };
}
