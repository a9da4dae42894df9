import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marked, snippet } from '../../../shared/search/snippet.ts';

const filler = 'The quick brown fox says nothing of it. '.repeat(20);
const textOf = (runs: readonly { text: string }[]): string => runs.map(({ text }) => text).join('');
const soughtOf = (runs: readonly { text: string; isSought: boolean }[]): string[] =>
  runs.filter(({ isSought }) => isSought).map(({ text }) => text);

describe('a snippet', () => {
  test('shows the stretch that holds most of the words', () => {
    const text = `network here. ${filler}It is measured at the network boundary. ${filler}`;
    const runs = snippet(text, ['network', 'boundary', 'measured']);
    expect(soughtOf(runs)).toEqual(['measured', 'network', 'boundary']);
    expect(textOf(runs)).toMatch(/^… .* …$/s);
  });

  test('of a short text is all of it', () => {
    expect(textOf(snippet('Failed links.', ['link']))).toBe('Failed links.');
    expect(soughtOf(snippet('Failed links.', ['link']))).toEqual(['links']);
  });

  test('marks a word that begins as sought, and no other', () => {
    expect(soughtOf(snippet('Prelinked links’ linking', ['link']))).toEqual(['links', 'linking']);
  });

  test('never changes, drops or doubles a character of what it shows', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), fc.array(fc.string({ minLength: 1, maxLength: 4 })), (text, words) => {
        const sought = words.map((word) => word.toLowerCase());
        expect(textOf(marked(text, sought))).toBe(text);
        const shown = textOf(snippet(text, sought));
        expect(text).toContain(shown.replace(/^… /, '').replace(/ …$/, ''));
      }),
    );
  });
});
