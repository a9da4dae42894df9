/*
 * The words of two wordings as runs, given which of them stand in both. What both wordings have at the edges
 * of a change, words or space, is kept: what is shown as changed begins and ends with what differs.
 */
import type { WordRun } from '../model/comparison.ts';

/** Words that stand in both wordings: UTF-16 offsets, rising on both sides. */
export interface KeptWord {
  readonly old: number;
  readonly new: number;
  readonly length: number;
}

/** The runs. Kept and inserted ones make up `fresh`; kept and deleted ones `old`. */
export function wordRuns(old: string, fresh: string, kept: readonly KeptWord[]): readonly WordRun[] {
  const runs: { kind: WordRun['kind']; text: string }[] = [];
  const add = (kind: WordRun['kind'], text: string): void => {
    if (text === '') return;
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  };
  const between = (gone: string, come: string): void => {
    const lead = sharedStart(gone, come);
    const tail = sharedEnd(gone.slice(lead), come.slice(lead));
    add('kept', come.slice(0, lead));
    add('deleted', gone.slice(lead, gone.length - tail));
    add('inserted', come.slice(lead, come.length - tail));
    add('kept', come.slice(come.length - tail));
  };
  let oldAt = 0;
  let newAt = 0;
  for (const word of kept) {
    between(old.slice(oldAt, word.old), fresh.slice(newAt, word.new));
    add('kept', fresh.slice(word.new, word.new + word.length));
    oldAt = word.old + word.length;
    newAt = word.new + word.length;
  }
  between(old.slice(oldAt), fresh.slice(newAt));
  return runs;
}

/** How much two texts begin alike, in whole words and spaces. */
function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length += 1;
  while (length > 0 && (isWithinWord(a, length) || isWithinWord(b, length))) length -= 1;
  return length;
}

/** The same of how they end. */
function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  while (length > 0 && (isWithinWord(a, a.length - length) || isWithinWord(b, b.length - length))) length -= 1;
  return length;
}

/** Whether a place is within a word, a number or a character. */
function isWithinWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const around = text.slice(at - 1, at + 1);
  if (/[\s\p{Pi}\p{Ps}\p{Pe}"!?;:]/u.test(around)) return false;
  return !/[.,]/.test(around) || /\d/.test(around);
}

/** What changed between two kept runs: the words taken out, the words put in, and what stands around them. */
export interface Edit {
  readonly before: string;
  readonly deleted: string;
  readonly inserted: string;
  readonly after: string;
}

/** The edits of some runs, those of white space alone left out. */
export function editsOf(runs: readonly WordRun[]): readonly Edit[] {
  const edits: Edit[] = [];
  let [before, deleted, inserted] = ['', '', ''];
  const flush = (after: string): void => {
    if (deleted.trim() !== '' || inserted.trim() !== '') edits.push({ before, deleted, inserted, after });
    [deleted, inserted] = ['', ''];
  };
  for (const { kind, text } of runs) {
    if (kind === 'deleted') deleted += text;
    else if (kind === 'inserted') inserted += text;
    else {
      flush(text);
      before = text;
    }
  }
  flush('');
  return edits;
}
