/* The six pairs of drafts with the truth of where passages went; read from the corpus, never copied in. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Text } from '../../shared/compare/text.ts';
import { corpus } from '../support/corpus.ts';

/** A selection in the old text, and where it truly went (its README has the words). */
export interface Selection {
  readonly start: number;
  readonly end: number;
  readonly size: string;
  readonly set: 'uniform' | 'changed';
  readonly fate: 'verbatim' | 'edited' | 'deleted' | 'reworded' | 'grey';
  readonly moved: boolean;
  readonly newStart?: number;
  readonly newEnd?: number;
}

export interface Pair {
  readonly name: string;
  readonly old: Text;
  readonly new: Text;
  readonly selections: readonly Selection[];
}

/** Every pair, by name; none, with a line that says so, where the corpus is absent. */
export function carryPairs(): Pair[] {
  const folder = corpus('carry');
  if (folder === null) {
    console.log('corpus absent: carry (set PITCHSIDE_CORPUS)');
    return [];
  }
  return globSync('*.json', { cwd: folder })
    .sort()
    .map((file) => ({ name: file.replace(/\.json$/, ''), ...JSON.parse(readFileSync(join(folder, file), 'utf8')) }));
}
