import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newNameFinder } from '../../../shared/trust/find-names.ts';

const names = [
  'Calderbrook Systems',
  'Wardbook',
  'Wardbook 4',
  'iPM',
  'PAS',
  'C++ (Care)',
  '.NET',
  'St Oswin’s',
  ' ',
  'x',
];
const find = newNameFinder(names);
const foundIn = (text: string) => find(text).map(({ start, end }) => text.slice(start, end));

test.each<readonly [string, readonly string[]]>([
  ['Calderbrook Systems goes forward', ['Calderbrook Systems']],
  ['what CALDERBROOK\nSYSTEMS’s board said', ['CALDERBROOK\nSYSTEMS']],
  ['Calderbrook Systemsware, McCalderbrook Systems, Calderbrook_Systems', []],
  ['Calderbrook-Systems', []],
  ['\u{10400}Wardbook, Wardbook\u{10400}, \u{1F600}Wardbook', ['Wardbook']],
  ['the Calderbrook-led bid, and Calderbrook Systems-led', ['Calderbrook Systems']],
  ['an iPM upgrade', ['iPM']],
  ['an ipm upgrade, the iPMs, IPM', []],
  ['your PAS, and a pas de deux', ['PAS']],
  ['the C++ (Care) module, not C alone', ['C++ (Care)']],
  ['made with .NET; the NET result', ['.NET']],
  ["at St Oswin's", ["St Oswin's"]],
  ['Wardbook 4 replaces Wardbook', ['Wardbook 4', 'Wardbook']],
  ['Wardbook 42', ['Wardbook']],
  ['Wardbook, Wardbook and Wardbook', ['Wardbook']],
  ['x', []],
  ['', []],
])('%j names %j', (text, expected) => {
  expect(foundIn(text)).toEqual(expected);
});

test('a name that ends in a letter of two units is found', () => {
  const name = 'Ward\u{10400}\u{10400}';
  expect(newNameFinder([name])(`See ${name}.`)).toEqual([{ index: 0, start: 4, end: 4 + name.length }]);
});

const letters = fc
  .string({ minLength: 2, maxLength: 30, unit: 'grapheme' })
  .filter((each) => /^\p{L}(?!.*\s\s).*\p{L}$/u.test(each));

test('any name is found where it stands by itself, and not within a word', () => {
  fc.assert(
    fc.property(letters, (name) => {
      const only = newNameFinder([name]);
      expect(only(`See (${name}).`)).toEqual([{ index: 0, start: 5, end: 5 + name.length }]);
      expect(only(`x${name}x`)).toEqual([]);
    }),
  );
});

test('whatever the names and the text, what is found lies in it, in order, once each, and overlaps nothing', () => {
  const some = fc.array(fc.constantFrom('a', 'ab', 'ab c', 'c', 'ab c d', 'D', '(', 'é'), { maxLength: 12 });
  fc.assert(
    fc.property(some, some, (sought, words) => {
      const text = words.join(' ');
      const found = newNameFinder(sought)(text);
      const ends = found.map(({ end }) => end);
      for (const [index, { start, end }] of found.entries()) {
        expect(start).toBeGreaterThanOrEqual(ends[index - 1] ?? 0);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(end).toBeGreaterThan(start);
      }
      expect(new Set(found.map(({ index }) => index)).size).toBe(found.length);
    }),
  );
});

test('names by the thousand, and ones that are made to be slow, are bounded', () => {
  const many = newNameFinder(Array.from({ length: 9000 }, (_, index) => `Supplier${index} of things`));
  expect(many('Supplier7 of things and Supplier8999 of things').map(({ index }) => index)).toEqual([7]);
  const alike = newNameFinder(
    Array.from({ length: 5000 }, (_, index) => `the ${'very '.repeat(index % 30)}thing ${index}`),
  );
  expect(alike('the '.repeat(10_000)).length).toBe(0);
});
