/*
 * How long a job may take is counted in the processor time of its own thread: what is slow because the machine is busy is not
 * late, and what is made to be slow is late as soon on a busy machine as on an idle one, but for the waiting.
 */
import { setTimeout } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';

const lookEvery = 50;

/** Call `tell` once the worker has spent that many seconds from now on. The answer ends the watch. */
export function whenOverspent(worker: Worker, seconds: number, tell: () => void): () => void {
  let isWatching = true;
  const watch = async (): Promise<void> => {
    const before = await spentBy(worker);
    while (isWatching) {
      await setTimeout(lookEvery);
      const spent = isWatching ? (await spentBy(worker)) - before : 0;
      if (isWatching && spent > seconds) return tell();
    }
  };
  // A worker that has ended spends nothing more, and its end is heard elsewhere.
  watch().catch(() => {});
  return () => {
    isWatching = false;
  };
}

async function spentBy(worker: Worker): Promise<number> {
  const { user, system } = await worker.cpuUsage();
  return (user + system) / 1_000_000;
}
