/*
 * A revision made from a real draft by edits of the kinds that editors make, with every word remembering which word of the draft it is. It shows how
 * carrying does on drafts whose history nobody has read word by word. What a copy says is new, however like the original: only one of them can be it.
 */

/** A word as written. `was`: its place in the old draft, or -1 if it is new. */
export interface Word {
  readonly text: string;
  readonly was: number;
}
export type Sentence = readonly Word[];
export type Block = readonly Sentence[];

/** How often each edit is made: of blocks, then of sentences. */
const blockEdits = { remove: 0.03, copy: 0.02, split: 0.03, merge: 0.02, move: 0.02 } as const;
const sentenceEdits = {
  reword: 0.05,
  lengthen: 0.025,
  shorten: 0.025,
  rewrite: 0.02,
  remove: 0.02,
  add: 0.03,
  replace: 0.015,
  move: 0.012,
} as const;
/** So many words are renamed wherever they stand, and so many stretches of blocks stand elsewhere. */
const renamed = 2;
const movedStretches = 2;

/** Revises blocks. `strange`: sentences that the draft does not have, such as those of its later versions. */
export function revise(blocks: readonly Block[], strange: readonly string[], random: () => number): readonly Block[] {
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const vocabulary = blocks.flat(2).map(({ text }) => text);
  const fresh = (text: string | undefined): Sentence =>
    (text ?? '').split(' ').map((each) => ({ text: each, was: -1 }));
  const strangeSentence = (): Sentence => fresh(pick(strange));
  const strangeWords = (count: number): Sentence =>
    Array.from({ length: count }, () => ({ text: pick(vocabulary) ?? '', was: -1 }));
  const within = (sentence: Sentence): number => Math.floor(random() * sentence.length);
  const kindOf = <K extends string>(rates: Readonly<Record<K, number>>): K | null => {
    let left = random();
    // The cast: the keys of a constant table are its type's keys.
    for (const kind of Object.keys(rates) as K[]) {
      left -= rates[kind];
      if (left < 0) return kind;
    }
    return null;
  };
  /** Takes out words at a place, and puts some in. */
  const spliced = (sentence: Sentence, out: number, put: Sentence): Sentence =>
    sentence.toSpliced(Math.max(0, within(sentence) - out), out, ...put);
  /** Keeps a few words, replaces a few, and so on. */
  const rewritten = (sentence: Sentence): Sentence => {
    let isKept = random() < 0.5;
    return sentence.flatMap((word) => {
      if (random() < 0.3) isKept = !isKept;
      return isKept ? [word] : random() < 0.8 ? strangeWords(1) : [];
    });
  };
  const copied = (block: Block): Block =>
    block.map((sentence) =>
      spliced(
        sentence.map(({ text }) => ({ text, was: -1 })),
        1,
        strangeWords(1),
      ),
    );

  const astray: Sentence[] = [];
  const edited = (sentence: Sentence): readonly Sentence[] => {
    if (sentence.length < 5) return [sentence];
    switch (kindOf(sentenceEdits)) {
      case 'reword':
        return [spliced(sentence, 1 + Math.floor(random() * 2), strangeWords(1 + Math.floor(random() * 2)))];
      case 'lengthen':
        return [spliced(sentence, 0, strangeSentence().slice(0, 2 + Math.floor(random() * 6)))];
      case 'shorten':
        return [spliced(sentence, 2 + Math.floor(random() * 4), [])];
      case 'rewrite':
        return [rewritten(sentence)];
      case 'remove':
        return [];
      case 'add':
        return [sentence, strangeSentence()];
      case 'replace':
        return [strangeSentence()];
      case 'move':
        astray.push(sentence);
        return [];
      case null:
        return [sentence];
    }
  };

  let revised: Block[] = [];
  const waiting: Block[] = [];
  for (const block of blocks) {
    const now = block.flatMap(edited);
    switch (now.length === 0 ? null : kindOf(blockEdits)) {
      case 'remove':
        break;
      case 'copy':
        revised.push(now, copied(now));
        break;
      case 'split': {
        const half = Math.ceil(now.length / 2);
        revised.push(now.slice(0, half), now.slice(half));
        break;
      }
      case 'merge':
        revised.push([...(revised.pop() ?? []), ...now]);
        break;
      case 'move':
        waiting.push(now);
        break;
      case null:
        revised.push(now);
    }
  }
  for (let stretch = 0; stretch < movedStretches; stretch++) {
    const length = 3 + Math.floor(random() * 6);
    const moved = revised.splice(Math.floor(random() * (revised.length - length)), length);
    revised.splice(Math.floor(random() * revised.length), 0, ...moved);
  }
  for (const block of waiting) revised.splice(Math.floor(random() * revised.length), 0, block);
  for (const sentence of astray) {
    const place = Math.floor(random() * revised.length);
    revised[place] = [...(revised[place] ?? []), sentence];
  }
  for (const [from, to] of renamings(vocabulary, random)) {
    revised = revised.map((block) =>
      block.map((sentence) => sentence.map((word) => (word.text === from ? { text: to, was: -1 } : word))),
    );
  }
  return revised.map((block) => block.filter((sentence) => sentence.length > 0)).filter((block) => block.length > 0);
}

/** Words of some weight, each with another that takes its place. */
function renamings(vocabulary: readonly string[], random: () => number): [string, string][] {
  const counts = new Map<string, number>();
  for (const word of vocabulary) if (/^[a-z]{5,}$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const some = [...counts].filter(([, count]) => count >= 8 && count <= 40).map(([word]) => word);
  return Array.from({ length: Math.min(renamed, some.length) }, () => {
    const from = some[Math.floor(random() * some.length)] ?? '';
    return [from, `${from.slice(0, 3)}${[...from.slice(3)].reverse().join('')}`];
  });
}
