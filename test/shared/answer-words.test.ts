import { expect, test } from 'vitest';
import { answeredWords, decisionName, dispositionWords, tallyWords } from '../../shared/answer-words.ts';
import { type Disposition, dispositions } from '../../shared/model/answer.ts';

const plain = (words: string): string => words.replaceAll('\u00A0', ' ');

test('every decision has words of its own', () => {
  for (const part of ['name', 'verb', 'short'] as const) {
    expect(new Set(dispositions.map((each) => dispositionWords[each][part])).size).toBe(dispositions.length);
  }
  expect(decisionName(null)).toBe('Taken in, not decided yet');
});

test.each<readonly [readonly Disposition[], string]>([
  [[], ''],
  [['persuasive', 'notPersuasive', 'persuasive', 'persuasiveWithMod'], '2 accepted, 1 with changes, 1 not'],
  [['notPersuasive', 'persuasiveWithMod'], '1 accepted with changes, 1 not accepted'],
  [['notPersuasive'], '1 not accepted'],
  [['consideredForFutureUse', 'persuasive'], '1 accepted, 1 for a later draft'],
])('decisions are counted, those that were accepted first: %j', (decided, words) => {
  expect(plain(tallyWords(decided))).toBe(words);
});

test('a response of which some is answered says how much', () => {
  expect(plain(answeredWords(['persuasive', 'notPersuasive'], 6))).toBe('2 of 6 answered');
  expect(plain(answeredWords(['persuasive', 'notPersuasive'], 2))).toBe('1 accepted, 1 not');
});
