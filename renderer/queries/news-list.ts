/* The news as lists need it: heads without bodies, and what the person has done with each. */
import { useMemo } from 'react';
import { desk, library } from '../db/databases.ts';
import type { EntryBefore, EntryBody, EntryHead } from '../db/library.ts';
import { held, heldAnswer } from './held-answer.ts';
import { followShelf, type Shelf } from './news-shelf.ts';

export type { EntryBefore, EntryBody, EntryHead };

/** The shelf, and sets of ids of entries and of URLs of pictures that are kept. */
export interface News extends Shelf {
  readonly read: ReadonlySet<string>;
  readonly starred: ReadonlySet<string>;
  readonly pictures: ReadonlySet<string>;
}

/** All news, kept current; `undefined` until both databases have answered. It is read once for all screens, since it may be long. */
export function useNews(): News | undefined {
  const shelf = useShelf();
  const read = useRead();
  const starred = useStarred();
  const pictures = usePictures();
  return useMemo(
    () => (shelf && read && starred && pictures ? { ...shelf, read, starred, pictures } : undefined),
    [shelf, read, starred, pictures],
  );
}

/** The news without what was done with it. */
export const useShelf = held<Shelf>((tell, failed) => followShelf(library, tell, failed));
/** The ids of what was read. */
export const useRead = heldAnswer(() => idsWhere('readAt'));
const useStarred = heldAnswer(() => idsWhere('starredAt'));
const usePictures = heldAnswer(async () => new Set(await library.assets.toCollection().primaryKeys()));

/** Null is not indexed, so the index holds exactly the readings where this was done. */
const idsWhere = async (done: 'readAt' | 'starredAt'): Promise<ReadonlySet<string>> =>
  new Set(await desk.readings.where(done).above('').primaryKeys());
