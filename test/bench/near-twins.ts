/*
 * Cases in which a clause was deleted and a near copy of it left: the copy is where a comment on the deleted one must not land. Made from real blocks, by a
 * fixed seed, so that every run judges the same cases.
 */
import type { Span } from '../../shared/annotation/describe.ts';
import type { Text } from '../../shared/compare/text.ts';
import { generator } from './random.ts';

/** `selections`: in the deleted block of the old text. `twin`: where its near copy stands in the new text. */
export interface TwinCase {
  readonly old: Text;
  readonly new: Text;
  readonly selections: readonly Span[];
  readonly twin: Span;
}

/** So many blocks make a text of a case. */
const blocksInCase = 40;
/** In so many of the cases other blocks were edited too, and in half of those the copy itself. */
const editedShare = 0.6;

/** `count` cases made from the blocks of a text. */
export function twinCases(from: Text, count: number): TwinCase[] {
  const random = generator(2004);
  const pick = (below: number): number => Math.floor(random() * below);
  const blocks = from.blocks.map((block) => from.text.slice(block.start, block.end));
  const words = from.text.split(/\s+/).filter((word) => /^[a-z]{4,}$/.test(word));
  const edit = (block: string, edits: number): string => {
    const parts = block.split(' ');
    for (let index = 0; index < edits; index++) {
      const place = 2 + pick(parts.length - 3);
      const word = words[pick(words.length)] ?? 'other';
      parts.splice(place, random() < 0.6 ? 1 : 0, ...(random() < 0.85 ? [word] : []));
    }
    return parts.join(' ');
  };
  const cases: TwinCase[] = [];
  while (cases.length < count) {
    const start = pick(blocks.length - blocksInCase);
    const chosen = blocks.slice(start, start + blocksInCase);
    const index = pick(blocksInCase);
    const original = chosen[index] ?? '';
    if (original.split(' ').length < 12 || original.includes('  ')) continue;
    const twin = edit(original, 1 + pick(3));
    if (twin === original) continue;
    const place = pick(blocksInCase);
    const old = chosen.toSpliced(place, 0, twin);
    const at = place <= index ? index + 1 : index;
    const isEdited = random() < editedShare;
    const left = isEdited && random() < 0.5 ? `${twin} As agreed, ${words[pick(words.length)]} follows.` : twin;
    const fresh = old
      .map((block) =>
        block === twin ? left : isEdited && random() < 0.2 && block.split(' ').length > 8 ? edit(block, 2) : block,
      )
      .filter((_, each) => each !== at);
    cases.push(made(old, fresh, at, place > at ? place - 1 : place, pick));
  }
  return cases;
}

function made(
  old: string[],
  fresh: string[],
  deleted: number,
  twin: number,
  pick: (below: number) => number,
): TwinCase {
  const [from, to] = [textOf(old), textOf(fresh)];
  const [whole, copy] = [from.blocks[deleted], to.blocks[twin]];
  if (whole === undefined || copy === undefined) throw new Error('A case without its blocks');
  const words = [...from.text.slice(whole.start, whole.end).matchAll(/\S+/g)];
  const first = pick(words.length - 6);
  const phrase = {
    start: whole.start + (words[first]?.index ?? 0),
    end: whole.start + (words[first + 5]?.index ?? 0) + (words[first + 5]?.[0].length ?? 0),
  };
  return { old: from, new: to, selections: [whole, phrase], twin: copy };
}

function textOf(blocks: readonly string[]): Text {
  let end = -1;
  const placed = blocks.map((block) => {
    const start = end + 1;
    end = start + block.length;
    return { start, end, kind: 'p', id: null, section: '' };
  });
  return { text: blocks.join('\n'), blocks: placed };
}
