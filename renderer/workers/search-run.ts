/*
 * One search over all segments. Counting is by the index alone; rows are read only for what is shown, and for quoted phrases, which an
 * index of words cannot know.
 */
import { best } from '../../shared/search/best.ts';
import type { Found, FoundOrder, FoundThing } from '../../shared/search/found.ts';
import {
  fromOf,
  hasWord,
  idOf,
  isSaid,
  kindOf,
  type Match,
  matchSegments,
} from '../../shared/search/match-segments.ts';
import { nearWords } from '../../shared/search/near-words.ts';
import { isEmpty, type Query, readQuery, wordsOf } from '../../shared/search/query.ts';
import type { Segment } from '../../shared/search/segment.ts';
import { marked, snippet } from '../../shared/search/snippet.ts';
import { type Saying, type Sought, type SoughtKind, sayings } from '../../shared/search/sought.ts';

/** What a search looks through. `replaced`: the revisions that a newer one replaced. */
export interface SearchGround {
  readonly segments: () => readonly Segment[];
  readonly replaced: ReadonlySet<string>;
  /** The names of the regions by their ids. */
  readonly regions: ReadonlyMap<string, string>;
  /** The row of each; null where it is no longer kept. */
  readonly rowsOf: (matches: readonly Match[]) => Promise<readonly (Sought | null)[]>;
}

/** Search for what was typed; the first `most` things found come with their snippets. */
export async function runSearch(
  ground: SearchGround,
  asked: { readonly typed: string; readonly order: FoundOrder; readonly most: number },
  clock: () => number,
): Promise<Found> {
  const startedAt = clock();
  const query = readQuery(asked.typed);
  if (isEmpty(query)) return { ...nothing, tookMs: clock() - startedAt };
  const segments = ground.segments();
  const meant = query.region === null ? null : regionsMeant(ground.regions, query.region);
  const all = await withPhrases(ground, query, matchSegments(segments, query, meant));
  const isEarlier = (match: Match): boolean => kindOf(match) === 'clause' && ground.replaced.has(fromOf(match).id);
  const present = all.filter((match) => isEarlier(match) === query.isEarlier);
  // Kinds are let through until here, so that each can be told how many it would find.
  const ofKind = query.kinds.length === 0 ? present : present.filter((match) => query.kinds.includes(kindOf(match)));
  const wanted = query.says.length === 0 ? ofKind : ofKind.filter((match) => saysAll(match, query.says));
  const shown = best(wanted, asked.most, orders[asked.order]);
  const rows = await ground.rowsOf(shown);
  return {
    total: wanted.length,
    things: shown.flatMap((match, index) => thingOf(rows[index] ?? null, query, isEarlier(match))),
    kinds: countKinds(present),
    sayings: countSayings(ofKind),
    earlier: query.isEarlier ? 0 : all.length - present.length,
    near: wanted.length === 0 ? nearest(segments, query) : [],
    tookMs: clock() - startedAt,
  };
}

const nothing: Found = { total: 0, things: [], kinds: new Map(), sayings: new Map(), earlier: 0, near: [], tookMs: 0 };

/** A region is meant by its id, or by the beginning of its name. */
const regionsMeant = (regions: ReadonlyMap<string, string>, asked: string): ReadonlySet<string> =>
  new Set([asked, ...[...regions].filter(([, name]) => name.toLowerCase().startsWith(asked)).map(([id]) => id)]);

/** How many of the best are read through for a quoted phrase. */
const readThrough = 400;

async function withPhrases(
  ground: SearchGround,
  { phrases }: Query,
  matches: readonly Match[],
): Promise<readonly Match[]> {
  if (phrases.length === 0) return matches;
  const first = best(matches, readThrough, bestFirst);
  const rows = await ground.rowsOf(first);
  return first.filter((_, index) => {
    const row = rows[index];
    const text = row ? ` ${wordsOf(`${row.title} ${row.text}`).join(' ')}` : '';
    return phrases.every((phrase) => text.includes(` ${phrase}`));
  });
}

function thingOf(row: Sought | null, { words }: Query, isEarlier: boolean): readonly FoundThing[] {
  if (!row) return [];
  const { text, says = [], ...head } = row;
  return [{ ...head, says, isEarlier, titleRuns: marked(head.title, words), snippet: snippet(text, words) }];
}

const bestFirst = (a: Match, b: Match): number => b.score - a.score || newestFirst(a, b);
const newestFirst = (a: Match, b: Match): number => {
  const [atA, atB] = [timeOf(a), timeOf(b)];
  if (atA !== atB) return atB - atA;
  return idOf(a) < idOf(b) ? -1 : 1;
};
/** What has no date comes after all that has. */
const timeOf = ({ segment, row }: Match): number => {
  const at = segment.at[row] ?? Number.NaN;
  return Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at;
};

/** Clauses by their draft and their number, which is how their segment has them, and then the rest as they fit. */
const clauseOrder = (a: Match, b: Match): number => {
  const [isA, isB] = [kindOf(a) === 'clause', kindOf(b) === 'clause'];
  if (isA !== isB) return isA ? -1 : 1;
  if (!isA) return bestFirst(a, b);
  return a.segment === b.segment ? a.row - b.row : inOrder.compare(fromOf(a).title, fromOf(b).title) || bestFirst(a, b);
};
/** "Draft 0.10" after "Draft 0.9". */
const inOrder = new Intl.Collator('en-GB', { numeric: true });
const orders: Readonly<Record<FoundOrder, (a: Match, b: Match) => number>> = {
  best: bestFirst,
  newest: newestFirst,
  clause: clauseOrder,
};

const saysAll = (match: Match, asked: readonly Saying[]): boolean => asked.every((saying) => isSaid(match, saying));

const countSayings = (matches: readonly Match[]): ReadonlyMap<Saying, number> => {
  const counts = new Map<Saying, number>();
  for (const match of matches) {
    for (const saying of sayings) if (isSaid(match, saying)) countOne(counts, saying);
  }
  return counts;
};

const countKinds = (matches: readonly Match[]): ReadonlyMap<SoughtKind, number> => {
  const counts = new Map<SoughtKind, number>();
  for (const match of matches) countOne(counts, kindOf(match));
  return counts;
};

const countOne = <T>(counts: Map<T, number>, one: T): void => void counts.set(one, (counts.get(one) ?? 0) + 1);

/** At most three words that are nearly the first one that nothing has. */
function nearest(segments: readonly Segment[], { words }: Query): readonly string[] {
  const unknown = words.find((word) => !hasWord(segments, word));
  return unknown === undefined ? [] : nearWords(segments, unknown).slice(0, 3);
}
