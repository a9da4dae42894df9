import type { EntryHead, Library } from './library.ts';
import { whenIdle } from './when-idle.ts';

/** So many are read at a time: fewer than would be late for a frame, or keep another reader waiting. */
const few = 500;

/**
 * Look at every entry, without its body, in the order of their ids. In slices: a cursor goes to the database for each row, and all at once
 * would hold up the window. Not within a live query.
 */
export async function eachEntry(library: Library, look: (head: EntryHead) => void): Promise<void> {
  for (let last = '', slice: readonly EntryHead[] | null = null; slice === null || slice.length === few; ) {
    slice = await library.entries.where('id').above(last).limit(few).toArray();
    for (const head of slice) look(head);
    await whenIdle();
    last = slice.at(-1)?.id ?? '';
  }
}
