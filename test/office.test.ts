import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { contentDigest, newReference } from './office/receipt.ts';
import { type Office, type OfficeOptions, startOffice } from './office/server.ts';

const open: Office[] = [];

async function office(options: OfficeOptions = {}): Promise<Office> {
  const opened = await startOffice(options);
  open.push(opened);
  return opened;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

const key = '3f2b8a52-9c1d-4f6e-8a70-5d1c2e9b7a64';

interface Said {
  readonly text?: string;
  readonly revision?: string;
  readonly id?: string;
  readonly supersedes?: string;
}

function collection({ url }: Office, said: Said = {}): string {
  const { text = 'Locums have none.', revision = '0.7', id = key, supersedes } = said;
  return JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${id}`,
    type: 'AnnotationCollection',
    label: `Care records ${revision}`,
    total: 1,
    ...(supersedes ? { 'pitchside:supersedes': `urn:uuid:${supersedes}` } : {}),
    first: {
      type: 'AnnotationPage',
      startIndex: 0,
      items: [
        {
          type: 'Annotation',
          motivation: 'commenting',
          body: { type: 'TextualBody', value: text },
          target: { source: `${url}specifications/care-records-${revision}.html` },
        },
      ],
    },
  });
}

function post({ url }: Office, body: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const usual = {
    'content-type': 'application/ld+json',
    'idempotency-key': `"${key}"`,
    'content-digest': contentDigest(Buffer.from(body)),
  };
  return fetch(`${url}responses`, { method: 'POST', headers: { ...usual, ...headers }, body });
}

describe('a receipt', () => {
  test('is given with 201, names the submission, its digest and the office, and has a reference to read out', async () => {
    const northmoor = await office({ now: () => new Date('2003-10-14T11:52:00Z') });
    const body = collection(northmoor);
    const answer = await post(northmoor, body);
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({
      submissionId: key,
      reference: expect.stringMatching(/^[A-HJ-NPR-Y2-9]{8}$/),
      receivedAt: '2003-10-14T11:52:00.000Z',
      digest: contentDigest(Buffer.from(body)),
      office: 'Northmoor office',
    });
    expect(northmoor.submissions()).toMatchObject([{ submissionId: key, body }]);
  });

  test('is the very same when the same submission comes again, and nothing is stored twice', async () => {
    let now = new Date('2003-10-14T11:52:00Z');
    const northmoor = await office({ now: () => now });
    const first = await (await post(northmoor, collection(northmoor))).text();
    now = new Date('2003-10-20T09:00:00Z'); // After the draft has closed: a repeat is still only a repeat.
    const again = await post(northmoor, collection(northmoor), { 'idempotency-key': key });
    expect(again.status).toBe(200);
    expect(await again.text()).toBe(first);
    expect(northmoor.submissions()).toHaveLength(1);
  });

  test('of a new version names the one that it replaces, each time it is asked for; both are held', async () => {
    const northmoor = await office();
    const first: { reference: string } = await (await post(northmoor, collection(northmoor))).json();
    const id = crypto.randomUUID();
    const body = collection(northmoor, { id, supersedes: key });
    const receipt: { reference: string } = await (await post(northmoor, body, { 'idempotency-key': id })).json();
    expect(receipt).toMatchObject({ supersedes: first.reference });
    expect(await (await post(northmoor, body, { 'idempotency-key': id })).json()).toEqual(receipt);
    expect(northmoor.submissions()).toMatchObject([
      { submissionId: key, supersededBy: receipt.reference },
      { submissionId: id, supersededBy: null },
    ]);
  });

  test('of a new version of something the office does not hold names nothing', async () => {
    const northmoor = await office();
    const answer = await post(northmoor, collection(northmoor, { supersedes: crypto.randomUUID() }));
    expect(answer.status).toBe(201);
    expect(await answer.json()).not.toHaveProperty('supersedes');
  });

  test('reference uses no letter or digit that is misheard', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const reference = newReference((below) => (numbers.next().value ?? 0) % below);
        expect(reference).toMatch(/^[^IOQZ01]{8}$/);
      }),
    );
  });
});

describe('a submission is refused with problem details', () => {
  const refusals: readonly [string, number, (northmoor: Office) => Promise<Response>][] = [
    ['without a key', 400, (at) => post(at, collection(at), { 'idempotency-key': '' })],
    [
      'whose digest differs',
      400,
      (at) => post(at, collection(at), { 'content-digest': contentDigest(Buffer.from('x')) }),
    ],
    ['of another media type', 415, (at) => post(at, collection(at), { 'content-type': 'application/json' })],
    ['that is not JSON', 422, (at) => post(at, '{"type":')],
    ['that is not an AnnotationCollection', 422, (at) => post(at, '{"type":"Annotation"}')],
    ['that calls itself by another key', 422, (at) => post(at, collection(at, { id: crypto.randomUUID() }))],
    ['that is too large', 413, (at) => post(at, collection(at, { text: 'x'.repeat(1_000_001) }))],
    ['on a revision that is closed', 410, (at) => post(at, collection(at, { revision: '0.6' }))],
  ];
  test.each(refusals)('%s: %i', async (_, status, ask) => {
    const northmoor = await office();
    const answer = await ask(northmoor);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
    expect(answer.status).toBe(status);
    expect(northmoor.submissions()).toEqual([]);
  });

  test('409 where the same key brings another body, and the first is kept', async () => {
    const northmoor = await office();
    await post(northmoor, collection(northmoor));
    expect((await post(northmoor, collection(northmoor, { text: 'Edited.' }))).status).toBe(409);
    expect(northmoor.submissions()).toMatchObject([{ body: collection(northmoor) }]);
  });

  test('404 and 405 where nothing is, or nothing may be sent', async () => {
    const { url } = await office();
    expect((await fetch(`${url}nothing`)).status).toBe(404);
    expect((await fetch(`${url}channel.json`, { method: 'DELETE' })).headers.get('allow')).toBe('GET, HEAD');
    expect((await fetch(`${url}responses`)).headers.get('allow')).toBe('POST');
  });
});

describe('a conditional request', () => {
  test.each(['gzip', 'identity'])('for what is held already gets 304 and no body (%s)', async (encoding) => {
    const northmoor = await office();
    const headers = { 'accept-encoding': encoding };
    const first = await fetch(northmoor.channelUrl, { headers });
    await first.text();
    const tag = first.headers.get('etag') ?? '';
    const date = first.headers.get('last-modified') ?? '';
    for (const condition of [{ 'if-none-match': tag }, { 'if-modified-since': date }]) {
      const second = await fetch(northmoor.channelUrl, { headers: { ...headers, ...condition } });
      expect([second.status, await second.text()]).toEqual([304, '']);
    }
    expect(northmoor.requests().map(({ status, bodyBytes }) => [status, bodyBytes > 0])).toEqual([
      [200, true],
      [304, false],
      [304, false],
    ]);
  });

  test('for what has changed gets the new body', async () => {
    const northmoor = await office({ until: '0.6' });
    const address = `${northmoor.url}specifications/feed.json`;
    const tag = (await fetch(address)).headers.get('etag') ?? '';
    northmoor.publish('0.7');
    const after = await fetch(address, { headers: { 'if-none-match': tag } });
    expect([after.status, (await after.text()).includes('care-records-0.7.html')]).toEqual([200, true]);
  });
});

describe('a fault', () => {
  test('of a status carries Retry-After, holds beneath its path alone, and can be taken back', async () => {
    const { url, setFault } = await office();
    setFault('/news/', { kind: 'status', status: 503, retryAfter: 120 });
    const broken = await fetch(`${url}news/northmoor.xml`);
    expect([broken.status, broken.headers.get('retry-after')]).toEqual([503, '120']);
    expect((await fetch(`${url}channel.json`)).status).toBe(200);
    setFault('/news/', null);
    expect((await fetch(`${url}news/northmoor.xml`)).status).toBe(200);
  });

  test('of a body answers 200 with something else', async () => {
    const { url, setFault } = await office();
    setFault('/news/', { kind: 'body', type: 'text/html', text: '<title>Sign in</title>' });
    expect(await (await fetch(`${url}news/programme.atom`)).text()).toBe('<title>Sign in</title>');
  });

  test('of dropping cuts the connection', async () => {
    const { channelUrl, setFault } = await office();
    setFault('/', { kind: 'drop' });
    await expect(fetch(channelUrl)).rejects.toThrow();
  });

  test('of hanging never answers, and is in the log', async () => {
    const { channelUrl, setFault, requests } = await office();
    setFault('/', { kind: 'hang' });
    await expect(fetch(channelUrl, { signal: AbortSignal.timeout(100) })).rejects.toThrow('timeout');
    expect(requests()).toMatchObject([{ path: '/channel.json', status: null }]);
  });

  test('of an endless body goes on until nobody listens', async () => {
    const { channelUrl, setFault } = await office();
    setFault('/', { kind: 'endless' });
    const { body } = await fetch(channelUrl);
    let bytes = 0;
    for await (const piece of body ?? []) {
      bytes += piece.length;
      if (bytes > 1_000_000) break;
    }
    expect(bytes).toBeGreaterThan(1_000_000);
  });

  test('of slowness gives the true body in the end', async () => {
    const { url, setFault, serve } = await office();
    serve('/slow.txt', { type: 'text/plain', body: 'a little at a time' });
    setFault('/slow', { kind: 'slow', bytesPerSecond: 100 });
    const begun = performance.now();
    expect(await (await fetch(`${url}slow.txt`)).text()).toBe('a little at a time');
    expect(performance.now() - begun).toBeGreaterThan(100);
  });

  test('of dropping after storing keeps the submission, so that asking again finds it', async () => {
    const northmoor = await office();
    northmoor.setFault('/responses', { kind: 'drop-after-store' });
    await expect(post(northmoor, collection(northmoor))).rejects.toThrow();
    expect(northmoor.submissions()).toHaveLength(1);
    northmoor.setFault('/responses', null);
    expect((await post(northmoor, collection(northmoor))).status).toBe(200);
    expect(northmoor.submissions()).toHaveLength(1);
  });
});

test('an office that goes offline cuts open connections, refuses new ones and comes back at the same address', async () => {
  const { url, channelUrl, goOffline, comeBack } = await office();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  const cut = once(socket, 'close');
  socket.on('error', () => {});
  await goOffline();
  await cut;
  await expect(fetch(channelUrl)).rejects.toThrow();
  await comeBack();
  expect((await fetch(channelUrl)).status).toBe(200);
});

test('an office with a folder remembers its submissions and its epoch, so that a later day changes no entity tag', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  const tagOf = async (opened: Office) => (await fetch(opened.channelUrl)).headers.get('etag');
  const first = await startOffice({ folder, now: () => new Date('2003-10-14T12:00:00Z') });
  await post(first, collection(first));
  const tag = await tagOf(first);
  await first.close();
  const second = await startOffice({ folder, now: () => new Date('2003-10-16T12:00:00Z') });
  expect(second.submissions()).toHaveLength(1);
  expect(await tagOf(second)).toBe(tag);
  await second.close();
  rmSync(folder, { recursive: true });
});

test('an office answers what it holds, keeps its answers in its folder, and publishes nobody’s words', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  const first = await startOffice({ folder });
  const comment = '5a0c2c4e-0c1d-4c39-9f0a-3f3a4f1b2c01';
  const { first: page, ...rest } = JSON.parse(collection(first, { text: 'Secret words' }));
  const items = [{ id: `urn:uuid:${comment}`, 'pitchside:kind': 'question', ...page.items[0] }];
  await post(first, JSON.stringify({ ...rest, first: { ...page, items } }));
  expect(() => first.answer('H7KM4T9R')).toThrow('holds no submission');
  first.answer(first.submissions()[0]?.reference ?? '');
  const published = await (await fetch(`${first.url}answers.json`)).text();
  expect(JSON.parse(published)).toMatchObject({
    version: 1,
    answers: [{ comment: `urn:uuid:${comment}`, submission: `urn:uuid:${key}` }],
  });
  expect(published).not.toContain('Secret');
  await first.close();
  const second = await startOffice({ folder });
  expect(await (await fetch(`${second.url}answers.json`)).text()).toBe(published);
  await second.close();
  rmSync(folder, { recursive: true });
});
