import fc from 'fast-check';
import type { Alignment } from '../../../shared/compare/align.ts';
import type { Text } from '../../../shared/compare/text.ts';

/** Blocks as a text, one to a line; `# ` begins a heading. */
export function textOf(blocks: readonly string[]): Text {
  let text = '';
  const placed = blocks.map((block) => {
    if (text !== '') text += '\n';
    const start = text.length;
    text += block.replace(/^# /, '');
    return { start, end: text.length, kind: block.startsWith('# ') ? 'h' : 'p', id: null, section: '' };
  });
  return { text, blocks: placed };
}

const words =
  'the a of must not shall should may supplier trust record audit keep copy access 5.1 42 , . ; SHALL é 😀'.split(' ');
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 })
  .map((some) => `${some.join(' ')}.`);
const block = fc.array(sentence, { minLength: 0, maxLength: 4 }).map((some) => some.join('  '));
const blocks = fc.array(block, { maxLength: 12 });

/** Two revisions that share some of their blocks, in any order, some edited. */
export const revisions: fc.Arbitrary<readonly [Text, Text]> = fc
  .tuple(blocks, blocks, fc.array(fc.nat(30), { maxLength: 14 }))
  .map(([old, fresh, kept]) => {
    const shared = kept.flatMap((pick) => {
      const from = old[pick % Math.max(1, old.length)];
      return from === undefined ? [] : [pick % 3 === 0 ? from.replace('must', 'must not').replace('5.1', '5.2') : from];
    });
    const mixed = shared.flatMap((one, index) => [one, ...fresh.slice(index, index + 1)]);
    return [textOf(old), textOf(mixed)] as const;
  });

/** Which old word became which new one, as written. */
export const wordPairs = ({ sides, owners }: Alignment): [string, string][] => {
  const pairs: [string, string][] = [];
  const word = ({ source, tokens }: Alignment['sides']['old'], token: number): string =>
    source.text.slice(tokens.start[token], tokens.end[token]);
  for (const [token, place] of owners.toNew.entries())
    if (place !== -1) pairs.push([word(sides.old, token), word(sides.new, place)]);
  return pairs;
};
