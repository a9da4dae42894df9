/* The file of the journal that is appended to: taken up at the start, or as a snapshot left it. A value; each step gives the next. */
import { type FileHandle, open } from 'node:fs/promises';
import { fileFailure } from '../files/file-failure.ts';
import { cutTail } from './cut-tail.ts';
import type { Described } from './describe-file.ts';

/** The file in use. `handle` null: it is there to be read, and could not be mended or opened for writing. */
export interface OpenFile {
  readonly path: string;
  readonly date: string;
  readonly handle: FileHandle | null;
  readonly size: number;
  readonly sequence: number;
}

/** Open a described file for appending, its bad end cut off. Where it cannot be, it can still be read. */
export async function takeUp(
  path: string,
  date: string,
  { holding: { sequence }, ending }: Extract<Described, { state: 'kept' }>,
): Promise<OpenFile> {
  const { good: size, tail } = ending;
  try {
    if (tail !== 'whole') await cutTail(path, ending);
    return { path, date, handle: await open(path, 'a'), size, sequence };
  } catch {
    return { path, date, handle: null, size, sequence };
  }
}

/** Append bytes that bring it to `sequence`; they are on the disk when this resolves. `cause`: what the file system said, null when it is done. */
export async function appendTo(
  file: OpenFile,
  handle: FileHandle,
  bytes: Buffer,
  sequence: number,
): Promise<{ readonly file: OpenFile; readonly cause: unknown }> {
  try {
    await handle.appendFile(bytes);
    await handle.datasync();
    return { file: { ...file, size: file.size + bytes.length, sequence }, cause: null };
  } catch (cause) {
    return { file: await stepBack(file, handle, fileFailure(cause).trouble === 'full'), cause };
  }
}

/**
 * After a failed append: on a full disk what was written of it is cut off again. Otherwise nobody knows what the disk holds, so the
 * file is not appended to any more, and the next snapshot takes its place.
 */
async function stepBack(file: OpenFile, handle: FileHandle, isFull: boolean): Promise<OpenFile> {
  try {
    await handle.truncate(file.size);
    if (isFull) return file;
  } catch {
    // As below.
  }
  await handle.close().catch(() => {});
  return { ...file, handle: null };
}
