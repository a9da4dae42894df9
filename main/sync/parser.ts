/*
 * The near side of the parser. One worker, made on first use, given one job at a time and let go when idle; a job that
 * takes too long or too much memory costs its worker, and the next job gets a new one. Whatever happens is a value.
 */
import { Worker } from 'node:worker_threads';
import type { Failure } from '../../shared/failure.ts';
import { fail, type Result } from '../../shared/result.ts';
import { type Job, type JobKind, type Jobs, subjects, type Word } from './jobs.ts';

/** Parse one body. Fails as the parsers do, and as malformed when the worker had to be killed. */
export type Parse = <K extends JobKind>(job: Job<K>) => Promise<Result<Jobs[K]['gives']>>;

/** A parser that holds a worker while it is in use. */
export interface Parser {
  readonly parse: Parse;
  close(): Promise<void>;
}

/** Where the worker's code is, and how long a job may take and a worker may idle. */
export interface ParserPorts {
  readonly workerFile: string | URL;
  readonly lateSeconds?: number;
  readonly idleSeconds?: number;
}

const startSeconds = 60;
const resourceLimits = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };

/** Make a parser; it starts no worker until it is used. */
export function createParser({ workerFile, lateSeconds = 10, idleSeconds = 30 }: ParserPorts): Parser {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | null = null;

  const hire = (): Worker => {
    if (idle !== null) clearTimeout(idle);
    worker ??= new Worker(workerFile, { resourceLimits, env: {}, stdin: false });
    return worker;
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

  const work = async <K extends JobKind>(job: Job<K>): Promise<Result<Jobs[K]['gives']>> => {
    const hired = hire();
    hired.ref();
    const word = await listen(hired, () => hired.postMessage(job), lateSeconds);
    if (word.type === 'done') {
      rest();
      return word.result as Result<Jobs[K]['gives']>; // the worker answers each kind of job with what it gives
    }
    if (word.type === 'lost') await dismiss();
    else rest();
    return fail(unread(job.kind, word.message));
  };

  return {
    parse(job) {
      const turn = last.then(() => work(job));
      last = turn;
      return turn;
    },
    async close() {
      if (idle !== null) clearTimeout(idle);
      await dismiss();
    },
  };
}

type Ending = Exclude<Word, { type: 'begun' }> | { readonly type: 'lost'; readonly message: string };

/** Start a job and wait for its end: the worker's word, its death, or its lateness (counted from when it began). */
function listen(worker: Worker, start: () => void, lateSeconds: number): Promise<Ending> {
  return new Promise((resolve) => {
    const late = (seconds: number): NodeJS.Timeout =>
      setTimeout(() => end({ type: 'lost', message: `Reading it took more than ${seconds} seconds` }), seconds * 1000);
    let timer = late(startSeconds);
    const end = (ending: Ending): void => {
      clearTimeout(timer);
      worker.off('message', hear).off('error', crash).off('exit', leave);
      // An error that comes after its job is over has nobody left to hear it, and must not end the app.
      if (ending.type === 'lost') worker.on('error', () => {});
      resolve(ending);
    };
    const hear = (word: Word): void => {
      clearTimeout(timer);
      if (word.type === 'begun') timer = late(lateSeconds);
      else end(word);
    };
    const crash = (cause: Error): void => end({ type: 'lost', message: cause.message });
    const leave = (): void => end({ type: 'lost', message: 'It could not be read to its end' });
    worker.on('message', hear).on('error', crash).on('exit', leave);
    start();
  });
}

const unread = (kind: JobKind, detail: string): Failure => ({ kind: 'malformed', what: subjects[kind], detail });
