/* A file of the journal while its snapshot is being written: under a name of its own until it is whole, so half of one is never taken for a desk. */
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Frame, readerVersion } from '../../shared/journal/frame.ts';
import type { SnapshotPart } from '../../shared/journal/messages.ts';
import { putInPlace } from '../files/write-whole.ts';
import { encodeFrame } from './frame-bytes.ts';
import { dayOf, listJournals, nextName } from './journal-files.ts';
import type { OpenFile } from './open-file.ts';

/** A file being begun. */
export interface BegunFile {
  readonly path: string;
  readonly handle: FileHandle;
}

/** Begin a file for this desk. Throws what the file system says. */
export async function beginFile(
  folder: string,
  { deskId, deskVersion }: Extract<SnapshotPart, { part: 'begin' }>,
  now: Date,
): Promise<BegunFile> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'begun.part');
  const begun = { path, handle: await open(path, 'w') };
  const startedAt = now.toISOString();
  const versions = { version: readerVersion, minReaderVersion: readerVersion };
  await writeFrame(begun, { kind: 'header', format: 'pitchside-journal', ...versions, deskId, deskVersion, startedAt });
  return begun;
}

/** Write a frame of it. What cannot be written throws, and the file is gone: the room that half a snapshot takes may be just what is missing. */
export async function writeFrame({ path, handle }: BegunFile, frame: Frame): Promise<void> {
  try {
    await handle.appendFile(encodeFrame(frame));
  } catch (cause) {
    await handle.close();
    await rm(path, { force: true }).catch(() => {});
    throw cause;
  }
}

/** It is whole: it gets its name, and is the one to append to from now on. */
export async function putFileInPlace(
  { path: beside, handle }: BegunFile,
  folder: string,
  sequence: number,
  now: Date,
): Promise<OpenFile> {
  await handle.sync();
  const { size } = await handle.stat();
  await handle.close();
  const path = join(folder, nextName(await listJournals(folder), now));
  await putInPlace(beside, path);
  return { path, date: dayOf(now), handle: await open(path, 'a'), size, sequence };
}
