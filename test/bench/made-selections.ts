/* Selections of a text of which a revision was made, and the truth of where each went, told as it is told of the pairs whose history was read. */
import type { Text } from '../../shared/compare/text.ts';
import type { Selection } from './carry-pairs.ts';
import type { Block, Word } from './made-revision.ts';

const selectionsInSet = 300;
/** So many selections are tried for a set: a revision may have little that changed. */
const mostTries = 20_000;

/** Selections of either set. */
export function selectionsOf(old: Written, fresh: Written, random: () => number): Selection[] {
  const truth = truthOf(old, fresh);
  return (['uniform', 'changed'] as const).flatMap((set) => {
    const chosen: Selection[] = [];
    for (let tries = 0; chosen.length < selectionsInSet && tries < mostTries; tries++) {
      const selected = select(old, truth, random);
      if (selected === null || (set === 'changed' && !selected.isChanged)) continue;
      chosen.push({ ...truth(selected.first, selected.last), size: selected.size, set });
    }
    return chosen;
  });
}

/** A text, with where each of its words stands; `sentence[i]` is the sentence of word `i`, `block[i]` its block. */
export interface Written {
  readonly text: Text;
  readonly words: readonly (Word & { readonly start: number; readonly end: number })[];
  readonly sentence: readonly number[];
  readonly block: readonly number[];
}

/** Writes blocks out, one to a line. */
export function written(blocks: readonly Block[]): Written {
  const words: Written['words'][number][] = [];
  const [sentenceOf, blockOf]: [number[], number[]] = [[], []];
  const placed: Text['blocks'][number][] = [];
  let text = '';
  let sentences = 0;
  for (const [index, block] of blocks.entries()) {
    if (text !== '') text += '\n';
    const from = text.length;
    for (const sentence of block) {
      for (const word of sentence) {
        if (text.length > from) text += ' ';
        words.push({ ...word, start: text.length, end: text.length + word.text.length });
        sentenceOf.push(sentences);
        blockOf.push(index);
        text += word.text;
      }
      sentences++;
    }
    placed.push({ start: from, end: text.length, kind: 'p', id: null, section: '' });
  }
  return { text: { text, blocks: placed }, words, sentence: sentenceOf, block: blockOf };
}

type Truth = (first: number, last: number) => Omit<Selection, 'size' | 'set'>;

/** More new words than this between two survivors, and they are no longer one passage. */
const mostBetween = 40;

/** Where the words `first` to `last` (exclusive) went: the heaviest group of survivors that stand together. */
function truthOf(old: Written, fresh: Written): Truth {
  const places = new Int32Array(old.words.length).fill(-1);
  for (const [place, { was }] of fresh.words.entries()) if (was !== -1) places[was] = place;
  const letters = (word: number): number => old.words[word]?.text.replace(/[^\p{L}\p{N}]/gu, '').length ?? 0;
  return (first, last) => {
    let whole = 0;
    let best = { first: -1, last: -1, letters: 0, words: 0 };
    let open = best;
    for (let word = first; word < last; word++) {
      whole += letters(word);
      const place = places[word] ?? -1;
      if (place === -1) continue;
      const isTogether = open.last !== -1 && place > open.last && place - open.last <= mostBetween;
      open = isTogether
        ? { first: open.first, last: place, letters: open.letters + letters(word), words: open.words + 1 }
        : { first: place, last: place, letters: letters(word), words: 1 };
      if (open.letters > best.letters) best = open;
    }
    const span = { start: old.words[first]?.start ?? 0, end: old.words[last - 1]?.end ?? 0 };
    const share = best.letters / Math.max(1, whole);
    const isWhole = best.words === last - first && best.last - best.first === best.words - 1;
    const fate = isWhole ? 'verbatim' : share >= 0.5 ? 'edited' : share >= 0.2 ? 'grey' : 'deleted';
    if (fate === 'deleted') return { ...span, fate, moved: false };
    return {
      ...span,
      fate,
      moved: false,
      newStart: fresh.words[best.first]?.start ?? 0,
      newEnd: fresh.words[best.last]?.end ?? 0,
    };
  };
}

interface Selected {
  readonly first: number;
  readonly last: number;
  readonly size: string;
  readonly isChanged: boolean;
}

/** A selection of some size, at random. `isChanged`: its sentence is not as it was. */
function select(
  { text: { text }, words: all, sentence, block }: Written,
  truth: Truth,
  random: () => number,
): Selected | null {
  const at = Math.floor(random() * sentence.length);
  const around = (of: readonly number[]): [number, number] => [
    of.indexOf(of[at] ?? 0),
    of.lastIndexOf(of[at] ?? 0) + 1,
  ];
  const [from, to] = around(sentence);
  const isChanged = truth(from, to).fate !== 'verbatim';
  const words = (least: number, most: number): [number, number] => {
    const first = Math.min(at, sentence.length - least);
    return [first, Math.min(sentence.length, first + least + Math.floor(random() * (most - least + 1)))];
  };
  const kind = random();
  const size =
    kind < 0.33 ? 'short' : kind < 0.56 ? 'phrase' : kind < 0.83 ? 'sentence' : kind < 0.95 ? 'paragraph' : 'cross';
  const [first, last] =
    size === 'short'
      ? words(2, 6)
      : size === 'phrase'
        ? words(7, 16)
        : size === 'cross'
          ? words(15, 50)
          : size === 'sentence'
            ? [from, to]
            : around(block);
  const selected = text.slice(all[first]?.start, all[last - 1]?.end);
  const letters = selected.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const isWithin = size === 'cross' || block[first] === block[last - 1];
  return isWithin && last - first >= 2 && letters >= 6 ? { first, last, size, isChanged } : null;
}
