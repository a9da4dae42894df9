/* Files that the person chooses, through the system's own dialogs: the page never names a path. */
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { OpenDialogOptions, OpenDialogReturnValue, SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import type { FileToOpen, FileToSave, OpenedFile } from '../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { fileFailure } from './file-failure.ts';
import { writeWhole } from './write-whole.ts';

/** Ask where, and write it there whole or not at all. Null when the person cancelled. */
export async function saveFile(
  { suggestedName, description, content }: FileToSave,
  ask: (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>,
): Promise<Result<{ readonly path: string } | null>> {
  const extensions = [extname(suggestedName).slice(1)];
  const chosen = await ask({ defaultPath: suggestedName, filters: [{ name: description, extensions }] });
  if (chosen.canceled || chosen.filePath === '') return ok(null);
  const written = await writeWhole(chosen.filePath, content);
  return written.ok ? ok({ path: chosen.filePath }) : written;
}

/** Ask which, and read it. Null when the person cancelled; a file above the limit is refused before it is read. */
export async function openFile(
  { description, extensions, limit }: FileToOpen,
  ask: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>,
): Promise<Result<OpenedFile | null>> {
  const chosen = await ask({ properties: ['openFile'], filters: [{ name: description, extensions }] });
  const [path] = chosen.filePaths;
  if (chosen.canceled || path === undefined) return ok(null);
  try {
    if ((await stat(path)).size > limit) return fail({ kind: 'oversize', limit });
    return ok({ name: basename(path), bytes: new Uint8Array(await readFile(path)) });
  } catch (cause) {
    return fail(fileFailure(cause));
  }
}
