import type { Compared, CompareOrder } from './compare-worker.ts';
import address from './compare-worker.ts?worker&url';
import { startOwnWorker } from './own-worker.ts';

/** Compare two kept revisions in a worker, which ends with the job. Rejects when it faults. */
export function compareInWorker(order: CompareOrder): Promise<Compared> {
  const worker = startOwnWorker(address);
  const answered = new Promise<Compared>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Compared>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(`The worker faulted: ${message}`)));
    worker.postMessage(order);
  });
  return answered.finally(() => worker.terminate());
}
