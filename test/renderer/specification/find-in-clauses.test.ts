import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findInClauses, foldWords, mostFound } from '../../../renderer/components/specification/find-in-clauses.ts';
import type { Clause } from '../../../shared/model/clause.ts';

const clause = (number: string | null, heading: string, text: string): Clause => ({
  id: `d@1#${number ?? heading}`,
  revisionId: 'd@1',
  key: number ?? heading,
  order: 0,
  level: 2,
  number,
  anchor: null,
  heading,
  path: [],
  tree: { type: 'root', children: [] },
  text,
});

const wordsOf = (clauses: readonly Clause[], words: string): readonly string[] =>
  findInClauses(clauses, words).found.map(({ index, part, span }) =>
    (clauses[index]?.[part] ?? '').slice(span.start, span.end),
  );

test.each([
  ['shall', 'It SHALL, and it shall.', ['SHALL', 'shall']],
  ['role', 'A rôle, a role, a ro\u0302le.', ['rôle', 'role', 'ro\u0302le']],
  ['RÔLE', 'a role', ['role']],
  ["provider's system", 'A provider’s system', ['provider’s system']],
  ['the record', 'the\nrecord, the\u00a0record', ['the\nrecord', 'the\u00a0record']],
  ['aa', 'aaaa aaa', ['aa', 'aa', 'aa']],
  ['istanbul', 'İstanbul – é', ['İstanbul']],
  ['\u1112', '한글', []],
  ['😀', 'é 😀😀', ['😀', '😀']],
  ['a.c', 'abc a.c', ['a.c']],
  ['absent', 'something else', []],
  [' ', 'white space is not looked for', []],
  ['', 'nor nothing', []],
])('%j in %j', (words, text, expected) => {
  expect(wordsOf([clause(null, '', text)], words)).toEqual(expected);
});

test('numbers, headings and texts are searched, in the order of the document', () => {
  const clauses = [clause('4.2', 'Locums', 'A locum, as in 4.2.'), clause('4.2.1', 'Cards', 'For each locum.')];
  const places = (words: string) => findInClauses(clauses, words).found.map(({ index, part }) => `${index} ${part}`);
  expect(places('locum')).toEqual(['0 heading', '0 text', '1 text']);
  expect(places('4.2')).toEqual(['0 number', '0 text', '1 number']);
});

test('more than can be stepped through is cut, and said so', () => {
  const full = [clause(null, '', 'a '.repeat(mostFound))];
  expect(findInClauses(full, 'a')).toMatchObject({ isCut: false, found: { length: mostFound } });
  expect(findInClauses([...full, clause(null, 'a', '')], 'a')).toMatchObject({
    isCut: true,
    found: { length: mostFound },
  });
});

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'aAbé’\u0301İß\n \u00a0한😀Σς'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

test('what is found says the words, once both are folded, and nothing found overlaps', () => {
  fc.assert(
    fc.property(text, text, fc.nat(20), fc.integer({ min: 1, max: 4 }), (heading, body, from, length) => {
      const clauses = [clause(null, heading, body)];
      for (const words of [heading, body.slice(from, from + length)]) {
        let last = { part: '', end: 0 };
        for (const { part, span } of findInClauses(clauses, words).found) {
          expect(foldWords((clauses[0]?.[part] ?? '').slice(span.start, span.end))).toBe(foldWords(words));
          if (part === last.part) expect(span.start).toBeGreaterThanOrEqual(last.end);
          last = { part, end: span.end };
        }
      }
    }),
  );
});

test('whole words of a text are always found in it', () => {
  fc.assert(
    fc.property(text, text, text, (before, words, after) => {
      fc.pre(foldWords(words).trim() !== '');
      expect(wordsOf([clause(null, '', `${before} ${words} ${after}`)], words).length).toBeGreaterThan(0);
    }),
  );
});
