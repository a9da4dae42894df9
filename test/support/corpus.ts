import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './run.ts';

/** A file or folder of the corpus (`PITCHSIDE_CORPUS`, else `../shared/data`), or null where it is absent. */
export function corpus(path: string): string | null {
  const full = join(resolve(root, process.env.PITCHSIDE_CORPUS ?? '../shared/data'), path);
  return existsSync(full) ? full : null;
}
