/* Real feeds and real specifications, over real HTTP, through the real worker. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runSync } from '../../../main/sync/run-sync.ts';
import type { Outcome } from '../../../shared/model/source.ts';
import { SyncBatch } from '../../../shared/model/sync.ts';
import { type RudeServer, startRudeServer } from '../../support/rude-server.ts';
import { type SyncWorld, syncWorld } from '../../support/sync-world.ts';

const corpus = process.env.PITCHSIDE_CORPUS ?? join(import.meta.dirname, '../../../../shared/data');
const mediaTypes: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.html': 'text/html',
  '.md': 'text/markdown',
  '.xml': 'application/xml',
};

let server: RudeServer;
let world: SyncWorld;
beforeEach(async () => {
  server = await startRudeServer();
  world = syncWorld();
});
afterEach(async () => {
  await world.parser.close();
  await server.close();
});

/** The files of a folder of the corpus, or none (which is said) where it is absent. */
function filesOf(folder: string): string[] {
  const root = join(corpus, folder);
  if (!existsSync(root)) {
    console.log(`corpus absent: ${folder}`);
    return [];
  }
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(corpus, join(entry.parentPath, entry.name)));
}

function serveCorpus(more: Readonly<Record<string, string>> = {}): void {
  server.answer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', server.url).pathname.slice(1));
    const made = more[path];
    const body = made ?? (existsSync(join(corpus, path)) ? readFileSync(join(corpus, path)) : null);
    if (body === null) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': mediaTypes[extname(path)] ?? '', etag: '"1"' }).end(body);
  });
}

const urlOf = (path: string): string => `${server.url}/${path.split(/[\\/]/).map(encodeURIComponent).join('/')}`;

test('every real feed either brings entries that parse or fails by name, and none stops the others', {
  timeout: 240_000,
}, async () => {
  const files = filesOf('feeds');
  serveCorpus();
  // What a feed names besides is somebody's real server: it is not asked.
  const get: typeof world.ports.get = async (url, options) =>
    url.startsWith(server.url) ? world.ports.get(url, options) : { ok: false, error: { kind: 'offline' } };
  const order = world.nextOrder(...files.map(urlOf));
  const startedAt = performance.now();
  const { outcomes } = await runSync(order, { ...world.ports, get }, new AbortController().signal);
  const channels = outcomes.filter(({ kind }) => kind === 'channel');
  expect(channels.length).toBe(files.length);
  for (const each of world.announced) if ('cursor' in each) expect(SyncBatch.safeParse(each).error).toBeUndefined();
  if (files.length === 0) return;
  expect(channels.filter(({ result }) => result.status === 'changed').length).toBeGreaterThan(files.length / 2);
  console.log(`${files.length} feeds in ${Math.round(performance.now() - startedAt)} ms`, countOf(channels));
});

test.each([
  ['quic-transport', '.md', 'text/markdown'],
  ['vc-data-model', '.html', 'text/html'],
  ['openehr-data-types', '.html', 'text/html'],
])('every revision of %s is fetched and becomes clauses', { timeout: 60_000 }, async (name, ending, mediaType) => {
  const files = filesOf(`spec-drafts/${name}`)
    .filter((file) => file.endsWith(ending))
    .toSorted();
  const item = (file: string, index: number) => ({
    id: file,
    url: urlOf(file),
    title: `${name} ${index}`,
    date_published: new Date(Date.UTC(2026, 0, index + 1)).toISOString(),
    attachments: [{ url: urlOf(file), mime_type: mediaType }],
    _draft: { draft: name, title: name, revision: String(index), predecessor: null, status: 'draft', closesAt: null },
  });
  serveCorpus({
    'channel.json': JSON.stringify({
      version: 'https://pitchside.example/channel/1',
      id: name,
      title: name,
      publisher: name,
      asAt: '2026-10-14T09:00:00Z',
      news: [],
      specifications: { title: name, url: 'specifications.json' },
      regions: [],
      suppliers: [],
      timetable: [],
      calendars: [],
      responses: null,
    }),
    'specifications.json': JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: name,
      items: files.map(item),
    }),
  });
  const { outcomes } = await runSync(
    world.nextOrder(`${server.url}/channel.json`),
    world.ports,
    new AbortController().signal,
  );
  const documents = world.batches('document');
  // The pictures that they name are not in the corpus, and a picture that cannot be had is no document's failure.
  expect(outcomes.filter(({ kind, result }) => kind !== 'picture' && result.status === 'failed')).toEqual([]);
  expect(documents.length).toBe(files.length);
  for (const batch of documents) {
    expect(SyncBatch.safeParse(batch).error).toBeUndefined();
    expect(batch.clauses.length).toBeGreaterThan(20);
  }
  if (files.length > 0) console.log(name, documents.map(({ clauses }) => clauses.length).join(' '));
});

function countOf(outcomes: readonly Outcome[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { result } of outcomes) {
    const name = result.status === 'failed' ? result.failure.kind : result.status;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
