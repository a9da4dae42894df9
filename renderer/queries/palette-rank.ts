/* Ranking what the palette finds: plain words in titles. An address finds what stands there, whatever is pasted with it. `>` finds only actions, `#` only clauses by their number. Pure. */
import { addressOfOwnLink } from '../../shared/own-link.ts';

/** One thing that can be found. `kind` orders what is equally good, by `kinds`. */
export interface Findable {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly number: string | null;
  readonly detail: string;
  /** What else it is found by, and what is not shown. */
  readonly words?: string;
  /** Its address at its publisher's, by which somebody else may name it. */
  readonly link?: string | null;
}

const kinds = ['screen', 'action', 'draft', 'clause', 'response', 'news'];

/** What is found, best first: every word sought stands in the number, the title or the detail. Nothing sought finds all, by kind. */
export function rank<F extends Findable>(rows: readonly F[], typed: string): readonly F[] {
  const link = linkIn(typed);
  if (link !== null) return linked(rows, link);
  const { within, words } = readQuery(typed);
  return rows
    .filter(within)
    .map((row, order) => ({ row, order, score: scoreOf(row, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || kinds.indexOf(a.row.kind) - kinds.indexOf(b.row.kind) || a.order - b.order)
    .map(({ row }) => row);
}

/** The words sought, as they are to be marked in what is found. */
export const wordsOf = (typed: string): readonly string[] => (linkIn(typed) === null ? readQuery(typed).words : []);

/** The publisher's address in what was typed or pasted, also where it is written as a link that opens in Pitchside. */
function linkIn(typed: string): string | null {
  const link = /(?:https?|pitchside):\/\/\S+/.exec(typed)?.[0] ?? null;
  return link?.startsWith('http') ? link : addressOfOwnLink(link ?? '');
}

/** What stands at the address itself; where nothing is known to, the whole document that it leads into. */
function linked<F extends Findable>(rows: readonly F[], link: string): readonly F[] {
  const exact = rows.filter((row) => row.link === link);
  return exact.length > 0 ? exact : rows.filter((row) => row.link === link.split('#')[0]);
}

function readQuery(typed: string): { readonly within: (row: Findable) => boolean; readonly words: readonly string[] } {
  const text = typed.trim();
  if (text.startsWith('>')) return { within: ({ kind }) => kind === 'action', words: split(text.slice(1)) };
  if (text.startsWith('#')) {
    const number = text.slice(1).trim().toLowerCase();
    return { within: ({ kind, number: own }) => kind === 'clause' && isUnder(own, number), words: split(number) };
  }
  return { within: () => true, words: split(text) };
}

const isUnder = (own: string | null, sought: string): boolean => own?.toLowerCase().startsWith(sought) ?? false;

const split = (text: string): readonly string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

/** The sum over the words; 0 as soon as one is nowhere. */
function scoreOf(row: Findable, words: readonly string[]): number {
  let score = 1;
  for (const word of words) {
    const found = scoreOfWord(row, word);
    if (found === 0) return 0;
    score += found;
  }
  return score;
}

function scoreOfWord({ title, number, detail, words = '' }: Findable, word: string): number {
  if (number?.toLowerCase() === word) return 100;
  const name = title.toLowerCase();
  if (name === word) return 80;
  if (name.startsWith(word)) return 60;
  const at = name.indexOf(word);
  if (at > 0 && /[^\p{L}\p{N}]/u.test(name.charAt(at - 1))) return 50;
  if (at > 0) return 20;
  if (number?.startsWith(word)) return 40;
  return `${detail} ${words}`.toLowerCase().includes(word) ? 5 : 0;
}
