import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.env.PITCHSIDE_CORPUS ?? join(import.meta.dirname, '../../../../shared/data');

/** A file of the corpus of real documents. */
export interface CorpusFile {
  readonly name: string;
  readonly text: string;
}

/** The files of one set of the corpus that match, by name; none, with a line that says so, where it is absent. */
export function corpusFiles(set: string, pattern = '**/*'): CorpusFile[] {
  const folder = join(root, set);
  if (!existsSync(folder)) {
    console.log(`corpus absent: ${set} (set PITCHSIDE_CORPUS)`);
    return [];
  }
  return globSync(pattern, { cwd: folder, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name))
    .sort()
    .map((path) => ({ name: path.slice(folder.length + 1), text: readFileSync(path, 'utf8') }));
}
