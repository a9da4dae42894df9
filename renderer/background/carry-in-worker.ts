import type { Landing } from '../../shared/annotation/carry-annotations.ts';
import type { Library } from '../db/library.ts';
import type { CarryOrder } from '../workers/carry.ts';
import address from '../workers/carry.ts?worker&url';
import { startOwnWorker } from '../workers/own-worker.ts';
import type { CarryJob } from './carry-due.ts';

/** Do a job in a worker of its own, which ends with it. Rejects when the worker faults. */
export function carryInWorker({ name }: Library, job: CarryJob): Promise<readonly Landing[]> {
  const worker = startOwnWorker(address);
  const answered = new Promise<readonly Landing[]>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<readonly Landing[]>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(`The worker faulted: ${message}`)));
    worker.postMessage({ library: name, job } satisfies CarryOrder);
  });
  return answered.finally(() => worker.terminate());
}
