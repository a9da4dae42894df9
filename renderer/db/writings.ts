/*
 * Each entry bears the number of the writing that it was last part of, so that what was written since a moment is read by itself, and the
 * rest of the news is left alone. No clock is asked: clocks are set back.
 */
import { inSlices } from './in-slices.ts';
import type { EntryHead, Library } from './library.ts';

/** The number of the last writing; 0: there was none. Read in the transaction that writes the next. */
export async function lastWriting(library: Library): Promise<number> {
  const [last] = await library.entries.orderBy('writing').reverse().limit(1).keys();
  return typeof last === 'number' ? last : 0;
}

/** Write these entries, each under a number of its own. */
export async function writeEntries(library: Library, heads: readonly EntryHead[]): Promise<void> {
  const last = await lastWriting(library);
  const numbered = heads.map((head, index) => ({ ...head, writing: last + 1 + index }));
  await inSlices(numbered, (slice) => library.entries.bulkPut(slice));
}

/** So many are read at a time: fewer than would be late for a frame. */
const few = 1_000;

/** Those written after that number. As a live query it is asked again when entries go, too. */
export const writtenSince = (library: Library, writing: number): Promise<readonly EntryHead[]> =>
  library.transaction('r', library.entries, async () => {
    const fresh: EntryHead[] = [];
    for (let slice: readonly EntryHead[] | null = null; slice === null || slice.length === few; ) {
      slice = await library.entries
        .where('writing')
        .above(fresh.at(-1)?.writing ?? writing)
        .limit(few)
        .toArray();
      for (const head of slice) fresh.push(head);
    }
    // Nothing is read: it says which keys matter.
    await library.entries.toCollection().limit(0).primaryKeys();
    return fresh;
  });
