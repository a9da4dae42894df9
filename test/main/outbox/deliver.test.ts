import { createHash, randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DeliveryPorts, deliver } from '../../../main/outbox/deliver.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { Parcel } from '../../../shared/model/submission.ts';
import { startOffice } from '../../office/server.ts';
import { nodeFetch } from '../../support/node-fetch.ts';
import { type RudeServer, startRudeServer } from '../../support/rude-server.ts';

let server: RudeServer;
beforeEach(async () => {
  server = await startRudeServer();
});
afterEach(() => server.close());

const ports = (change: Partial<DeliveryPorts> = {}): DeliveryPorts => ({
  fetch: nodeFetch,
  resolve: async () => [],
  isOnline: () => true,
  now: Date.now,
  stop: new AbortController().signal,
  patience: { idleSeconds: 20, wholeSeconds: 40 },
  ...change,
});
const parcelFor = (endpoint: string): Parcel => {
  const id = randomUUID();
  const content = JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${id}`,
    type: 'AnnotationCollection',
    label: 'Comments',
    total: 1,
    creator: { type: 'Person', name: 'IT manager' },
    first: { type: 'AnnotationPage', startIndex: 0, items: [{ type: 'Annotation', target: 'urn:draft' }] },
  });
  const digest = `sha-256=:${createHash('sha256').update(content).digest('base64')}:`;
  return { id, endpoint, content, digest };
};
const parcel = () => parcelFor(`${server.url}/responses`);
const receiptFor = ({ id, digest }: Parcel) => ({
  submissionId: id,
  reference: 'K7RX2MPA',
  receivedAt: '2026-10-14T09:00:00.000Z',
  digest,
  office: 'Northmoor office',
});
const send =
  (status: number, type: string, body: unknown): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'content-type': type }).end(typeof body === 'string' ? body : JSON.stringify(body));

test('the office’s receipt makes it delivered, and the same receipt comes again on repeat', async () => {
  const office = await startOffice();
  try {
    const mine = parcelFor(`${office.url}responses`);
    const first = await deliver(mine, ports());
    expect(first).toMatchObject({ ok: true, value: { submissionId: mine.id, digest: mine.digest } });
    expect(await deliver(mine, ports())).toEqual(first);
    expect(office.submissions().length).toBe(1);
    office.setFault('/responses', { kind: 'drop-after-store' });
    const other = parcelFor(`${office.url}responses`);
    expect(await deliver(other, ports())).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
    office.setFault('/responses', null);
    expect(await deliver(other, ports())).toMatchObject({ ok: true, value: { submissionId: other.id } });
    expect(office.submissions().length).toBe(2);
  } finally {
    await office.close();
  }
});

test('it is posted as it was frozen, under its own key', async () => {
  const mine = parcel();
  let posted = '';
  server.answer(async (request, response) => {
    for await (const chunk of request) posted += chunk;
    send(201, 'application/json', receiptFor(mine))(request, response);
  });
  expect((await deliver(mine, ports())).ok).toBe(true);
  expect(posted).toBe(mine.content);
  expect(server.asked[0]?.headers).toMatchObject({
    'content-type': 'application/ld+json',
    'idempotency-key': `"${mine.id}"`,
    'content-digest': mine.digest,
  });
});

const mine = { id: '9e0f7c52-3f4e-4d52-9a0d-2f6a2f0f5b11', content: '{}', digest: 'sha-256=:AAAA:' };
const receipt = receiptFor({ ...mine, endpoint: '' });
test.each<readonly [string, RequestListener, Failure['kind']]>([
  [
    'a receipt for another response',
    send(201, 'application/json', { ...receipt, submissionId: randomUUID() }),
    'malformed',
  ],
  ['a receipt for other words', send(201, 'application/json', { ...receipt, digest: 'sha-256=:BBBB:' }), 'malformed'],
  ['a receipt without a reference', send(201, 'application/json', { ...receipt, reference: undefined }), 'malformed'],
  ['an empty success', send(200, 'application/json', ''), 'malformed'],
  ['no content', (_, response) => response.writeHead(204).end(), 'malformed'],
  ['a sign-in page', send(200, 'text/html; charset=utf-8', '<form>'), 'portal'],
  ['a huge answer', send(201, 'application/json', 'x'.repeat(1_000_001)), 'oversize'],
  ['400', send(400, 'application/problem+json', { title: 'No key' }), 'rejected'],
  ['401', send(401, 'text/plain', ''), 'unauthorised'],
  ['403', send(403, 'text/plain', ''), 'unauthorised'],
  ['404', send(404, 'text/plain', ''), 'missing'],
  ['409', send(409, 'application/problem+json', {}), 'conflict'],
  ['410', send(410, 'application/problem+json', {}), 'closed'],
  ['413', send(413, 'application/problem+json', {}), 'rejected'],
  ['415', send(415, 'application/problem+json', {}), 'rejected'],
  ['422', send(422, 'application/problem+json', {}), 'rejected'],
  ['429', send(429, 'text/plain', ''), 'unavailable'],
  ['500', send(500, 'text/html', '<h1>'), 'unavailable'],
  ['503', send(503, 'text/plain', ''), 'unavailable'],
  ['511', send(511, 'text/html', '<form>'), 'portal'],
  ['a redirect', (_, response) => response.writeHead(307, { location: 'https://elsewhere.example/' }).end(), 'portal'],
  ['a receipt of no kind', (_, response) => response.writeHead(201).end(JSON.stringify(receipt)), 'malformed'],
  ['a receipt as text', send(201, 'text/plain', receipt), 'malformed'],
  [
    'a receipt whose reference could be misheard',
    send(201, 'application/json', { ...receipt, reference: 'K7RX2MP0' }),
    'malformed',
  ],
  ['a dropped line', (request) => request.socket.destroy(), 'unreachable'],
  [
    'a receipt cut short',
    (request, response) => {
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': '400' });
      response.write(JSON.stringify(receipt).slice(0, 40), () => request.socket.destroy());
    },
    'unreachable',
  ],
])('%s is a failure', async (_, answer, kind) => {
  server.answer(answer);
  const delivered = await deliver({ ...mine, endpoint: `${server.url}/responses` }, ports());
  expect(delivered).toMatchObject({ ok: false, error: { kind } });
  expect(server.asked.length).toBe(1);
});

test('silence is given up, after it was asked once', async () => {
  server.answer(() => {});
  const delivered = await deliver(parcel(), ports({ patience: { idleSeconds: 0.3, wholeSeconds: 40 } }));
  expect(delivered).toEqual({ ok: false, error: { kind: 'timeout', seconds: 0.3 } });
});

test.each<readonly [string, number, Readonly<Record<string, string>>, object, Failure['kind']]>([
  ['409 with when to come back', 409, { 'retry-after': '2' }, {}, 'unavailable'],
  [
    '409 in the words of the draft standard',
    409,
    {},
    { title: 'A request is outstanding for this Idempotency-Key' },
    'unavailable',
  ],
  ['409 without', 409, {}, { title: 'Another submission has this key' }, 'conflict'],
  ['422 for a key that was used', 422, {}, { title: 'Idempotency-Key is already used' }, 'conflict'],
  ['422 for what it says', 422, {}, { title: 'Too few words' }, 'rejected'],
])('%s: by its meaning', async (_, status, headers, problem, kind) => {
  server.answer((_, response) => {
    response.writeHead(status, { ...headers, 'content-type': 'application/problem+json' }).end(JSON.stringify(problem));
  });
  expect(await deliver(parcel(), ports())).toMatchObject({ ok: false, error: { kind } });
});

test('a proxy that wants a sign-in is told as such', async () => {
  // Node's fetch makes a network error of 407; Electron's hands it over.
  const fetch: DeliveryPorts['fetch'] = async () => new Response('<h1>Proxy</h1>', { status: 407 });
  expect(await deliver(parcel(), ports({ fetch }))).toEqual({
    ok: false,
    error: { kind: 'unauthorised', status: 407 },
  });
});

test('a refusal carries the problem’s own words, on one line', async () => {
  server.answer(
    send(422, 'application/problem+json', { title: 'Not a collection', detail: 'Send\nan  AnnotationCollection.' }),
  );
  expect(await deliver(parcel(), ports())).toEqual({
    ok: false,
    error: { kind: 'rejected', status: 422, title: 'Not a collection', detail: 'Send an AnnotationCollection.' },
  });
});

test('nothing is posted to an address that is not encrypted', async () => {
  const asked: string[] = [];
  const fetch: DeliveryPorts['fetch'] = async (url) => {
    asked.push(url);
    return new Response();
  };
  expect(await deliver(parcelFor('http://office.example/responses'), ports({ fetch }))).toMatchObject({
    error: { kind: 'insecure' },
  });
  expect(asked).toEqual([]);
});

test('without a network it is offline, and when stopped it is stopped', async () => {
  server.answer((request) => request.socket.destroy());
  expect(await deliver(parcel(), ports({ isOnline: () => false }))).toEqual({ ok: false, error: { kind: 'offline' } });
  expect(await deliver(parcel(), ports({ stop: AbortSignal.abort() }))).toEqual({
    ok: false,
    error: { kind: 'stopped' },
  });
});
