import { weakMapMemoize } from 'reselect';
import type { EntryHead } from '../db/library.ts';

/** A source whose news is kept, and how much of it is unread. */
export interface NewsSource {
  readonly id: string;
  readonly title: string;
  readonly unread: number;
}

/** The sources of these entries, by name. What each is called last (the entries are newest first) is its name. Held until either changes. */
export const newsSources = weakMapMemoize(
  (
    heads: readonly Pick<EntryHead, 'id' | 'sourceId' | 'sourceTitle'>[],
    read: ReadonlySet<string>,
  ): readonly NewsSource[] => {
    const sources = new Map<string, { readonly id: string; readonly title: string; unread: number }>();
    for (const { id, sourceId, sourceTitle } of heads) {
      const source = sources.get(sourceId) ?? { id: sourceId, title: sourceTitle, unread: 0 };
      if (!read.has(id)) source.unread += 1;
      sources.set(sourceId, source);
    }
    return [...sources.values()].toSorted((one, other) => one.title.localeCompare(other.title, 'en-GB'));
  },
);
