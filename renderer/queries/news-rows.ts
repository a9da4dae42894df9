/* Which entries a tab of News holds, and the rows it draws of them. */
import { weakMapMemoize } from 'reselect';
import { dayHeading, startOfDay } from '../../shared/dates.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Source } from '../../shared/model/source.ts';
import type { EntryHead } from '../db/library.ts';
import type { NewsTab } from '../state/places.ts';
import type { KeptText } from './named.ts';
import type { News } from './news-list.ts';

/** A source whose last asking failed. */
export type BrokenSource = Source & { readonly failure: Failure };

/** One row: a source that failed (`isLast` of those; `isBrief` where they are many), the heading of a day, or an item with its place in the list (from 1). */
export type NewsRow =
  | {
      readonly kind: 'broken';
      readonly key: string;
      readonly source: BrokenSource;
      readonly isLast: boolean;
      readonly isBrief: boolean;
    }
  | { readonly kind: 'day'; readonly key: string; readonly heading: string }
  | { readonly kind: 'item'; readonly key: string; readonly head: EntryHead; readonly position: number };

/**
 * The entries of a tab, newest first, of one source or (null) of all. `lingering`: ids that stay although they no longer belong, so that an item does
 * not vanish under the reader's eyes when it is read or loses its star. The same is answered as before where nothing changed: of fifty thousand
 * entries each list takes as long as a frame.
 */
export function entriesOf(
  tab: NewsTab,
  { heads: all, read, starred }: Pick<News, 'heads' | 'read' | 'starred'>,
  region: string | null,
  sourceId: string | null = null,
  lingering: ReadonlySet<string> = none,
): readonly EntryHead[] {
  const heads = sourceId === null ? all : ofSource(all, sourceId);
  switch (tab) {
    case 'all':
      return heads;
    case 'unread':
      return unreadOf(
        heads,
        read,
        gone(lingering, (id) => read.has(id)),
      );
    case 'region':
      return ofRegion(heads, region);
    case 'starred':
      return starredOf(
        heads,
        starred,
        gone(lingering, (id) => !starred.has(id)),
      );
  }
}

type Ids = ReadonlySet<string>;
type Heads = readonly EntryHead[];

const none: Ids = new Set();

const ofSource = weakMapMemoize(
  (heads: Heads, sourceId: string): Heads => heads.filter((head) => head.sourceId === sourceId),
);
const ofRegion = weakMapMemoize(
  (heads: Heads, region: string | null): Heads =>
    heads.filter((head) => head.region !== null && head.region === region),
);
const unreadOf = weakMapMemoize((heads: Heads, read: Ids, lingering: string): Heads => {
  const stay = idsIn(lingering);
  return heads.filter(({ id }) => !read.has(id) || stay.has(id));
});
const starredOf = weakMapMemoize((heads: Heads, starred: Ids, lingering: string): Heads => {
  const stay = idsIn(lingering);
  return heads.filter(({ id }) => starred.has(id) || stay.has(id));
});

/** Those of the lingering that no longer belong, as one text, which is the same whenever they are: of the others nothing is to be said. */
const gone = (lingering: Ids, isGone: (id: string) => boolean): string => JSON.stringify([...lingering].filter(isGone));
const idsIn = (gone: string): Ids => new Set(JSON.parse(gone) as string[]); // as `gone` wrote it

/** The rows of a list: what failed first, then the entries under the days they were published on. `today`: its first moment, in milliseconds. Held as the lists are. */
export const newsRows = weakMapMemoize(
  (entries: Heads, broken: readonly BrokenSource[], today: number): readonly NewsRow[] => {
    const now = new Date(today);
    const rows: NewsRow[] = broken.map((source, index) => ({
      kind: 'broken',
      key: source.id,
      source,
      isLast: index === broken.length - 1,
      isBrief: broken.length > 2 && index < broken.length - 1,
    }));
    // Moments are compared as they are written: to read fifty thousand of them would be late for a frame.
    let dayStart: string | null = null;
    entries.forEach((head, index) => {
      if (dayStart === null || head.publishedAt < dayStart) {
        rows.push(dayRow(head.publishedAt, index, now));
        dayStart = new Date(startOfDay(head.publishedAt)).toISOString();
      }
      rows.push({ kind: 'item', key: head.id, head, position: index + 1 });
    });
    return rows;
  },
);

/** In words only when it is shown: of two thousand days, few are. */
const dayRow = (publishedAt: string, index: number, now: Date): NewsRow => ({
  kind: 'day',
  key: `day ${publishedAt} ${index}`,
  get heading() {
    return dayHeading(publishedAt, now);
  },
});

/** The sources to speak of at the head of the news, of all or of one. Without a network all fail alike, and the rail says that once. */
export const brokenSources = weakMapMemoize(
  (sources: readonly Source[], onlyId: string | null = null): readonly BrokenSource[] =>
    sources.filter(
      (source): source is BrokenSource =>
        (source.kind === 'news' || source.kind === 'channel') &&
        (onlyId === null || source.id === onlyId) &&
        source.failure !== null &&
        source.failure.kind !== 'offline' &&
        source.failure.kind !== 'stopped',
    ),
);

/** An item as a text that may name what is ours. */
export const keptTextOf = ({ id, title, summary, changedAt }: EntryHead): KeptText => ({
  kind: 'news',
  id,
  shown: `${title}\n${summary}`,
  version: changedAt ?? '',
});

/** How many of an entry's pictures can be seen with no network. */
export function picturesOf(
  { images }: Pick<EntryHead, 'images'>,
  kept: ReadonlySet<string>,
): { readonly all: number; readonly kept: number } {
  const urls = new Set(images.map(({ url }) => url));
  return { all: urls.size, kept: [...urls].filter((url) => kept.has(url)).length };
}

/** "Pictures kept", "2 of 3 pictures kept", or null when it has none. */
export function picturesWords({ all, kept }: { readonly all: number; readonly kept: number }): string | null {
  if (all === 0) return null;
  if (kept === all) return 'Pictures kept';
  if (kept === 0) return 'Pictures not kept';
  return `${kept} of ${all} pictures kept`;
}
