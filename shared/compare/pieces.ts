/*
 * What is aligned: pieces. A piece is a block, or a stretch of a very long block, so that no later step meets a piece without
 * bound. Two pieces are of one class if their words are the same, whatever number or letter they are listed under.
 */
import type { Span } from '../annotation/describe.ts';
import { bisect } from './bisect.ts';
import { at } from './ints.ts';
import type { Text } from './text.ts';
import { isWord, newVocabulary, type Tokens, tokenise, type Vocabulary } from './tokens.ts';

/** Token ranges: piece `i` holds tokens `first[i]` to `last[i]` (exclusive); its own words begin at `body[i]`, after its number. */
export interface Pieces {
  readonly count: number;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly body: Int32Array;
  /** The index of the block that it is part of. */
  readonly block: Int32Array;
  /** Pieces of equal words have equal classes, in both texts. */
  readonly classes: Int32Array;
  /** The summed weight of its words. */
  readonly mass: Float64Array;
}

/** A text made ready for comparison. */
export interface Side {
  readonly source: Text;
  readonly tokens: Tokens;
  readonly pieces: Pieces;
}

/** Both texts, with what they share: for each token of the vocabulary, how much it tells (`weight`), and how much text it is (`letters`). */
export interface Sides {
  readonly old: Side;
  readonly new: Side;
  readonly vocabulary: Vocabulary;
  readonly weight: Float64Array;
  readonly letters: Float64Array;
}

/** A piece has no more tokens than this. */
const longestPiece = 400;
/** A sign weighs this much, and counts as so many letters: something, so that signs alone can be told apart; far less than any word. */
const signWeight = 0.02;
/** The least that a word weighs, however common; what one weighs that is said once in either text; and the most that these words do. */
const leastWeight = 0.1;
const rarest = 7.5;
const commonWeight = 3;
const common: ReadonlySet<string> = new Set(
  'a an and any are as at be been by can for from had has have if in into is it its may must no not of on or shall should that the their then there these they this to was were which will with'.split(
    ' ',
  ),
);

/** Makes both texts ready. */
export function prepare(old: Text, fresh: Text): Sides {
  const vocabulary = newVocabulary();
  const oldTokens = tokenise(old.text, vocabulary);
  const newTokens = tokenise(fresh.text, vocabulary);
  const oldCuts = cut(old, oldTokens);
  const newCuts = cut(fresh, newTokens);
  const weight = weigh(vocabulary, [
    [oldTokens, oldCuts],
    [newTokens, newCuts],
  ]);
  const classOf = classifier();
  const finish = (source: Text, tokens: Tokens, cuts: Cuts): Side => {
    const count = cuts.first.length;
    const classes = new Int32Array(count);
    const mass = new Float64Array(count);
    for (let piece = 0; piece < count; piece++) {
      classes[piece] = classOf(tokens.id, at(cuts.body, piece), at(cuts.last, piece));
      let sum = 0;
      for (let token = at(cuts.body, piece); token < at(cuts.last, piece); token++)
        sum += at(weight, at(tokens.id, token));
      mass[piece] = sum;
    }
    return { source, tokens, pieces: { count, ...cuts, classes, mass } };
  };
  return {
    old: finish(old, oldTokens, oldCuts),
    new: finish(fresh, newTokens, newCuts),
    vocabulary,
    weight,
    letters: Float64Array.from(vocabulary.words, (word) => (isWord(word) ? word.length : signWeight)),
  };
}

type Cuts = Pick<Pieces, 'first' | 'last' | 'body' | 'block'>;

/** Blocks as ranges of tokens. Tokens between blocks belong to the piece before them (or the first), so that none is without a piece. */
function cut({ text, blocks }: Text, tokens: Tokens): Cuts {
  const first: number[] = [];
  const last: number[] = [];
  const body: number[] = [];
  const block: number[] = [];
  let token = 0;
  for (let index = 0; index < blocks.length || (index === 0 && tokens.count > 0); index++) {
    const next = blocks[index + 1];
    const from = token;
    while (token < tokens.count && (next === undefined || at(tokens.start, token) < next.start)) token++;
    if (token === from) continue;
    const own = afterNumber(text, tokens, { start: from, end: token }, blocks[index]?.kind === 'h');
    for (let begin = from; begin < token; ) {
      const end = token - begin <= longestPiece ? token : sentenceEnd(text, tokens, begin, begin + longestPiece);
      first.push(begin);
      last.push(end);
      body.push(Math.max(begin, Math.min(own, end)));
      block.push(index);
      begin = end;
    }
  }
  const ints = (numbers: number[]): Int32Array => Int32Array.from(numbers);
  return { first: ints(first), last: ints(last), body: ints(body), block: ints(block) };
}

/** The last end of a sentence or line in the second half of a range; else its end. */
function sentenceEnd(text: string, tokens: Tokens, from: number, to: number): number {
  for (let token = to; token > (from + to) >> 1; token--) if (endsSentence(text, tokens, token - 1)) return token;
  return to;
}

/** The piece that holds a token. */
export const pieceAt = ({ pieces: { count, last } }: Side, token: number): number =>
  bisect(count, (piece) => at(last, piece) > token);

/** Whether a sentence or a line ends with this token. */
export function endsSentence(text: string, { start, end, count }: Tokens, token: number): boolean {
  if (token + 1 >= count) return true;
  const from = at(end, token);
  const to = at(start, token + 1);
  for (let place = from; place < to; place++) if (text.charCodeAt(place) === lineBreak) return true;
  return to > from && '.!?'.includes(text.charAt(from - 1));
}

const lineBreak = 0x0a;

const headingNumber =
  /^(?:(?:appendix|annex|section|clause|part)\s+[a-z0-9]+(?:\.\d+)*[.:)]?|\d+(?:\.\d+)*[.)]?|[a-z](?:\.\d+)+\.?|[a-z]\.)(?=\s)/i;
const listNumber = /^(?:\d+(?:\.\d+)*[.)]|\d+(?:\.\d+)+|[a-z][.)]|\((?:\d+|[a-z]|[ivx]+)\))(?=\s)/i;

/** The first token after the number of a heading or listed item. A block that is all number keeps it. */
function afterNumber(text: string, tokens: Tokens, { start, end }: Span, isHeading: boolean): number {
  const from = at(tokens.start, start);
  const found = (isHeading ? headingNumber : listNumber).exec(text.slice(from, from + 40));
  if (found === null) return start;
  let token = start;
  while (token < end && at(tokens.start, token) < from + found[0].length) token++;
  return token === end ? start : token;
}

/**
 * Rare words tell most: the logarithm of how few pieces hold them, scaled so that a word said once in either text weighs `rarest`, however long
 * they are. In a short text every word is rare, so the commonest words of the language are known to be common.
 */
function weigh({ words }: Vocabulary, sides: readonly (readonly [Tokens, Cuts])[]): Float64Array {
  const holders = new Int32Array(words.length);
  const seen = new Int32Array(words.length);
  let pieces = 0;
  for (const [{ id }, { first, last }] of sides) {
    for (let piece = 0; piece < first.length; piece++) {
      pieces++;
      for (let token = at(first, piece); token < at(last, piece); token++) {
        const word = at(id, token);
        if (at(seen, word) === pieces) continue;
        seen[word] = pieces;
        holders[word] = at(holders, word) + 1;
      }
    }
  }
  const scale = rarest / Math.max(1, Math.log((pieces + 1) / 2));
  const weight = new Float64Array(words.length);
  for (const [word, spelling] of words.entries()) {
    if (!isWord(spelling)) weight[word] = signWeight;
    else {
      const rarity = Math.max(leastWeight, Math.log((pieces + 1) / at(holders, word)) * scale);
      weight[word] = common.has(spelling) ? Math.min(commonWeight, rarity) : rarity;
    }
  }
  return weight;
}

/** A function that gives each run of equal token ids one class number; hashes only find the candidates, the ids decide. */
export function classifier(): (ids: Int32Array, from: number, to: number) => number {
  const known: { readonly ids: Int32Array; readonly from: number; readonly to: number; readonly next: number }[] = [];
  const newest = new Map<number, number>();
  return (ids, from, to) => {
    let hash = to - from;
    for (let token = from; token < to; token++) hash = Math.imul(hash ^ at(ids, token), 0x9e3779b1) ^ (hash >>> 15);
    const head = newest.get(hash) ?? -1;
    for (let candidate = head; candidate !== -1; ) {
      const entry = known[candidate];
      if (entry === undefined) break;
      if (isSame(entry.ids, entry.from, entry.to, ids, from, to)) return candidate;
      candidate = entry.next;
    }
    known.push({ ids, from, to, next: head });
    newest.set(hash, known.length - 1);
    return known.length - 1;
  };
}

function isSame(a: Int32Array, aFrom: number, aTo: number, b: Int32Array, bFrom: number, bTo: number): boolean {
  if (aTo - aFrom !== bTo - bFrom) return false;
  for (let offset = 0; offset < aTo - aFrom; offset++)
    if (at(a, aFrom + offset) !== at(b, bFrom + offset)) return false;
  return true;
}
