/*
 * Ask one source: get it, read it, announce what came, then say what it came to. A source that fails is an outcome with its
 * failure, and touches nothing else.
 */
import type { Cursor, Outcome, SourceKind } from '../../shared/model/source.ts';
import type { SyncBatch } from '../../shared/model/sync.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { Reach, Resolve } from '../request/address.ts';
import type { Get, Got } from '../request/get.ts';
import type { Pace } from './pace.ts';
import type { Parse } from './parser.ts';

/** The world that a sync is run in. */
export interface SyncPorts {
  readonly get: Get;
  readonly parse: Parse;
  readonly resolve: Resolve;
  readonly pace: Pace;
  readonly announceBatch: (batch: SyncBatch) => void;
  readonly announceOutcome: (outcome: Outcome) => void;
  readonly now: () => Date;
}

/** One sync as it runs: the world, the cursors it was ordered with, and the outcomes so far. */
export interface Sync extends SyncPorts {
  readonly cursors: ReadonlyMap<string, Cursor>;
  readonly signal: AbortSignal;
  readonly outcomes: Outcome[];
}

/** A body that came. */
export type Arrival = Extract<Got, { status: 'body' }>;

/**
 * What a body was read as: the batches that it makes (in the order in which they must be stored), and how many items.
 * `dropped`: how many more could not be read. `title`: what the source calls itself, where that is better than what it was asked as.
 */
export interface Reading<T> {
  readonly value: T;
  readonly title?: string;
  readonly items: number;
  readonly dropped?: number;
  readonly batches: readonly SyncBatch[];
}

/** One source: who it is, how to ask for it, and how to read what comes. */
export interface Question<T> {
  readonly id: string;
  readonly channelId: string;
  readonly kind: SourceKind;
  readonly title: string;
  readonly cursor: Cursor | null;
  readonly reach: Reach;
  readonly read: (arrival: Arrival) => Promise<Result<Reading<T>>>;
}

/** What came of asking; `value` is there only when something new came. */
export type Finding<T> =
  | { readonly result: Extract<Outcome['result'], { status: 'changed' }>; readonly value: T; readonly title: string }
  | { readonly result: Exclude<Outcome['result'], { status: 'changed' }> };

/** What is read as a feed, for `Accept`. */
export const feedTypes =
  'application/atom+xml, application/rss+xml, application/feed+json, application/json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1';
export const megabyte = 1_000_000;

/** What is asked for, and how much of it is taken, by kind. */
const terms = {
  channel: { accept: feedTypes, limitBytes: 20 * megabyte },
  news: { accept: feedTypes, limitBytes: 20 * megabyte },
  specifications: { accept: feedTypes, limitBytes: 20 * megabyte },
  calendar: { accept: 'text/calendar, */*;q=0.1', limitBytes: 5 * megabyte },
  answers: { accept: 'application/json, */*;q=0.1', limitBytes: 20 * megabyte },
  glossary: { accept: 'application/json, */*;q=0.1', limitBytes: 5 * megabyte },
  document: { accept: 'text/html, text/markdown, text/plain;q=0.8, */*;q=0.1', limitBytes: 20 * megabyte },
  picture: {
    accept: 'image/avif, image/webp, image/png, image/jpeg, image/gif, image/svg+xml',
    limitBytes: 8 * megabyte,
  },
} as const satisfies Record<SourceKind, { accept: string; limitBytes: number }>;

/** Ask a source and announce what came of it. A sync that was stopped asks nothing more, and says nothing of it. */
export async function askSource<T>(question: Question<T>, sync: Sync): Promise<Finding<T>> {
  if (sync.signal.aborted) return { result: { status: 'failed', failure: { kind: 'stopped' } } };
  const finding = await find(question, sync);
  concludeSource('title' in finding ? { ...question, title: finding.title } : question, finding.result, sync);
  return finding;
}

/** Say what asking a source came to. */
export function concludeSource(
  { id, channelId, kind, title }: Omit<Question<never>, 'read' | 'cursor' | 'reach'>,
  result: Outcome['result'],
  sync: Sync,
): void {
  const outcome = { id, channelId, kind, title, checkedAt: sync.now().toISOString(), result };
  sync.outcomes.push(outcome);
  sync.announceOutcome(outcome);
}

async function find<T>(question: Question<T>, sync: Sync): Promise<Finding<T>> {
  const { id, kind, cursor, reach, read } = question;
  const got = await sync.get(id, { ...terms[kind], cursor, reach, signal: sync.signal });
  if (!got.ok) return { result: { status: 'failed', failure: got.error } };
  if (got.value.status === 'same') return { result: { status: 'unchanged' } };
  const arrival = got.value;
  const reading = await readAtPace(() => read(arrival), sync);
  if (!reading.ok) return { result: { status: 'failed', failure: reading.error } };
  const { value, title = question.title, items, dropped = 0 } = reading.value;
  const result = { status: 'changed' as const, items, bytes: got.value.bytes.byteLength };
  return { result: dropped > 0 ? { ...result, dropped } : result, value, title };
}

/** Read what came when the window has stored most of what was read before, and announce what it makes. */
async function readAtPace<T>(
  read: () => Promise<Result<Reading<T>>>,
  { pace, signal, announceBatch }: Sync,
): Promise<Result<Reading<T>>> {
  await pace.begin(signal);
  let batches: readonly SyncBatch[] = [];
  try {
    if (signal.aborted) return fail({ kind: 'stopped' });
    const reading = await read();
    if (reading.ok) batches = reading.value.batches;
    for (const batch of batches) announceBatch(batch);
    return reading;
  } finally {
    pace.end(batches.length);
  }
}
