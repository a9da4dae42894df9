/*
 * One search over all segments. Counting is by head alone; texts are read only for what is shown, and for quoted phrases, which an
 * index of words cannot know.
 */
import type { Found, FoundOrder, FoundThing } from '../../shared/search/found.ts';
import { isEmpty, type Query, readQuery, wordsOf } from '../../shared/search/query.ts';
import { marked, snippet } from '../../shared/search/snippet.ts';
import type { Saying, SoughtKind } from '../../shared/search/sought.ts';
import { type Hit, nearWords, type Segment, searchSegment } from './search-index.ts';

/** What a search looks through. `replaced`: the revisions that a newer one replaced. */
export interface SearchGround {
  readonly segments: () => Iterable<Segment>;
  readonly replaced: ReadonlySet<string>;
  /** The names of the regions by their ids. */
  readonly regions: ReadonlyMap<string, string>;
  readonly textsOf: (hits: readonly Hit[]) => Promise<readonly string[]>;
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
  const all = await withPhrases(ground, query, hitsOf(ground, query));
  const isEarlier = ({ kind, fromId }: Hit): boolean => kind === 'clause' && ground.replaced.has(fromId);
  const present = all.filter((hit) => isEarlier(hit) === query.isEarlier);
  const ofKind = query.kinds.length === 0 ? present : present.filter(({ kind }) => query.kinds.includes(kind));
  const wanted = ofKind.filter((hit) => query.says.every((saying) => hit.says?.includes(saying)));
  wanted.sort(orders[asked.order]);
  const shown = wanted.slice(0, asked.most);
  const texts = await ground.textsOf(shown);
  return {
    total: wanted.length,
    things: shown.map((hit, index) => thingOf(hit, texts[index] ?? '', query, isEarlier(hit))),
    kinds: countKinds(present),
    sayings: countSayings(ofKind),
    earlier: query.isEarlier ? 0 : all.length - present.length,
    near: wanted.length === 0 ? nearest(ground, query) : [],
    tookMs: clock() - startedAt,
  };
}

const nothing: Found = { total: 0, things: [], kinds: new Map(), sayings: new Map(), earlier: 0, near: [], tookMs: 0 };

/** Kinds are let through here and counted afterwards, so that each can be told how many it would find. */
function hitsOf({ segments, regions }: SearchGround, query: Query): Hit[] {
  const meant = query.region === null ? null : regionsMeant(regions, query.region);
  const hits: Hit[] = [];
  for (const segment of segments())
    for (const hit of searchSegment(segment, { ...query, kinds: [] }, meant)) hits.push(hit);
  return hits;
}

/** A region is meant by its id, or by the beginning of its name. */
const regionsMeant = (regions: ReadonlyMap<string, string>, asked: string): ReadonlySet<string> =>
  new Set([asked, ...[...regions].filter(([, name]) => name.toLowerCase().startsWith(asked)).map(([id]) => id)]);

/** How many of the best are read through for a quoted phrase. */
const readThrough = 400;

async function withPhrases(ground: SearchGround, { phrases }: Query, hits: Hit[]): Promise<Hit[]> {
  if (phrases.length === 0) return hits;
  const best = hits.sort(bestFirst).slice(0, readThrough);
  const texts = await ground.textsOf(best);
  return best.filter((hit, index) => {
    const text = ` ${wordsOf(`${hit.title} ${texts[index]}`).join(' ')}`;
    return phrases.every((phrase) => text.includes(` ${phrase}`));
  });
}

function thingOf({ score: _, ...head }: Hit, text: string, { words }: Query, isEarlier: boolean): FoundThing {
  return { ...head, isEarlier, titleRuns: marked(head.title, words), snippet: snippet(text, words) };
}

const bestFirst = (a: Hit, b: Hit): number => b.score - a.score || newestFirst(a, b);
const newestFirst = (a: Hit, b: Hit): number => {
  const [atA, atB] = [a.at ?? '', b.at ?? ''];
  if (atA !== atB) return atA < atB ? 1 : -1;
  return a.id < b.id ? -1 : 1;
};

/** Clauses by their draft and their number, and then the rest as they fit. */
const clauseOrder = (a: Hit, b: Hit): number => {
  const [isA, isB] = [a.kind === 'clause', b.kind === 'clause'];
  if (isA !== isB) return isA ? -1 : 1;
  return isA ? inOrder.compare(`${a.from} ${a.number}`, `${b.from} ${b.number}`) || bestFirst(a, b) : bestFirst(a, b);
};
/** "4.10" after "4.9". */
const inOrder = new Intl.Collator('en-GB', { numeric: true });
const orders: Readonly<Record<FoundOrder, (a: Hit, b: Hit) => number>> = {
  best: bestFirst,
  newest: newestFirst,
  clause: clauseOrder,
};

function countSayings(hits: readonly Hit[]): ReadonlyMap<Saying, number> {
  const counts = new Map<Saying, number>();
  for (const { says } of hits) for (const each of says ?? []) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

function countKinds(hits: readonly Hit[]): ReadonlyMap<SoughtKind, number> {
  const counts = new Map<SoughtKind, number>();
  for (const { kind } of hits) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** At most three words that are nearly the first one that nothing has. */
function nearest({ segments }: SearchGround, { words }: Query): readonly string[] {
  for (const word of words) {
    const near = new Map<string, number>();
    for (const segment of segments())
      for (const each of nearWords(segment, word)) near.set(each, (near.get(each) ?? 0) + 1);
    if (near.has(word)) continue;
    return [...near]
      .sort((a, b) => b[1] - a[1])
      .map(([each]) => each)
      .slice(0, 3);
  }
  return [];
}
