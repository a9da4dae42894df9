import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyQuery, isEmpty, readQuery, wordsOf } from '../../../shared/search/query.ts';

describe('a query', () => {
  test.each([
    ['', {}],
    ['network boundary', { words: ['network', 'boundary'] }],
    ['network b', { words: ['network'] }],
    ['network a ', { words: ['network', 'a'] }],
    ['phase 2', { words: ['phase', '2'] }],
    ['n', { words: ['n'] }],
    ['"network b', { words: ['network'], phrases: ['network b'] }],
    ['“network”', { words: ['network'] }],
    ['"network boundary" measured', { words: ['network', 'boundary', 'measured'], phrases: ['network boundary'] }],
    ['"network bound', { words: ['network', 'bound'], phrases: ['network bound'] }],
    ['kind:comment locums', { kinds: ['comment'], words: ['locums'] }],
    ['kind:clauses', { kinds: ['clause'] }],
    ['kind:nonsense', { words: ['kind', 'nonsense'] }],
    ['says:must audit', { says: ['shall'], words: ['audit'] }],
    ['says:number says:may', { says: ['number', 'should'] }],
    ['says:nothing', { words: ['says', 'nothing'] }],
    ['region:Northmoor', { region: 'northmoor' }],
    ['in:"Care records"', { within: 'care records' }],
    ['before:2026-03 after:2025', { before: '2026-03', after: '2025' }],
    ['before:2026-13', { words: ['before', '2026', '13'] }],
    ['is:earlier', { isEarlier: true }],
    ['region:', { words: ['region'] }],
    ['4.2.1', { words: ['4.2.1'] }],
    ['trust’s', { words: ["trust's"] }],
  ])('%s', (typed, expected) => {
    expect(readQuery(typed)).toEqual({ ...emptyQuery, ...expected });
  });

  test('whatever is typed is a query, and every word of it is one that the index could have', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        for (const word of readQuery(typed).words) expect(wordsOf(word)).toEqual([word]);
      }),
    );
  });

  test('of nothing typed is empty, of a field alone is not', () => {
    expect(isEmpty(readQuery('  '))).toBe(true);
    expect(isEmpty(readQuery('kind:news'))).toBe(false);
  });
});
