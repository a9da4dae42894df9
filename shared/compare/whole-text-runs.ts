import type { WordRun } from '../model/comparison.ts';
import { wordChanges } from './word-changes.ts';

/** Two wordings of one short text (an item of news) as runs: kept and inserted ones make up `fresh`, kept and deleted ones `old`. */
export const wholeTextRuns = (old: string, fresh: string): readonly WordRun[] =>
  wordChanges(old, fresh).map(({ kind, text }) => ({ kind: kind === 'same' ? 'kept' : kind, text }));
