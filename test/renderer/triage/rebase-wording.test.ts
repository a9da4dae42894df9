import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rebaseWording } from '../../../renderer/components/triage/rebase-wording.ts';

const quoted = 'A system SHOULD confirm that the person has a relationship.';

test('a wording is made anew where the draft changed other words', () => {
  const now = quoted.replace('SHOULD', 'SHALL');
  const proposed = quoted.replace('relationship', 'relationship, or holds a temporary role');
  expect(rebaseWording(quoted, now, proposed)).toBe(
    'A system SHALL confirm that the person has a relationship, or holds a temporary role.',
  );
});

test('where the draft changed the same words otherwise, nobody can say what the person would want', () => {
  const now = quoted.replace('SHOULD', 'SHALL');
  expect(rebaseWording(quoted, now, quoted.replace('SHOULD', 'MAY'))).toBeNull();
});

const sentence = fc
  .array(fc.constantFrom('a', 'trust', 'SHALL', 'keep', 'its', 'records', 'for', 'ten', 'years', '.'), {
    maxLength: 14,
  })
  .map((words) => words.join(' '));

test('what the person proposed stands where the draft changed nothing, and what the draft says where they did', () => {
  fc.assert(
    fc.property(sentence, sentence, (before, after) => {
      expect(rebaseWording(before, before, after)).toBe(after);
      if (before !== after) expect(rebaseWording(before, after, before)).toBe(after);
    }),
  );
});
