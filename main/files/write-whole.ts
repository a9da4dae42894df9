/*
 * A file is written whole or not at all: beside its place under another name, onto the disk, then renamed. Whatever stood
 * there before stands until the moment of renaming, also when the disk fills up or the power goes.
 */
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

import { fail, ok, type Result } from '../../shared/result.ts';
import { fileFailure } from './file-failure.ts';

/** Write a file whole, replacing what stood there. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<Result<null>> {
  const beside = `${path}.part`;
  try {
    const file = await open(beside, 'w');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await putInPlace(beside, path);
    return ok(null);
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => {});
    return fail(fileFailure(cause));
  }
}

/** Give a written file its name, durably. */
export async function putInPlace(beside: string, path: string): Promise<void> {
  await rename(beside, path);
  await syncFolder(dirname(path));
}

/** Wait until what was written to a file is on the disk. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Windows has no such thing, and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
