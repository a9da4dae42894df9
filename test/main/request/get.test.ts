import type { RequestListener, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGet, type GetOptions, type RequestPorts } from '../../../main/request/get.ts';
import { createPoliteness } from '../../../main/request/politeness.ts';
import { Failure } from '../../../shared/failure.ts';
import { nodeFetch } from '../../support/node-fetch.ts';
import { type RudeServer, startRudeServer } from '../../support/rude-server.ts';

let server: RudeServer;
beforeEach(async () => {
  server = await startRudeServer();
});
afterEach(() => server.close());

const ports = (change: Partial<RequestPorts> = {}): RequestPorts => ({
  fetch: nodeFetch,
  resolve: async () => [],
  politeness: createPoliteness({ now: Date.now }),
  isOnline: () => true,
  now: Date.now,
  patience: { idleSeconds: 0.3, wholeSeconds: 1 },
  ...change,
});
const options = (change: Partial<GetOptions> = {}): GetOptions => ({
  cursor: null,
  reach: 'loopback',
  accept: 'application/json',
  limitBytes: 10_000,
  signal: new AbortController().signal,
  ...change,
});
const get = (path = '/', change: Partial<GetOptions> = {}, world: Partial<RequestPorts> = {}) =>
  createGet(ports(world))(path.startsWith('http') ? path : server.url + path, options(change));
const send =
  (status: number, headers: Record<string, string> = {}, body: string | Uint8Array = ''): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end(body);

describe('a body', () => {
  test('comes with its kind, its address and the cursor it earns', async () => {
    server.answer(send(200, { 'content-type': 'Text/XML; charset="ISO-8859-1"', etag: '"a"' }, 'news'));
    expect(await get('/news')).toEqual({
      ok: true,
      value: {
        status: 'body',
        bytes: new TextEncoder().encode('news'),
        mediaType: 'text/xml',
        charset: 'ISO-8859-1',
        url: `${server.url}/news`,
        cursor: { id: `${server.url}/news`, etag: '"a"', lastModified: null },
      },
    });
  });

  test('is asked for with the conditions of the cursor, and is not sent again when it is the same', async () => {
    server.answer((request, response) => {
      const isSame = request.headers['if-none-match'] === '"a"' && request.headers['if-modified-since'] === 'Monday';
      response.writeHead(isSame ? 304 : 200).end();
    });
    const cursor = { id: `${server.url}/`, etag: '"a"', lastModified: 'Monday' };
    expect(await get('/', { cursor })).toEqual({ ok: true, value: { status: 'same', cursor } });
    expect(await get('/')).toMatchObject({ value: { status: 'body' } });
  });

  test('arrives unpacked', async () => {
    server.answer(send(200, { 'content-encoding': 'gzip' }, gzipSync('long '.repeat(100))));
    const got = await get('/');
    expect(got.ok && got.value.status === 'body' && new TextDecoder().decode(got.value.bytes)).toBe(
      'long '.repeat(100),
    );
  });

  test.each([
    ['that says it is', send(200, {}, 'x'.repeat(10_001))],
    ['that does not say it is', (_: unknown, response: ServerResponse) => void endless(response)],
    ['that is small until it is unpacked', send(200, { 'content-encoding': 'gzip' }, gzipSync('x'.repeat(10_001)))],
  ])('too big is refused, one %s', async (_, answer) => {
    server.answer(answer);
    expect(await get('/')).toEqual({ ok: false, error: { kind: 'oversize', limit: 10_000 } });
  });

  test('of just the limit is taken', async () => {
    server.answer(send(200, {}, 'x'.repeat(10_000)));
    expect((await get('/')).ok).toBe(true);
  });
});

describe('a status', () => {
  test.each([
    [400, { kind: 'rejected', status: 400, title: 'error 400', detail: '' }],
    [401, { kind: 'unauthorised', status: 401 }],
    [403, { kind: 'unauthorised', status: 403 }],
    [404, { kind: 'missing', status: 404 }],
    [408, { kind: 'unavailable', status: 408, retryAt: null }],
    [410, { kind: 'missing', status: 410 }],
    [418, { kind: 'rejected', status: 418, title: 'error 418', detail: '' }],
    [429, { kind: 'unavailable', status: 429, retryAt: null }],
    [500, { kind: 'unavailable', status: 500, retryAt: null }],
    [503, { kind: 'unavailable', status: 503, retryAt: null }],
    [302, { kind: 'missing', status: 302 }],
    [304, { kind: 'malformed', what: 'an answer', detail: '304 to a request without conditions' }],
  ])('of %i is its failure', async (status, error) => {
    server.answer(send(status));
    expect(await get('/')).toEqual({ ok: false, error });
  });

  test('of 407 is a proxy that wants a sign-in', async () => {
    // Node's fetch makes a network error of 407; Electron's hands it over.
    const fetch: RequestPorts['fetch'] = async () => new Response(null, { status: 407 });
    expect(await get('/', {}, { fetch })).toEqual({ ok: false, error: { kind: 'unauthorised', status: 407 } });
  });

  test('of 511 is a network that wants a sign-in', async () => {
    server.answer(send(511));
    expect(await get('/')).toEqual({ ok: false, error: { kind: 'portal', url: `${server.url}/` } });
  });

  test('of 503 carries when to come back', async () => {
    const now = Date.parse('2026-10-14T09:00:00Z');
    server.answer(send(503, { 'retry-after': '90' }));
    const politeness = createPoliteness({ now: () => now });
    expect(await get('/', {}, { now: () => now, politeness })).toEqual({
      ok: false,
      error: { kind: 'unavailable', status: 503, retryAt: '2026-10-14T09:01:30.000Z' },
    });
  });
});

describe('a redirect', () => {
  test('is followed up to five times, and the cursor keeps the address that was asked', async () => {
    server.answer((request, response) => {
      const hops = Number(request.url?.slice(1));
      if (hops === 0) response.writeHead(200, { etag: '"end"' }).end('here');
      else response.writeHead(302, { location: `/${hops - 1}` }).end();
    });
    expect(await get('/5')).toMatchObject({
      value: { url: `${server.url}/0`, cursor: { id: `${server.url}/5`, etag: '"end"' } },
    });
    expect(await get('/6')).toEqual({ ok: false, error: { kind: 'missing', status: 302 } });
  });

  test.each([
    ['to an address that is not encrypted', 'http://news.example/'],
    ['to a file', 'file:///etc/passwd'],
    ['with a password in it', 'https://name:secret@news.example/'],
  ])('%s is not followed', async (_, location) => {
    server.answer(send(302, { location }));
    expect(await get('/')).toMatchObject({ ok: false, error: { kind: 'insecure' } });
  });

  test('from a public channel to this computer is not followed', async () => {
    const asked: string[] = [];
    const fetch: RequestPorts['fetch'] = async (url) => {
      asked.push(url);
      return new Response(null, { status: 302, headers: { location: `${server.url}/secret` } });
    };
    expect(await get('https://news.example/', { reach: 'public' }, { fetch })).toEqual({
      ok: false,
      error: { kind: 'insecure', detail: 'it leads to an address inside your own network' },
    });
    expect(asked).toEqual(['https://news.example/']);
    expect(server.asked).toEqual([]);
  });

  test('to a page on another host is a network that wants a sign-in', async () => {
    const portal = `${server.url.replace('127.0.0.1', 'localhost')}/sign-in`;
    server.answer((request, response) => {
      if (request.url === '/sign-in') response.writeHead(200, { 'content-type': 'text/html' }).end('<form>');
      else response.writeHead(302, { location: portal }).end();
    });
    expect(await get('/')).toEqual({ ok: false, error: { kind: 'portal', url: portal } });
    expect(await get('/', { accept: 'text/html' })).toMatchObject({ ok: true });
  });
});

describe('a wait', () => {
  test.each([
    ['for an answer that never comes', () => {}, 0.3],
    ['for a body that stops', (_: unknown, response: ServerResponse) => response.writeHead(200).write('some'), 0.3],
    ['for a body that dribbles', (_: unknown, response: ServerResponse) => dribble(response), 1],
  ])('%s ends as a time-out', async (_, answer, seconds) => {
    server.answer(answer);
    expect(await get('/')).toEqual({ ok: false, error: { kind: 'timeout', seconds } });
  });

  test('is ended at once by stopping', async () => {
    const stop = new AbortController();
    server.answer(() => stop.abort());
    expect(await get('/', { signal: stop.signal })).toEqual({ ok: false, error: { kind: 'stopped' } });
    expect(await get('/', { signal: stop.signal })).toEqual({ ok: false, error: { kind: 'stopped' } });
  });
});

describe('a broken connection', () => {
  test('is unreachable, or offline when the computer has no network', async () => {
    server.answer((request) => request.socket.destroy());
    expect(await get('/')).toMatchObject({ error: { kind: 'unreachable' } });
    expect(await get('/', {}, { isOnline: () => false })).toEqual({ ok: false, error: { kind: 'offline' } });
  });

  test('in the middle of a body is a failure, not half a body', async () => {
    server.answer((request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half', () => request.socket.destroy());
    });
    expect(await get('/')).toMatchObject({ error: { kind: 'unreachable' } });
  });

  test('that nobody answers is unreachable', async () => {
    const { url } = server;
    await server.close();
    server = await startRudeServer();
    expect(await get(url)).toEqual({ ok: false, error: { kind: 'unreachable', detail: 'econnrefused' } });
  });
});

function endless(response: ServerResponse): void {
  response.writeHead(200);
  const more = (): void => {
    if (!response.destroyed) response.write('x'.repeat(4096), () => setImmediate(more));
  };
  more();
}

function dribble(response: ServerResponse): void {
  response.writeHead(200);
  const timer = setInterval(() => response.write('x'), 100);
  response.on('close', () => clearInterval(timer));
}

describe('what a server should never say', () => {
  test.each([999, 600, 799])('a status of %i is a failure that can be told to the window', async (status) => {
    server.answer((request) => request.socket.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`));
    const got = await get();
    expect(got).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
    if (!got.ok) expect(Failure.safeParse(got.error).error).toBeUndefined();
  });

  test('304 to a cursor that holds no conditions is no answer', async () => {
    server.answer(send(304));
    expect(await get('/', { cursor: { id: `${server.url}/`, etag: null, lastModified: null } })).toMatchObject({
      ok: false,
      error: { kind: 'malformed' },
    });
  });
});

test('a host’s name is looked up when its turn has come, not for all who wait at once', async () => {
  let looking = 0;
  let most = 0;
  const resolve = async (): Promise<string[]> => {
    most = Math.max(most, ++looking);
    await new Promise((next) => setImmediate(next));
    looking--;
    return ['127.0.0.1'];
  };
  const asking = createGet(ports({ resolve, fetch: async () => new Response('news') }));
  await Promise.all(Array.from({ length: 20 }, () => asking('https://office.example/', options())));
  expect(most).toBe(2);
});
