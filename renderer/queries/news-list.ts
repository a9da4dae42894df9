/* The news as lists need it: heads without bodies, and what the person has done with each. */
import { useMemo } from 'react';
import { desk, library } from '../db/databases.ts';
import { eachEntry } from '../db/each-entry.ts';
import type { EntryBefore, EntryBody, EntryHead } from '../db/library.ts';
import { heldAnswer } from './held-answer.ts';

export type { EntryBefore, EntryBody, EntryHead };

/** `heads` are newest first; the sets hold ids of entries, and URLs of pictures that are kept. */
export interface News {
  readonly heads: readonly EntryHead[];
  readonly read: ReadonlySet<string>;
  readonly starred: ReadonlySet<string>;
  readonly pictures: ReadonlySet<string>;
}

/** All news, kept current; `undefined` until both databases have answered. It is read once for all screens, since it may be long. */
export function useNews(): News | undefined {
  const heads = useHeads();
  const read = useRead();
  const starred = useStarred();
  const pictures = usePictures();
  return useMemo(
    () => (heads && read && starred && pictures ? { heads, read, starred, pictures } : undefined),
    [heads, read, starred, pictures],
  );
}

const useHeads = heldAnswer(readHeads);
const useRead = heldAnswer(() => idsWhere('readAt'));
const useStarred = heldAnswer(() => idsWhere('starredAt'));
const usePictures = heldAnswer(async () => new Set(await library.assets.toCollection().primaryKeys()));

/** Every entry without its body, newest first. */
async function readHeads(): Promise<readonly EntryHead[]> {
  const heads: EntryHead[] = [];
  await eachEntry(library, (head) => heads.push(head));
  return heads.sort((a, b) =>
    a.publishedAt < b.publishedAt ? 1 : a.publishedAt > b.publishedAt ? -1 : a.id < b.id ? 1 : -1,
  );
}

/** Null is not indexed, so the index holds exactly the readings where this was done. */
const idsWhere = async (done: 'readAt' | 'starredAt'): Promise<ReadonlySet<string>> =>
  new Set(await desk.readings.where(done).above('').primaryKeys());
