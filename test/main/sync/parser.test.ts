import { afterEach, expect, test } from 'vitest';
import { decode } from '../../../main/sync/decode.ts';
import { createParser, type Parser } from '../../../main/sync/parser.ts';
import { pictureType } from '../../../shared/passage/picture-type.ts';
import { workerFile } from '../../support/sync-world.ts';

let parser: Parser | null = null;
afterEach(() => parser?.close());

const body = (text: string) => ({
  bytes: new TextEncoder().encode(text),
  mediaType: 'text/markdown',
  charset: null,
  url: 'https://office.example/draft.md',
});
const documentJob = (text: string) => ({ kind: 'document' as const, body: body(text), revisionId: 'draft@1' });
/** A worker that does as the words of its job tell it: never end, end the thread, take all memory, throw. */
const rudeWorker = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ body }) => {
      const say = (word) => parentPort.postMessage(word);
      const text = new TextDecoder().decode(body.bytes);
      say({ type: 'begun' });
      if (text === 'hang') for (;;);
      if (text === 'exit') process.exit(3);
      if (text === 'crash') setImmediate(() => { throw new Error('crashed'); });
      if (text === 'hoard') { const hoard = []; for (;;) hoard.push(new Array(1e5).fill({ text: Math.random() })); }
      if (text === 'die later') setImmediate(() => { throw new Error('died between two jobs'); });
      if (text === 'throw') return say({ type: 'threw', message: 'thrown' });
      if (text !== 'crash') say({ type: 'done', result: { ok: true, value: [] } });
    });
  `)}`,
);

test('a document is parsed in a worker', async () => {
  parser = createParser({ workerFile });
  const parsed = await parser.parse(documentJob('# 1 Scope\n\nA system SHALL work.\n'));
  expect(parsed.ok && parsed.value.clauses.map(({ number, heading }) => [number, heading])).toEqual([['1', 'Scope']]);
});

test.each([
  ['hang', 'Reading it took more than 0.2 seconds'],
  ['exit', 'It could not be read to its end'],
  ['crash', 'crashed'],
  ['throw', 'thrown'],
  ['hoard', expect.stringMatching(/memory|0\.2 seconds/)],
])('a job that makes its worker %s is malformed, and the next job is done', async (text, detail) => {
  parser = createParser({ workerFile: rudeWorker, lateSeconds: 0.2 });
  const [bad, good] = await Promise.all([parser.parse(documentJob(text)), parser.parse(documentJob('fine'))]);
  expect(bad).toEqual({ ok: false, error: { kind: 'malformed', what: 'a document', detail } });
  expect(good).toEqual({ ok: true, value: [] });
});

test('a document that costs more than its processor time is malformed, and the next job is done', async () => {
  parser = createParser({ workerFile, lateSeconds: 0.1 });
  const text = Array.from({ length: 19_000 }, (_, line) => `# Heading ${line}`).join('\n');
  const [slow, next] = await Promise.all([parser.parse(documentJob(text)), parser.parse(documentJob('# 1 Scope'))]);
  expect(slow).toEqual({
    ok: false,
    error: { kind: 'malformed', what: 'a document', detail: 'Reading it took more than 0.1 seconds' },
  });
  expect(next.ok).toBe(true);
}, 120_000);

test('a revision with no date of its own has that of its coming', async () => {
  parser = createParser({ workerFile });
  const feed = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Specifications',
    items: [{ id: '1', title: 'Records 0.7', url: 'https://office.example/records-07.html' }],
  });
  const parsed = await parser.parse({
    kind: 'specifications',
    body: { ...body(feed), mediaType: 'application/feed+json' },
    channelId: 'https://office.example/channel.json',
    receivedAt: '2026-03-01T09:00:00.000Z',
  });
  expect(parsed.ok && parsed.value.revisions.map(({ publishedAt }) => publishedAt)).toEqual([
    '2026-03-01T09:00:00.000Z',
  ]);
});

test('a worker that dies after its job costs nobody anything', async () => {
  parser = createParser({ workerFile: rudeWorker, lateSeconds: 0.2 });
  expect(await parser.parse(documentJob('die later'))).toEqual({ ok: true, value: [] });
  expect(await parser.parse(documentJob('fine'))).toEqual({ ok: true, value: [] });
});

test.each([
  ['whose code is not there', new URL('no-such-worker.ts', import.meta.url)],
  ['that cannot be made', 'not-absolute.ts'],
])('a worker %s is a fault of ours, not of the document, each time anew', async (_, file) => {
  parser = createParser({ workerFile: file });
  for (const job of [documentJob('one'), documentJob('two')]) {
    expect(await parser.parse(job)).toMatchObject({ ok: false, error: { kind: 'fault' } });
  }
});

test('a worker that idled is let go, and another comes when needed', async () => {
  parser = createParser({ workerFile: rudeWorker, idleSeconds: 0 });
  expect(await parser.parse(documentJob('one'))).toEqual({ ok: true, value: [] });
  await new Promise((resolve) => setImmediate(resolve));
  expect(await parser.parse(documentJob('two'))).toEqual({ ok: true, value: [] });
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));

test.each<readonly [string, Uint8Array, string | null, string]>([
  ['UTF-8 unless told otherwise', utf8('naïve'), null, 'naïve'],
  ['Windows-1252 where it cannot be UTF-8', latin('na\xefve \x93so\x94'), null, 'naïve “so”'],
  ['as the server says', latin('na\xefve'), 'ISO-8859-1', 'naïve'],
  [
    'as the mark says, whatever the server says',
    Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('naïve')]),
    'latin1',
    'naïve',
  ],
  [
    'as its XML declaration says',
    latin('<?xml version="1.0" encoding="iso-8859-1"?><a>\xef</a>'),
    null,
    '<?xml version="1.0" encoding="iso-8859-1"?><a>ï</a>',
  ],
  ['as its meta says', latin('<meta charset=windows-1252>\x80'), null, '<meta charset=windows-1252>€'],
  ['UTF-16 by its mark', Uint8Array.from([0xff, 0xfe, ...utf16('ï')]), null, 'ï'],
  ['UTF-16 without a mark', utf16('<a>ï'), null, '<a>ï'],
  ['UTF-8 where the server says nonsense', utf8('naïve'), 'utf-ate', 'naïve'],
  ['nothing', new Uint8Array(), null, ''],
])('text is decoded: %s', (_, bytes, charset, text) => {
  expect(decode(bytes, charset)).toBe(text);
});

test.each<readonly [string, string | null]>([
  ['\x89PNG\r\n\x1a\n....', 'image/png'],
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['GIF89a', 'image/gif'],
  ['RIFF\x00\x00\x00\x00WEBPVP8 ', 'image/webp'],
  ['\x00\x00\x00\x20ftypavif', 'image/avif'],
  ['\x00\x00\x00\x20ftypheic', null],
  ['<svg xmlns', 'image/svg+xml'],
  ['', null],
])('bytes that begin %j are %s', (start, type) => {
  expect(pictureType(latin(start))).toBe(type);
});
