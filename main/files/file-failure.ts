import type { Failure } from '../../shared/failure.ts';

const troubles: Readonly<Record<string, Extract<Failure, { kind: 'file' }>['trouble']>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  EBUSY: 'forbidden',
  EISDIR: 'forbidden',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
};

/** What an error of the file system means, by its code. Anything that is none is a bug, and is thrown on. */
export function fileFailure(cause: unknown): Extract<Failure, { kind: 'file' }> {
  if (!(cause instanceof Error) || !('code' in cause) || !('syscall' in cause)) throw cause;
  const code = String(cause.code);
  return { kind: 'file', trouble: troubles[code] ?? 'broken', detail: code };
}
