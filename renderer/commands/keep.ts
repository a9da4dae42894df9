import type { Failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { journalled } from '../db/journalled.ts';

/** Thrown inside a transaction to undo it and return this failure. */
export class Refusal extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/**
 * Do some writing on the desk, and wait until its second copy has it too: only then may the screen say "saved". Where the desk
 * cannot be written (a full disk, a closed database) nothing is, and the failure says so.
 */
export async function keep<T>(write: () => PromiseLike<T>): Promise<Result<T>> {
  try {
    const value = await write();
    await journalled();
    return ok(value);
  } catch (cause) {
    if (cause instanceof Refusal) return fail(cause.failure);
    if (storageTrouble(cause)) return fail({ kind: 'storage', detail: String(cause) });
    throw cause;
  }
}

/** What keeps a database from being written: no room, or anything else. */
export type StorageTrouble = 'full' | 'unwritable';

/** What trouble with storage was thrown; null when it was something else. */
export function storageTrouble(cause: unknown): StorageTrouble | null {
  const names = namesOf(cause);
  if (names.includes('QuotaExceededError')) return 'full';
  return names.some((name) => storageErrors.has(name)) ? 'unwritable' : null;
}

/** Dexie wraps what IndexedDB threw (`inner`), and gathers what each row of a bulk threw (`failures`). */
function namesOf(cause: unknown): readonly string[] {
  if (!(cause instanceof Error)) return [];
  const inner = 'inner' in cause ? [cause.inner] : [];
  const failures = 'failures' in cause && Array.isArray(cause.failures) ? cause.failures.slice(0, 1) : [];
  return [cause.name, ...[...inner, ...failures].flatMap(namesOf)];
}

const storageErrors: ReadonlySet<string> = new Set([
  'AbortError',
  'UnknownError',
  'OpenFailedError',
  'DatabaseClosedError',
  'InvalidStateError',
  'TimeoutError',
  'TransactionInactiveError',
  'MissingAPIError',
]);
