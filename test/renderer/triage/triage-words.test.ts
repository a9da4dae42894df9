import { expect, test } from 'vitest';
import { reasonOf, sentenceOf, type Told } from '../../../renderer/components/triage/triage-words.ts';
import { blankComment } from '../../../shared/model/annotation.ts';
import type { CarryFate, Place } from '../../../shared/model/carrying.ts';

const at = '2005-06-01T13:52:00.000Z';
const place: Place = { passageId: 'd@0.7#x', number: '4.2.1', heading: 'Relationship', span: null };

function told(
  fate: CarryFate,
  before: string,
  now: string | null,
  suggestion: Place | null = null,
  was = '4.2.1',
): Told {
  const annotation = {
    id: 'b9f5c6a4-3f52-4f0e-8f4f-0d8f6a0a1b2c',
    target: {
      kind: 'clause' as const,
      sourceId: 'd@0.6',
      sourceTitle: 'Care records 0.6',
      passageId: 'd@0.6#x',
      number: was,
      heading: 'Relationship',
      selectors: [],
    },
    body: { ...blankComment, kind: 'problem' as const, text: 'x' },
    submissionId: null,
    createdAt: at,
    modifiedAt: at,
    deletedAt: null,
  };
  const carry = {
    id: `${annotation.id}>d@0.7`,
    annotationId: annotation.id,
    fromRevisionId: 'd@0.6',
    revisionId: 'd@0.7',
    fate,
    place: now === null ? null : place,
    suggestion,
    flags: { requirement: false, number: false },
    carriedAt: at,
    decision: null,
  };
  const group = 'yours' as const;
  const from = { label: '0.6', publishedAt: at };
  return {
    item: { annotation, carry, group, from, quoted: null, steps: [], successor: null, submission: null, answer: null },
    before,
    now,
  };
}

test.each([
  ['SHOULD confirm it', 'SHALL confirm it', '“Should” is now “shall” in the words you quoted.'],
  ['within five days', 'within five working days', '“Working” was put into the words you quoted.'],
  ['kept for ten years at least', 'kept for ten years', '“At least” was taken out of the words you quoted.'],
  [
    'a b must c d e f g ten h',
    'a b may c d e f g nine h',
    '“Must” is now “may” in the words you quoted, and one more change.',
  ],
])('“%s” now “%s” is said to be what it is', (before, now, sentence) => {
  expect(sentenceOf(told('changed', before, now), '0.7')).toBe(sentence);
});

test('a change of requirement is named before any other', () => {
  const [before, now] = ['ten of a b c d e f must g', 'nine of a b c d e f may g'];
  expect(reasonOf(told('changed', before, now), new Date(at))).toBe('“Must” became “may” in your quote');
});

test('a place that is doubtful is not said to be the place, and one that is gone is not said to stand', () => {
  expect(sentenceOf(told('check', 'x', 'y'), '0.7')).toBe('These may be the words you quoted.');
  expect(reasonOf(told('deleted', 'x', null, place), new Date(at))).toBe('Your words are gone; 4.2.1 is nearest');
  expect(sentenceOf(told('deleted', 'x', null), '0.7')).toBe('The words you quoted are not in 0.7.');
});

test('a clause that only has another number says which it had', () => {
  expect(reasonOf(told('unchanged', 'x', 'x', null, '4.2.2'), new Date(at))).toBe('Was 4.2.2. Same words');
  expect(reasonOf(told('unchanged', 'x', 'x'), new Date(at))).toBe('Same words, same place');
});
