/* The changes of words between what stands and what is proposed: a longest common subsequence of words. */

/** A stretch of words that stays, is put in or is taken out. */
export interface WordChange {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
}

const words = new Intl.Segmenter('en-GB', { granularity: 'word' });
const split = (text: string): readonly string[] => [...words.segment(text)].map(({ segment }) => segment);

/** Above this many comparisons the middle is given as one deletion and one insertion. */
const mostWork = 4_000_000;

/** From `before` to `after`. The texts of what is same and deleted make up `before`; of same and inserted, `after`. */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const old = split(before);
  const fresh = split(after);
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < fresh.length - head &&
    old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]
  ) {
    tail += 1;
  }
  const middle = compare(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail));
  return join([
    ...old.slice(0, head).map((text): WordChange => ({ kind: 'same', text })),
    ...middle,
    ...old.slice(old.length - tail).map((text): WordChange => ({ kind: 'same', text })),
  ]);
}

function compare(old: readonly string[], fresh: readonly string[]): readonly WordChange[] {
  const deleted = (text: string): WordChange => ({ kind: 'deleted', text });
  const inserted = (text: string): WordChange => ({ kind: 'inserted', text });
  if (old.length * fresh.length > mostWork) return [...old.map(deleted), ...fresh.map(inserted)];
  const width = fresh.length + 1;
  const common = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      common[i * width + j] = old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const changes: WordChange[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < fresh.length) {
    const gone = old[i];
    const come = fresh[j];
    if (gone !== undefined && gone === come) {
      changes.push({ kind: 'same', text: gone });
      i += 1;
      j += 1;
    } else if (gone !== undefined && (come === undefined || at(i + 1, j) >= at(i, j + 1))) {
      changes.push(deleted(gone));
      i += 1;
    } else if (come !== undefined) {
      changes.push(inserted(come));
      j += 1;
    }
  }
  return changes;
}

/** Neighbours of one kind are one; a space alone between two changes is changed with them, for it reads better. */
function join(changes: readonly WordChange[]): readonly WordChange[] {
  const joined: { kind: WordChange['kind']; text: string }[] = [];
  let deleted = '';
  let inserted = '';
  const flush = (): void => {
    if (deleted !== '') joined.push({ kind: 'deleted', text: deleted });
    if (inserted !== '') joined.push({ kind: 'inserted', text: inserted });
    deleted = '';
    inserted = '';
  };
  for (const [index, { kind, text }] of changes.entries()) {
    const isBetween = deleted !== '' && inserted !== '' && (changes[index + 1]?.kind ?? 'same') !== 'same';
    if (kind === 'deleted') deleted += text;
    else if (kind === 'inserted') inserted += text;
    else if (isBetween && /^\s+$/.test(text)) {
      deleted += text;
      inserted += text;
    } else {
      flush();
      const last = joined.at(-1);
      if (last?.kind === 'same') last.text += text;
      else joined.push({ kind, text });
    }
  }
  flush();
  return joined;
}
