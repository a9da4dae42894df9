import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type WordChange, wordChanges } from '../../../shared/compare/word-changes.ts';

const show = (changes: readonly WordChange[]): string =>
  changes.map(({ kind, text }) => ({ same: text, deleted: `[-${text}-]`, inserted: `{+${text}+}` })[kind]).join('');

const cases: readonly [before: string, after: string, shown: string][] = [
  ['within 500 milliseconds', 'within one second', 'within [-500 milliseconds-]{+one second+}'],
  ['a system SHOULD go on', 'a system SHALL go on', 'a system [-SHOULD-]{+SHALL+} go on'],
  ['the trust’s own network', 'the provider’s network', 'the [-trust’s own-]{+provider’s+} network'],
  ['go on', 'go on', 'go on'],
  ['', 'new words', '{+new words+}'],
];

test.each(cases)('from “%s” to “%s”', (before, after, shown) => {
  expect(show(wordChanges(before, after))).toBe(shown);
});

const side = (changes: readonly WordChange[], left: WordChange['kind']): string =>
  changes
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('');

test('what stays and goes is what stood; what stays and comes is what is proposed', () => {
  const text = fc
    .array(fc.constantFrom('a', 'trust', 'SHALL', ' ', '  ', '.', '’', '\n', 'é'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = wordChanges(before, after);
      expect(side(changes, 'inserted')).toBe(before);
      expect(side(changes, 'deleted')).toBe(after);
    }),
  );
});
