/* The renderer's half of sync, on the real Dexie in a real Chromium; the test plays main. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Failure } from '../../shared/failure.ts';
import type { Clause } from '../../shared/model/clause.ts';
import type { Entry } from '../../shared/model/entry.ts';
import type { Outcome } from '../../shared/model/source.ts';
import { canonicalVersion } from '../../shared/passage/canonical.ts';
import { type LoadedPage, type RendererBrowser, startRendererBrowser } from '../support/renderer-page.ts';

type Loop = typeof import('./sync-loop.page.ts');

const channel = 'https://office.example/channel.json';
const feed = 'https://office.example/news.xml';
const at = '2003-10-14T09:00:00.000Z';

let browser: RendererBrowser;
let page: LoadedPage<Loop>;
let answer: (input: unknown) => unknown;
const ordered: unknown[] = [];
let databases = 0;
let taken = 0;

beforeAll(async () => {
  browser = await startRendererBrowser((name, input) => {
    if (name === 'sync.taken') taken += 1;
    if (name === 'sync.stop' || name === 'sync.taken') return { ok: true, value: null };
    if (name !== 'sync.run') throw new Error(`nobody should ask ${name}`);
    ordered.push((input as { channels: { url: string }[] }).channels.map(({ url }) => url));
    return answer(input);
  });
  page = await browser.open<Loop>(new URL('./sync-loop.page.ts', import.meta.url));
});
afterAll(() => browser?.close());
beforeEach(async () => {
  databases += 1;
  ordered.length = 0;
  taken = 0;
  await page.call('start', `sync-${databases}`, channel);
});

const report = { ok: true, value: { startedAt: at, endedAt: at, outcomes: [] } };
const entry = {
  id: 'a',
  channelId: channel,
  sourceId: 'news',
  sourceTitle: 'Programme office',
  region: null,
  title: 'Item',
  summary: '',
  author: null,
  url: null,
  publishedAt: at,
  updatedAt: null,
  categories: [],
  tree: { type: 'root', children: [] },
  text: '',
  images: [],
  minutes: 1,
  digest: 'x',
  unreadable: null,
};
const cursor = { id: feed, etag: '"1"', lastModified: null };
const concluded = (result: Outcome['result']): Outcome => ({
  id: feed,
  channelId: channel,
  kind: 'news',
  title: 'News',
  checkedAt: at,
  result,
});
const bringNews = async (): Promise<unknown> => {
  await page.announce('sync.batch', { kind: 'news', cursor, channelId: channel, entries: [entry] });
  await page.announce('sync.outcome', concluded({ status: 'changed', items: 1, bytes: 100 }));
  return report;
};
const fail = (failure: Failure) => async (): Promise<unknown> => {
  await page.announce('sync.outcome', concluded({ status: 'failed', failure }));
  return report;
};

test('a sync that brought something and kept it moves "As of"', async () => {
  answer = bringNews;
  await page.call('sync');
  expect(await page.call('syncedAt')).not.toBe(null);
  expect(await page.call('cursors')).toEqual([cursor]);
  expect(await page.call('state')).toEqual({ storageTrouble: null, syncFailure: null, isSyncing: false });
});

test('what could not be kept moves nothing: no "As of", no cursor, and its source has not answered', async () => {
  answer = bringNews;
  await page.call('fillDisk', true);
  await page.call('sync');
  expect(await page.call('syncedAt')).toBe(null);
  expect(await page.call('cursors')).toEqual([]);
  expect(await page.call('sources')).toMatchObject([{ answeredAt: null, failure: { kind: 'storage' } }]);
  expect((await page.call('state')).storageTrouble).toBe('full');
  // Main waits for nothing that will never be kept.
  expect(taken).toBe(1);
});

test('a full disk is spoken of until a sync is kept whole', async () => {
  answer = bringNews;
  await page.call('fillDisk', true);
  await page.call('sync');
  answer = async () => ({ ok: false, error: { kind: 'offline' } });
  await page.call('sync');
  expect((await page.call('state')).storageTrouble).toBe('full');
  answer = bringNews;
  await page.call('fillDisk', false);
  await page.call('sync');
  expect((await page.call('state')).storageTrouble).toBe(null);
  expect(await page.call('sources')).toMatchObject([{ failure: null }]);
});

test('a library that cannot be opened is told, and ends the sync', async () => {
  answer = bringNews;
  await page.call('closeLibrary');
  await page.call('sync');
  expect(await page.call('state')).toMatchObject({ storageTrouble: 'unwritable', isSyncing: false });
  expect(await page.call('syncedAt')).toBe(null);
});

test('a sync that reached nobody moves nothing', async () => {
  answer = fail({ kind: 'unreachable', detail: '' });
  await page.call('sync');
  expect(await page.call('syncedAt')).toBe(null);
});

test('a sync that main could not run is told', async () => {
  answer = async () => ({ ok: false, error: { kind: 'fault', detail: 'broken' } });
  await page.call('sync');
  expect((await page.call('state')).syncFailure).toEqual({ kind: 'fault', detail: 'broken' });
});

test('a sync that was stopped does not move "As of"', async () => {
  await page.call('setSyncedAt', at);
  answer = async () => {
    await page.announce('sync.outcome', { ...concluded({ status: 'unchanged' }), id: channel, kind: 'channel' });
    return fail({ kind: 'stopped' })();
  };
  await page.call('sync');
  expect(await page.call('syncedAt')).toBe(at);
});

test('choosing another channel takes "As of" away, and asks the old one nothing more', async () => {
  answer = bringNews;
  await page.call('sync');
  const other = 'https://other.example/channel.json';
  answer = async () => report;
  await page.call('choose', other);
  await page.call('sync'); // joins the one that choosing began
  expect(await page.call('syncedAt')).toBe(null);
  expect(await page.call('sources')).toEqual([]);
  expect(ordered.slice(1).every((urls) => JSON.stringify(urls) === JSON.stringify([other]))).toBe(true);
});

test('a document that could not be read is asked for again after a day, and not before', async () => {
  const documentUrl = 'https://office.example/0.7.html';
  const failure = { kind: 'malformed', what: 'a document', detail: '' } as const;
  await page.call(
    'putRevision',
    {
      id: 'records@0.7',
      draftId: 'records',
      channelId: channel,
      draftTitle: 'Records',
      label: '0.7',
      summary: '',
      predecessor: null,
      status: 'draft',
      publishedAt: at,
      arrivedAt: at,
      closesAt: null,
      url: null,
      documentUrl,
      mediaType: 'text/html',
      document: { status: 'unreadable', failure },
    },
    { id: documentUrl, channelId: channel, kind: 'document', title: '0.7', checkedAt: at, answeredAt: null, failure },
  );
  expect(await page.call('wantedDocuments', '2003-10-14T20:00:00.000Z')).toEqual([]);
  expect(await page.call('wantedDocuments', '2003-10-15T09:00:01.000Z')).toEqual(['records@0.7']);
});

test('a document kept by other rules of the canonical text is asked for again, whole', async () => {
  const documentUrl = 'https://office.example/0.8.html';
  const revision = {
    id: 'records@0.8',
    draftId: 'records',
    channelId: channel,
    draftTitle: 'Records',
    label: '0.8',
    summary: '',
    predecessor: null,
    status: 'draft',
    publishedAt: at,
    arrivedAt: at,
    closesAt: null,
    url: null,
    documentUrl,
    mediaType: 'text/html',
  };
  const source = {
    id: documentUrl,
    channelId: channel,
    kind: 'document',
    title: '0.8',
    checkedAt: at,
    answeredAt: at,
  } as const;
  const kept = { status: 'kept', clauses: 1, keptAt: at } as const;
  await page.call('putCursor', { id: documentUrl, etag: '"1"', lastModified: null });

  await page.call(
    'putRevision',
    { ...revision, document: { ...kept, canonicalVersion } },
    { ...source, failure: null },
  );
  expect(await page.call('wantedDocuments', at)).toEqual([]);
  expect(await page.call('orderedCursors', at)).toEqual([documentUrl]);

  const earlier = { ...kept, canonicalVersion: canonicalVersion - 1 };
  await page.call('putRevision', { ...revision, document: earlier }, { ...source, failure: null });
  expect(await page.call('wantedDocuments', at)).toEqual(['records@0.8']);
  expect(await page.call('orderedCursors', at)).toEqual([]);
});

test('the pictures that a document shows are asked for until they are kept; those out of its own file are kept with it', async () => {
  const documentUrl = 'https://office.example/0.9.html';
  const cursor = (id: string) => ({ id, etag: null, lastModified: null });
  const asset = (id: string) => ({ id, mediaType: 'image/png' as const, bytes: new Uint8Array([1]), keptAt: at });
  const own = `ni:///sha-256;${'a'.repeat(43)}`;
  const [flow, other] = ['https://office.example/flow.png', 'https://office.example/other.png'];
  const clause = (...sources: string[]): Clause => ({
    id: 'records@0.9#a',
    revisionId: 'records@0.9',
    key: 'a',
    order: 0,
    level: 1,
    number: null,
    anchor: null,
    heading: 'A',
    path: [],
    tree: {
      type: 'root',
      children: sources.map((src) => ({ type: 'element', tagName: 'img', properties: { src }, children: [] })),
    },
    text: '',
  });
  const document = (...sources: string[]) => ({
    kind: 'document' as const,
    cursor: cursor(documentUrl),
    revisionId: 'records@0.9',
    clauses: [clause(...sources)],
    pictures: [asset(own)],
  });
  await page.call('commit', document(flow, other, own, 'about:invalid#kind'));
  expect(await page.call('keptPictures')).toEqual([own]);
  expect(await page.call('wantedPictures', at)).toEqual([flow, other]);
  await page.call('commit', { kind: 'picture', cursor: cursor(flow), asset: asset(flow) });
  expect(await page.call('wantedPictures', at)).toEqual([other]);
  await page.call('commit', document(flow));
  expect(await page.call('wantedPictures', at)).toEqual([]);
});

test('pictures of news are kept within a limit: the oldest go first, and only those of starred items come again', async () => {
  const picture = (day: number): string => `https://office.example/${day}.png`;
  const item = (day: number): Entry => ({
    id: `news ${day}`,
    channelId: 'https://office.example/channel.json',
    sourceId: 'news',
    sourceTitle: 'Office',
    region: null,
    title: `Item ${day}`,
    summary: '',
    author: null,
    url: null,
    publishedAt: `2003-10-0${day}T09:00:00.000Z`,
    updatedAt: null,
    categories: [],
    tree: { type: 'root', children: [] },
    text: '',
    images: [{ url: picture(day), alt: '' }],
    minutes: 1,
    digest: 'first',
    unreadable: null,
  });
  const cursor = (id: string) => ({ id, etag: null, lastModified: null });
  const days = [1, 2, 3, 4];
  await page.call('commit', {
    kind: 'news',
    channelId: 'https://office.example/channel.json',
    cursor: cursor('https://office.example/news.xml'),
    entries: days.map(item),
  });
  for (const day of days) {
    const asset = { id: picture(day), mediaType: 'image/png' as const, bytes: new Uint8Array(100), keptAt: at };
    await page.call('commit', { kind: 'picture', cursor: cursor(picture(day)), asset });
  }
  expect(await page.call('keepPictures', [], 400)).toBe(0);
  expect(await page.call('keepPictures', ['news 1'], 250)).toBe(2);
  expect(await page.call('keptPictures')).toEqual([picture(1), picture(4)]);
  expect(await page.call('wantedOfStarred', ['news 1'], at)).toEqual([]);
  expect(await page.call('wantedOfStarred', ['news 2'], at)).toEqual([picture(2)]);
});
