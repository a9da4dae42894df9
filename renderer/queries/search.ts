/* What a search finds, for the window that shows it; asked again whenever the index changes. */
import { useEffect, useState } from 'react';
import type { Found, FoundOrder } from '../../shared/search/found.ts';
import type { SoughtHead } from '../../shared/search/sought.ts';
import { desk, library } from '../db/databases.ts';
import type { Desk } from '../db/desk.ts';
import type { Place } from '../state/places.ts';
import { openSearch } from '../workers/search.ts';

/** What is found, `undefined` until the first answer; while another is on its way, the one before. `left`: how much is still to be indexed. */
export interface SearchAnswer {
  readonly found: Found | undefined;
  readonly left: number;
}

/** Search everything kept for what is typed; the first `most` things come. */
export function useSearch(typed: string, order: FoundOrder, most: number): SearchAnswer {
  const [found, setFound] = useState<Found>();
  const [left, setLeft] = useState(0);
  const [indexTurn, setIndexTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the index asks the same question again
  useEffect(() => {
    const search = openSearch(
      { library: library.name, desk: desk.name },
      {
        found: setFound,
        index: (still) => {
          setLeft(still);
          setIndexTurn((turn) => turn + 1);
        },
      },
    );
    search.ask({ typed, order, most });
    return search.stop;
  }, [typed, order, most, indexTurn]);
  return { found, left };
}

/** Where a thing found is shown; null when it is no longer there. */
export async function placeOfFound(from: Desk, { kind, id, fromId }: SoughtHead): Promise<Place | null> {
  switch (kind) {
    case 'clause':
      return { screen: 'specification', revisionId: fromId, clauseId: id };
    case 'news':
      return { screen: 'news', tab: 'all', entryId: id };
    case 'response':
      return { screen: 'responses', sourceId: null, submissionId: id };
    case 'supplier':
    case 'milestone':
      return { screen: 'programme' };
    case 'comment':
    case 'note':
    case 'answer': {
      const annotation = await from.annotations.get(id);
      if (!annotation) return null;
      const { kind, sourceId, passageId } = annotation.target;
      return kind === 'entry'
        ? { screen: 'news', tab: 'all', entryId: sourceId }
        : { screen: 'specification', revisionId: sourceId, clauseId: passageId };
    }
  }
}

/** Where it is shown, asked of the window's own desk. */
export const findPlace = (thing: SoughtHead): Promise<Place | null> => placeOfFound(desk, thing);
