/*
 * All news as lists need it, without its bodies, held once for the whole window: the newest at once, the rest a slice at a time, and from
 * then on only what is written anew. Read whole for each batch, fifty thousand items cost a second of the window's time and hundreds of megabytes.
 */
import type { EntryHead, Library } from '../db/library.ts';
import { watch } from '../db/watch.ts';
import { whenIdle } from '../db/when-idle.ts';
import { lastWriting, writtenSince } from '../db/writings.ts';

/** The news, newest first. Until it is whole it is the newest few, and nothing can be counted. */
export interface Shelf {
  readonly heads: readonly EntryHead[];
  readonly isWhole: boolean;
}

/** So many stand in the list before the rest is read: more than are in sight. */
const newest = 60;
/** So many are soon read whole. */
const small = 1_000;
/** So long after the last change it is looked whether something went (milliseconds). */
const quiet = 300;

/** Be told of the news now and whenever it changes. Returns how to stop. */
export function followShelf(
  library: Library,
  tell: (shelf: Shelf) => void,
  failed: (cause: unknown) => void,
): () => void {
  let [isWanted, isTold] = [true, false];
  let stop = (): void => {};
  const share = sharing();
  const begin = async (): Promise<void> => {
    stop();
    // Asked first: what is written while the rest is read is read again.
    let last = await lastWriting(library);
    const first = await readNewest(library);
    const isAll = first.length <= small;
    if (!isAll && !isTold) tell({ heads: first.slice(0, newest), isWhole: false });
    let heads = isAll ? first.map(share) : await readAll(library, share);
    if (!isWanted) return;
    tell({ heads, isWhole: true });
    isTold = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lookWhetherSomeWent = async (): Promise<void> => {
      if ((await library.entries.count()) !== heads.length && isWanted) await begin();
    };
    const stopWatching = watch(
      () => writtenSince(library, last),
      (fresh) => {
        if (fresh.length > 0) {
          heads = withFresh(heads, fresh.map(share));
          last = fresh.at(-1)?.writing ?? last;
          tell({ heads, isWhole: true });
        }
        // To count thousands takes the database as long as a whole screen does: that waits until nothing more comes.
        clearTimeout(timer);
        timer = setTimeout(() => void lookWhetherSomeWent().catch(failed), quiet);
      },
      failed,
    );
    stop = () => {
      clearTimeout(timer);
      stopWatching();
    };
  };
  void begin().catch(failed);
  return () => {
    isWanted = false;
    stop();
  };
}

/** Newest first; one more than are soon read, where there are. */
const readNewest = (library: Library): Promise<EntryHead[]> =>
  library.entries
    .orderBy('publishedAt')
    .reverse()
    .limit(small + 1)
    .toArray();

/** So many are read at a time: fewer than would be late for a frame, or keep another reader waiting. */
const few = 500;

/**
 * Every entry without its body, newest first: read in their order, for sorting them all would hold up the window. Each slice begins with what
 * the one before read of the same moment, in the same order.
 */
async function readAll(library: Library, share: (head: EntryHead) => EntryHead): Promise<readonly EntryHead[]> {
  const heads: EntryHead[] = [];
  for (let isMore = true; isMore; ) {
    const last = heads.at(-1)?.publishedAt ?? '';
    const known = heads.length - 1 - heads.findLastIndex(({ publishedAt }) => publishedAt !== last);
    const slice = await library.entries
      .where('publishedAt')
      .aboveOrEqual(last)
      .limit(known + few)
      .toArray();
    for (const head of slice.slice(known)) heads.push(share(head));
    await whenIdle();
    isMore = slice.length === known + few;
  }
  return heads.reverse();
}

const newestFirst = (a: EntryHead, b: EntryHead): number =>
  a.publishedAt < b.publishedAt ? 1 : a.publishedAt > b.publishedAt ? -1 : a.id < b.id ? 1 : -1;

/** The fresh in their places, and in place of those of the same ids. Both parts are in order, so that sorting only joins them. */
function withFresh(heads: readonly EntryHead[], fresh: readonly EntryHead[]): readonly EntryHead[] {
  const ids = new Set(fresh.map(({ id }) => id));
  return [...heads.filter(({ id }) => !ids.has(id)), ...fresh.toSorted(newestFirst)].sort(newestFirst);
}

/** What thousands of entries say alike is held once: the database gives each a copy of its own. */
function sharing(): (head: EntryHead) => EntryHead {
  const known = new Map<string, string>();
  const one = <T extends string | null>(text: T): T => {
    if (text === null) return text;
    const shared = known.get(text) ?? text;
    known.set(shared, shared);
    return shared as T; // the same words
  };
  return (head) => ({
    ...head,
    channelId: one(head.channelId),
    sourceId: one(head.sourceId),
    sourceTitle: one(head.sourceTitle),
    region: one(head.region),
    author: one(head.author),
  });
}
