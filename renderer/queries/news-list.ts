/* The news as lists need it: heads without bodies, and what the person has done with each. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { desk, library } from '../db/databases.ts';
import type { EntryBefore, EntryBody, EntryHead } from '../db/library.ts';

export type { EntryBefore, EntryBody, EntryHead };

/** `heads` are newest first; the sets hold ids of entries, and URLs of pictures that are kept. */
export interface News {
  readonly heads: readonly EntryHead[];
  readonly read: ReadonlySet<string>;
  readonly starred: ReadonlySet<string>;
  readonly pictures: ReadonlySet<string>;
}

/** All news, kept current; `undefined` until both databases have answered. */
export function useNews(): News | undefined {
  const heads = useLiveQuery(() => library.entries.orderBy('publishedAt').reverse().toArray(), []);
  const read = useLiveQuery(() => idsWhere('readAt'), []);
  const starred = useLiveQuery(() => idsWhere('starredAt'), []);
  const pictures = useLiveQuery(async () => new Set(await library.assets.toCollection().primaryKeys()), []);
  return useMemo(
    () => (heads && read && starred && pictures ? { heads, read, starred, pictures } : undefined),
    [heads, read, starred, pictures],
  );
}

/** Null is not indexed, so the index holds exactly the readings where this was done. */
const idsWhere = async (done: 'readAt' | 'starredAt'): Promise<ReadonlySet<string>> =>
  new Set(await desk.readings.where(done).above('').primaryKeys());
