/* Looking for feeds at an address, and syncing the feeds that a person added, over real HTTP through the real worker. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findFeeds } from '../../../main/sync/find-feeds.ts';
import { runSync } from '../../../main/sync/run-sync.ts';
import { type RudeServer, startRudeServer } from '../../support/rude-server.ts';
import { type SyncWorld, syncWorld } from '../../support/sync-world.ts';

let server: RudeServer;
let world: SyncWorld;
const never = new AbortController().signal;
const feed =
  '<rss version="2.0"><channel><title>Trust news</title><item><guid>1</guid><title>A ward moves</title></item></channel></rss>';

beforeEach(async () => {
  server = await startRudeServer();
  world = syncWorld();
});
afterEach(async () => {
  await world.parser.close();
  await server.close();
});

function serve(pages: Readonly<Record<string, string>>): void {
  server.answer((request, response) => {
    const page = pages[request.url ?? ''];
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(page ?? 'Nothing here');
  });
}
const find = (path: string) => findFeeds(`${server.url}${path}`, world.ports, never);

test('a page names its feeds; one that names none is asked where feeds commonly lie', async () => {
  serve({
    '/named': '<html><link rel="alternate" type="application/rss+xml" title="News" href="/deep/feed.xml"></html>',
    '/silent': '<html><p>News</p></html>',
    '/rss.xml': feed,
  });
  expect(await find('/named')).toEqual({
    ok: true,
    value: [{ kind: 'feed', url: `${server.url}/deep/feed.xml`, title: 'News' }],
  });
  expect(await find('/silent')).toEqual({
    ok: true,
    value: [{ kind: 'feed', url: `${server.url}/rss.xml`, title: 'Trust news' }],
  });
  expect(await find('/rss.xml')).toMatchObject({ ok: true, value: [{ kind: 'feed', url: `${server.url}/rss.xml` }] });
});

test('a page without feeds has none, and an address with nothing fails as such', async () => {
  serve({ '/silent': '<html><p>News</p></html>' });
  expect(await find('/silent')).toEqual({ ok: true, value: [] });
  expect(await find('/absent')).toMatchObject({ ok: false, error: { kind: 'missing' } });
});

test('a page of the world cannot name a feed within the network', async () => {
  const page =
    '<html><link rel="alternate" type="application/rss+xml" href="https://10.0.0.1/feed"><link rel="alternate" type="application/rss+xml" href="https://news.example/feed"></html>';
  const get: typeof world.ports.get = async (url) =>
    url === 'https://trust.example/'
      ? {
          ok: true,
          value: {
            status: 'body',
            bytes: new TextEncoder().encode(page),
            mediaType: 'text/html',
            charset: null,
            url,
            cursor: { id: url, etag: null, lastModified: null },
          },
        }
      : { ok: false, error: { kind: 'offline' } };
  const found = await findFeeds('https://trust.example/', { ...world.ports, get }, never);
  expect(found).toMatchObject({ ok: true, value: [{ url: 'https://news.example/feed' }] });
});

test('a feed of the person’s own is synced under the name that they gave it, and its failure is its own', async () => {
  serve({ '/feed': feed });
  const feeds = [
    { url: `${server.url}/feed`, title: 'My trust' },
    { url: `${server.url}/gone`, title: 'Gone' },
  ];
  const { outcomes } = await runSync({ ...world.nextOrder(), feeds }, world.ports, never);
  expect(world.batches('news')).toMatchObject([
    {
      cursor: { id: `${server.url}/feed` },
      entries: [{ title: 'A ward moves', sourceTitle: 'My trust', region: null }],
    },
  ]);
  expect(outcomes.map(({ title, kind, result }) => `${title} ${kind} ${result.status}`).toSorted()).toEqual([
    'Gone news failed',
    'My trust news changed',
  ]);
});
