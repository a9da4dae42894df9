import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readGlossary } from '../../../shared/feed/glossary.ts';
import { Term } from '../../../shared/model/term.ts';

const channelId = 'https://programme.example/channel.json';
const url = 'https://programme.example/glossary.json';
const written = {
  term: 'Record exchange',
  also: ['the exchange'],
  meaning: 'Asks one trust for what another holds.\nIt holds nothing.',
  source: 'Programme office, notice 38',
  asAt: '2026-03-03',
};
const readText = (text: string) => readGlossary({ text, url, channelId });
const read = (...terms: unknown[]) => readText(JSON.stringify({ version: 1, terms }));

test('a term is read whole; what may be left out has a plain default', () => {
  const id = `${channelId} record exchange`;
  expect(read(written)).toEqual({ ok: true, value: { dropped: 0, terms: [{ ...written, id, channelId }] } });
  const { also: _, asAt: __, ...least } = written;
  expect(read(least)).toEqual({
    ok: true,
    value: { dropped: 0, terms: [{ ...least, id, channelId, also: [], asAt: null }] },
  });
});

test.each([
  ['no term', { ...written, term: ' ' }],
  ['no meaning', { ...written, meaning: '' }],
  ['no source', { ...written, source: undefined }],
  ['a term as long as a book', { ...written, term: 'x'.repeat(201) }],
  ['a meaning as long as a book', { ...written, meaning: 'x'.repeat(4001) }],
  ['more names than anything has', { ...written, also: Array(21).fill('x') }],
  ['the same again', { ...written, term: 'RECORD EXCHANGE' }],
  ['no object', 7],
])('%s is left out and counted, and takes no other with it', (_, broken) => {
  const result = read(written, broken);
  expect(result.ok && [result.value.terms.map(({ term }) => term), result.value.dropped]).toEqual([
    ['Record exchange'],
    1,
  ]);
});

test('what turns the direction of words, or does not print, is not kept', () => {
  const result = read({ ...written, term: 'Re\u202Ecord\u0007 exchange', meaning: 'a\u2066b\r\nc' });
  expect(result.ok && result.value.terms).toMatchObject([{ term: 'Re cord exchange', meaning: 'ab\nc' }]);
});

test('more terms than any programme has are counted as left out', () => {
  const result = read(...Array.from({ length: 3100 }, (_, index) => ({ ...written, term: `Term ${index}` })));
  expect(result.ok && [result.value.terms.length, result.value.dropped]).toEqual([3000, 100]);
});

test.each([
  ['<!doctype html><title>Sign in</title><form><input type="password"></form>', 'portal'],
  ['{"terms":[]}', 'malformed'],
  ['{"version":1,"terms":', 'malformed'],
])('%j is a failure: %s', (text, kind) => {
  const result = readText(text);
  expect(!result.ok && result.error.kind).toBe(kind);
});

test('whatever comes, what is read is terms', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.array(fc.record({ term: fc.string(), meaning: fc.string(), source: fc.string() })),
      (any, terms) => {
        expect(() => readText(JSON.stringify(any))).not.toThrow();
        const result = read(...terms, any);
        for (const term of result.ok ? result.value.terms : []) expect(Term.safeParse(term).success).toBe(true);
        expect(result.ok && result.value.terms.length + result.value.dropped).toBe(terms.length + 1);
      },
    ),
  );
});
