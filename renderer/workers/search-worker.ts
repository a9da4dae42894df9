/*
 * Searches in a thread of its own. It reads both databases itself, keeps the index current as they change, and answers the newest
 * question first: one that another has overtaken is not answered at all.
 */
import '../no-code-from-strings.ts';
import type { Found, FoundOrder } from '../../shared/search/found.ts';
import type { Match } from '../../shared/search/match-segments.ts';
import { oneAtATime } from '../background/one-at-a-time.ts';
import { openDesk } from '../db/desk.ts';
import { openLibrary } from '../db/library.ts';
import { watch } from '../db/watch.ts';
import { type HeldSegment, readOwn, readProgramme, readRegions, readReplaced } from './search-own.ts';
import { rowsOf } from './search-rows.ts';
import { runSearch } from './search-run.ts';
import { indexNext, loadSegments, type Segments } from './search-segments.ts';

/** What the worker is sent: which databases to read, once; then questions. */
export type SearchOrder =
  | { readonly type: 'open'; readonly library: string; readonly desk: string }
  | {
      readonly type: 'ask';
      readonly turn: number;
      readonly typed: string;
      readonly order: FoundOrder;
      readonly most: number;
    };

/** What it answers: what was found, or that the index has changed, and how much of it is still to be made. */
export type SearchNews =
  | { readonly type: 'found'; readonly turn: number; readonly found: Found }
  | { readonly type: 'index'; readonly left: number };

type Question = Extract<SearchOrder, { type: 'ask' }>;

let asked: Question | null = null;
let wake = (): void => {};

addEventListener('message', ({ data }: MessageEvent<SearchOrder>) => {
  if (data.type === 'open') wake = serve(data.library, data.desk);
  else asked = data;
  wake();
});

const post = (news: SearchNews): void => postMessage(news);
/** Let questions that came meanwhile be heard. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Serve questions from these databases. Returns how to look at what there is to do. */
function serve(libraryName: string, deskName: string): () => void {
  const library = openLibrary(libraryName);
  const desk = openDesk(deskName);
  const held = new Map<'own' | 'programme', HeldSegment>();
  let segments: Segments | null = null;
  let replaced: ReadonlySet<string> = new Set();
  let regions: ReadonlyMap<string, string> = new Map();
  let left = 0;

  const answer = async (question: Question): Promise<void> => {
    const ground = {
      segments: () => [...[...held.values()].map(({ segment }) => segment), ...(segments?.values() ?? [])],
      replaced,
      regions,
      rowsOf: (matches: readonly Match[]) => rowsOf(library, matches, [...held.values()]),
    };
    const found = await runSearch(ground, question, () => performance.now());
    if (asked === null) post({ type: 'found', turn: question.turn, found });
  };

  /** One step of indexing. False when there is none. */
  const step = async (): Promise<boolean> => {
    segments ??= await loadSegments(library, breathe);
    const did = await indexNext(library, segments);
    const before = left;
    left = await library.toIndex.count();
    if (did || left !== before) post({ type: 'index', left });
    return did;
  };

  const work = oneAtATime(async () => {
    for (;;) {
      await breathe();
      const question = asked;
      asked = null;
      if (question) await answer(question);
      else if (!(await step())) return;
    }
  });
  const look = (): void => void work().catch((cause: unknown) => console.error('The index stopped short', cause));

  const follow = <T>(read: () => Promise<T>, take: (value: T) => void): void => {
    watch(
      read,
      (value) => {
        take(value);
        post({ type: 'index', left });
        look();
      },
      (cause) => console.error('It could not be indexed', cause),
    );
  };
  follow(
    () => readOwn(desk, library),
    (own) => held.set('own', own),
  );
  follow(
    () => readProgramme(library),
    (programme) => held.set('programme', programme),
  );
  follow(
    () => readReplaced(library),
    (ids) => {
      replaced = ids;
    },
  );
  follow(
    () => readRegions(library),
    (names) => {
      regions = names;
    },
  );
  follow(
    () => library.toIndex.count(),
    () => {},
  );
  return look;
}
