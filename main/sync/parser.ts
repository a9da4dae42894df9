/*
 * The near side of the parser. One worker, made on first use, given one job at a time and let go when idle; a job that
 * takes too much time or memory costs its worker, and the next job gets a new one. Whatever happens is a value.
 */
import { Worker } from 'node:worker_threads';
import type { Failure } from '../../shared/failure.ts';
import { fail, type Result } from '../../shared/result.ts';
import { type Job, type JobKind, type Jobs, subjects, type Word } from './jobs.ts';
import { whenOverspent } from './overspent.ts';

/** Parse one body. Fails as the parsers do, as malformed when the worker had to be killed, as a fault when it never began. */
export type Parse = <K extends JobKind>(job: Job<K>) => Promise<Result<Jobs[K]['gives']>>;

/** A parser that holds a worker while it is in use. */
export interface Parser {
  readonly parse: Parse;
  close(): Promise<void>;
}

/** Where the worker's code is, how much processor time a job may take, and how long a worker may idle. */
export interface ParserPorts {
  readonly workerFile: string | URL;
  readonly lateSeconds?: number;
  readonly idleSeconds?: number;
}

/** As much as is ever asked for of a source; more is not even handed over. */
const maxBytes = 20_000_000;
/** For a worker to begin, and for a job to end however little of the processor it gets. */
const patienceSeconds = 60;
/** With what lies outside its heap (the bytes themselves, what is unpacked) a worker stays well under 512 MB. */
const resourceLimits = { maxOldGenerationSizeMb: 288, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/** Make a parser; it starts no worker until it is used. */
export function createParser({ workerFile, lateSeconds = 4, idleSeconds = 30 }: ParserPorts): Parser {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | null = null;
  let isClosed = false;

  const hire = (): Worker => {
    if (idle !== null) clearTimeout(idle);
    worker ??= engage();
    return worker;
  };
  const engage = (): Worker => {
    const engaged = new Worker(workerFile, { resourceLimits, env: {}, stdin: false });
    // It may die between two jobs, with nobody listening: that must not end the app, nor be the next job's loss.
    engaged.on('error', () => {});
    engaged.once('exit', () => {
      if (worker === engaged) worker = null;
    });
    return engaged;
  };
  const dismiss = async (): Promise<void> => {
    const leaving = worker;
    worker = null;
    await leaving?.terminate();
  };
  const rest = (): void => {
    idle = setTimeout(() => void dismiss(), idleSeconds * 1000);
    idle.unref();
    worker?.unref();
  };

  const work = async <K extends JobKind>(job: Job<K>, isRetry = false): Promise<Result<Jobs[K]['gives']>> => {
    if (isClosed) return fail({ kind: 'stopped' });
    if (job.body.bytes.length > maxBytes) return fail({ kind: 'oversize', limit: maxBytes });
    const hired = hire();
    hired.ref();
    const word = await listen(hired, () => hired.postMessage(job), lateSeconds);
    if (word.type === 'lost') await dismiss();
    else rest();
    if (word.type === 'done') return word.result as Result<Jobs[K]['gives']>; // each kind of job is answered with what it gives
    if (word.type === 'threw' || word.hasBegun) return fail(unread(job.kind, word.message));
    // It read nothing, so nothing is said of the document: it may have died of its last job, so another tries, once.
    return isRetry ? fault(word.message) : work(job, true);
  };

  return {
    parse(job) {
      const turn = last.then(() => work(job)).catch((cause: unknown) => fault(String(cause)));
      last = turn;
      return turn;
    },
    async close() {
      isClosed = true;
      if (idle !== null) clearTimeout(idle);
      await dismiss();
    },
  };
}

type Ending =
  | Exclude<Word, { type: 'begun' }>
  | { readonly type: 'lost'; readonly message: string; readonly hasBegun: boolean };

/** Start a job and wait for its end: the worker's word, its death, or its lateness. */
function listen(worker: Worker, start: () => void, lateSeconds: number): Promise<Ending> {
  return new Promise((resolve) => {
    let hasBegun = false;
    const lose = (message: string): void => end({ type: 'lost', message, hasBegun });
    const late = (seconds: number) => () => lose(`Reading it took more than ${seconds} seconds`);
    const timer = setTimeout(late(patienceSeconds), patienceSeconds * 1000);
    let stopWatching = (): void => {};
    const end = (ending: Ending): void => {
      clearTimeout(timer);
      stopWatching();
      worker.off('message', hear).off('error', crash).off('exit', leave);
      resolve(ending);
    };
    const hear = (word: Word): void => {
      hasBegun = true;
      if (word.type !== 'begun') {
        end(word);
        return;
      }
      timer.refresh();
      stopWatching = whenOverspent(worker, lateSeconds, late(lateSeconds));
    };
    const crash = (cause: Error): void => lose(cause.message);
    const leave = (): void => lose('It could not be read to its end');
    worker.on('message', hear).on('error', crash).on('exit', leave);
    start();
  });
}

const unread = (kind: JobKind, detail: string): Failure => ({ kind: 'malformed', what: subjects[kind], detail });
const fault = (detail: string) => fail({ kind: 'fault' as const, detail });
