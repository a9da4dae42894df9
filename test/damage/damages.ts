/* What can befall the files of a database. Each is given the folder of LevelDB, and an earlier copy of it. */
import {
  appendFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** One way of damaging a database while no app runs. */
export type Damage = (folder: string, earlier: string) => void;

/** The log that LevelDB wrote last. */
function newestLog(folder: string): string {
  const logs = readdirSync(folder).filter((name) => name.endsWith('.log'));
  const [newest] = logs.map((name) => join(folder, name)).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (newest === undefined) throw new Error(`No log in ${folder}`);
  return newest;
}

/** Every damage, by its name. */
export const damages: Readonly<Record<string, Damage>> = {
  'torn tail': (folder) => appendFileSync(newestLog(folder), 'abc'),
  'truncated log': (folder) => {
    const log = newestLog(folder);
    truncateSync(log, Math.floor(statSync(log).size / 2));
  },
  'garbled log': (folder) => garble(newestLog(folder)),
  'garbled files': (folder) => {
    for (const name of readdirSync(folder)) garble(join(folder, name));
  },
  'deleted log': (folder) => rmSync(newestLog(folder)),
  'deleted database': (folder) => rmSync(folder, { recursive: true }),
  'an earlier copy': (folder, earlier) => {
    rmSync(folder, { recursive: true });
    cpSync(earlier, folder, { recursive: true });
  },
};

/** Every seventh byte made another. */
function garble(path: string): void {
  writeFileSync(
    path,
    readFileSync(path).map((byte, at) => (at % 7 === 3 ? byte ^ 0x55 : byte)),
  );
}
