/* Documents that are bad or meant to do harm, read as the app reads them: in the worker, with its limits of time and memory. */
import { strToU8, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { createParser } from '../../../main/sync/parser.ts';
import { readWatched } from '../../support/read-watched.ts';
import { workerFile } from '../../support/sync-world.ts';
import { docx, p } from './docx-file.ts';

const parser = createParser({ workerFile });
afterAll(() => parser.close());

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const read = (bytes: Uint8Array, mediaType = wordType) =>
  parser.parse({
    kind: 'document',
    revisionId: 'draft@1',
    body: { bytes, mediaType, charset: null, url: 'https://office.example/draft.docx' },
  });

const good = docx({
  body: p('Words that are long enough to be packed, words that are long enough to be packed.').repeat(50),
});
const zeros = (bytes: number) => new Uint8Array(bytes);
const text = (words: string) => strToU8(words);
const document = (body: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const compound = (name: string) => {
  const bytes = zeros(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...name].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024,
  );
  return bytes;
};
/** The same archive, its list changed where the record of the first file says so. */
const relisted = (bytes: Uint8Array, offset: number, value: readonly number[]) => {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  const at = view.getUint32(changed.length - 22 + 16, true);
  changed.set(value, at + offset);
  return changed;
};
/** Many parts of a megabyte that packs ten to one: more than 200 MB in all, by a list that is true. */
const heap = (): Uint8Array => {
  const part = Uint8Array.from({ length: 1_000_000 }, (_, at) => (at % 20 === 0 ? (at * 2_654_435_761) >>> 24 : 32));
  return zipSync(Object.fromEntries(Array.from({ length: 210 }, (_, at) => [`word/media/${at}.bin`, part])), {
    level: 1,
  });
};

const harm = { kind: 'malformed', what: 'a document packed to do harm' };
const cut = { kind: 'malformed', what: 'a document cut short or damaged' };
const damaged = { kind: 'malformed', what: 'a damaged Word document' };

test.each<[string, () => Uint8Array, object]>([
  ['cut short', () => good.slice(0, good.length / 2), cut],
  ['cut to its first bytes', () => good.slice(0, 40), cut],
  ['with one part cut', () => relisted(good, 20, [0xff, 0xff, 0, 0]), cut],
  [
    'locked with a password',
    () => compound('EncryptedPackage'),
    { kind: 'malformed', what: 'a document locked with a password' },
  ],
  [
    'locked as an archive',
    () => relisted(good, 8, [1, 0]),
    { kind: 'malformed', what: 'a document locked with a password' },
  ],
  ['of Word before 2007', () => compound('WordDocument'), { kind: 'unsupported', mediaType: 'application/msword' }],
  ['that is a PDF renamed', () => text('%PDF-1.7\n1 0 obj'), { kind: 'unsupported', mediaType: 'application/pdf' }],
  ['of 200 MB', () => zeros(200_000_000), { kind: 'oversize', limit: 20_000_000 }],
  [
    'of 200 MB, beginning as an archive',
    () => {
      const bytes = zeros(200_000_000);
      bytes.set(good.subarray(0, 4));
      return bytes;
    },
    { kind: 'oversize', limit: 20_000_000 },
  ],
  [
    'of 25 MB, an archive',
    () => zipSync({ 'a.bin': zeros(25_000_000) }, { level: 0 }),
    { kind: 'oversize', limit: 20_000_000 },
  ],
  ['that unpacks to 200 MB of nothing', () => zipSync({ 'word/document.xml': zeros(100_000_000) }), harm],
  ['that unpacks to more than 200 MB', heap, { kind: 'oversize', limit: 200_000_000 }],
  ['that holds an archive', () => docx({ body: p('A'), also: { 'word/more.zip': zipSync({ a: text('a') }) } }), harm],
  ['whose list lies about a size', () => relisted(docx({ body: p('A'), also: {} }), 24, [5, 0, 0, 0]), cut],
  [
    'with a document type',
    () =>
      docx({ body: '', also: { 'word/document.xml': `<!DOCTYPE w:document [<!ENTITY a "b">]>${document(p('&a;'))}` } }),
    damaged,
  ],
  [
    'of 10,000 nested elements',
    () => docx({ body: '<w:smartTag>'.repeat(10_000) + '</w:smartTag>'.repeat(10_000) }),
    damaged,
  ],
  [
    'of elements that do not close',
    () => docx({ body: '', also: { 'word/document.xml': '<w:document><w:body><w:p' } }),
    damaged,
  ],
  [
    'of 300,000 paragraphs',
    () => docx({ body: Array.from({ length: 300_000 }, (_, at) => p(`${at * 7919}`)).join('') }),
    { kind: 'oversize' },
  ],
  [
    'of 100,000 paragraphs',
    () => docx({ body: Array.from({ length: 100_000 }, (_, at) => p(`${at * 7919}`)).join('') }),
    { kind: 'malformed', what: 'an overlong Word document' },
  ],
  ['without a word', () => docx({ body: p('') }), { kind: 'malformed', detail: 'It has no text' }],
  [
    'of which nothing is a document',
    () => zipSync({ 'a.txt': text('a') }),
    { kind: 'unsupported', mediaType: 'application/zip' },
  ],
])(
  'a document %s is refused with its reason, within the worker’s time and 512 MB',
  async (_, make, failure) => {
    const { result, grown } = await readWatched(parser, make(), wordType);
    expect(result).toMatchObject({ ok: false, error: failure });
    expect(grown).toBeLessThan(512_000_000);
    expect((await read(good)).ok).toBe(true);
  },
  60_000,
);

test('a document that Word keeps within another stays closed, and harms nothing', async () => {
  const bytes = docx({ body: p('Outer.'), also: { 'word/embeddings/inner.docx': docx({ body: p('Inner.') }) } });
  const result = await read(bytes, 'application/octet-stream');
  expect(result.ok && result.value.clauses.map((clause) => clause.text)).toEqual(['Outer.']);
});
