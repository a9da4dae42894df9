/*
 * Chromium can neither open nor delete a database whose files are damaged past its understanding, at no start. When the person has
 * chosen to put their second copy back, its files are put aside at the next start, before Chromium looks at them. Kept, not removed.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../shared/result.ts';
import { fileFailure } from './files/file-failure.ts';

const wish = 'put-databases-aside';

/** Ask that the databases be put aside at the next start. */
export function wishDatabasesAside(profile: string): Result<null> {
  try {
    writeFileSync(join(profile, wish), '');
    return ok(null);
  } catch (cause) {
    return fail(fileFailure(cause));
  }
}

/** If it was asked for, put the databases of a profile aside, in `damaged/` within it. Called before any window opens. */
export function putDatabasesAside(profile: string, now: Date): void {
  if (!existsSync(join(profile, wish))) return;
  const folders = readdirSync(profile, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && /\.indexeddb\.(leveldb|blob)$/.test(entry.name),
  );
  const aside = join(profile, 'damaged', String(now.getTime()));
  mkdirSync(aside, { recursive: true });
  for (const { parentPath, name } of folders)
    renameSync(join(parentPath, name), join(aside, name.replaceAll('.', '-')));
  rmSync(join(profile, wish));
}
