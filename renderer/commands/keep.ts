import type { Failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** Thrown inside a transaction to undo it and return this failure. */
export class Refusal extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/** Do some writing on the desk. Where it cannot be written (a full disk, a closed database) nothing is, and the failure says so. */
export async function keep<T>(write: () => PromiseLike<T>): Promise<Result<T>> {
  try {
    return ok(await write());
  } catch (cause) {
    if (cause instanceof Refusal) return fail(cause.failure);
    if (isStorageError(cause)) return fail({ kind: 'storage', detail: cause.message });
    throw cause;
  }
}

const storageErrors: ReadonlySet<string> = new Set([
  'QuotaExceededError',
  'AbortError',
  'UnknownError',
  'OpenFailedError',
  'DatabaseClosedError',
  'InvalidStateError',
  'TimeoutError',
  'TransactionInactiveError',
  'MissingAPIError',
]);

const isStorageError = (cause: unknown): cause is Error => cause instanceof Error && storageErrors.has(cause.name);
