import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPace } from '../../../main/sync/pace.ts';

const never = new AbortController().signal;
/** All that can happen without anything more from outside has happened. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('however reading and storing fall together, no more is ahead than may be, and all is read in the end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 1, maxLength: 30 }),
      fc.infiniteStream(fc.boolean()),
      async (most, sources, order) => {
        const pace = createPace({ most });
        const reading: number[] = [];
        let [unstored, read] = [0, 0];
        for (const batches of sources) void pace.begin(never).then(() => reading.push(batches));
        while (read < sources.length || unstored > 0) {
          await settled();
          expect(reading.length + unstored).toBeLessThanOrEqual(most);
          const [first] = reading;
          if (first !== undefined && (unstored === 0 || order.next().value)) {
            reading.shift();
            read += 1;
            unstored += first;
            pace.end(first);
          } else if (unstored > 0) {
            unstored -= 1;
            pace.taken();
          } else throw new Error('nothing is let in, though nothing is ahead');
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('whoever waits is let go when it is stopped, when the window is new, and when nothing was stored for long', async () => {
  const stopping = new AbortController();
  const pace = createPace({ most: 1, patience: 60_000 });
  await pace.begin(never);
  const stopped = pace.begin(stopping.signal);
  stopping.abort();
  await stopped;
  const begun = pace.begin(never);
  pace.forget();
  await begun;

  const impatient = createPace({ most: 1, patience: 1 });
  await impatient.begin(never);
  await impatient.begin(never);
});
