/* The outbox on the real Dexie in a real Chromium: what leaves, when, and how often. */
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Failure } from '../../shared/failure.ts';
import { blankComment } from '../../shared/model/annotation.ts';
import type { Receipt } from '../../shared/model/receipt.ts';
import type { Parcel, Submission } from '../../shared/model/submission.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type LoadedPage, type RendererBrowser, startRendererBrowser } from '../support/renderer-page.ts';

type Outbox = typeof import('./outbox.page.ts');
type Office = (parcel: Parcel) => Result<Receipt> | Promise<Result<Receipt>>;

let browser: RendererBrowser;
let office: Office;
let parcels: Parcel[];
/** Calls back whenever a parcel comes. */
let onParcel: () => void = () => {};

beforeAll(async () => {
  browser = await startRendererBrowser((name, input) => {
    if (name !== 'outbox.deliver') throw new Error(`nobody should ask ${name}`);
    parcels.push(input as Parcel);
    onParcel();
    return office(input as Parcel);
  });
});
afterAll(() => browser?.close());
beforeEach(() => {
  parcels = [];
  office = (parcel) => ok(receiptFor(parcel));
  onParcel = () => {};
});

test('with no network nothing leaves, and the network’s return sends it once', async () => {
  const { outbox, submission } = await openWith(false);
  await outbox.call('wake');
  await outbox.announce('clock.tick', tick('offline', false));
  expect((await outbox.call('read', submission.id))?.delivery.status).toBe('queued');
  expect(parcels).toEqual([]);

  await outbox.announce('clock.tick', tick('online', true));
  await outbox.announce('clock.tick', tick('interval', true));
  await outbox.call('wake');
  const sent = await outbox.call('until', submission.id, 'delivered');
  expect(sent.delivery).toEqual({ status: 'delivered', receipt: receiptFor(submission) });
  await outbox.announce('clock.tick', tick('interval', true));
  expect(parcels).toEqual([parcelOf(submission)]);
  expect((await outbox.call('history', submission.id)).map(({ event }) => event)).toEqual(['begin', 'accept']);
});

test('the oldest leaves first, one at a time', async () => {
  const { outbox, submission } = await openWith(false);
  const second = { ...newSubmission(), sequence: submission.sequence + 1 };
  const third = { ...newSubmission(), sequence: submission.sequence + 2 };
  let inFlight = 0;
  let most = 0;
  office = async (parcel) => {
    inFlight += 1;
    most = Math.max(most, inFlight);
    await new Promise(setImmediate);
    inFlight -= 1;
    return ok(receiptFor(parcel));
  };
  await outbox.call('put', [third, second]);
  await outbox.announce('clock.tick', tick('online', true));
  for (const { id } of [submission, second, third]) await outbox.call('until', id, 'delivered');
  expect(parcels.map(({ id }) => id)).toEqual([submission.id, second.id, third.id]);
  expect(most).toBe(1);
});

test('a response that cannot be read is kept and shown apart, and holds up nothing', async () => {
  const { outbox, submission } = await openWith(false);
  const behind = { ...newSubmission(), sequence: submission.sequence + 1 };
  await outbox.call('put', [behind]);
  await outbox.call('damage', submission.id, { endpoint: 7, content: '{"body":"These were my words."}' });
  await outbox.announce('clock.tick', tick('online', true));
  await outbox.call('until', behind.id, 'delivered');
  expect(parcels.map(({ id }) => id)).toEqual([behind.id]);
  expect(await outbox.call('withdraw', submission.id)).toBe(false);
  const [row] = await outbox.call('unreadable');
  expect(row).toMatchObject({ id: submission.id });
  expect(row?.words).toContain('These were my words.');
  expect(JSON.parse(row?.raw ?? '')).toEqual(await outbox.call('read', submission.id));
});

test('a page killed while it sends asks again with the same key and the same bytes', async () => {
  const { outbox, submission, name } = await openWith(true);
  office = () => new Promise(() => {});
  const asked = new Promise<void>((resolve) => {
    onParcel = resolve;
  });
  await outbox.call('wake');
  await asked;
  expect((await outbox.call('read', submission.id))?.delivery.status).toBe('sending');
  await outbox.page.close();

  office = (parcel) => ok(receiptFor(parcel));
  const again = await browser.open<Outbox>(page);
  await again.call('start', name, false);
  const back = await again.call('until', submission.id, 'queued');
  expect(back.delivery).toMatchObject({ attempts: 1, failure: null });
  await again.announce('clock.tick', tick('start', true));
  await again.call('until', submission.id, 'delivered');
  expect(parcels).toEqual([parcelOf(submission), parcelOf(submission)]);
});

test('a receipt that cannot be written down is told, is not called delivered, and is asked for again', async () => {
  const { outbox, submission } = await openWith(true);
  office = async (parcel) => {
    await outbox.call('fillDisk', true);
    return ok(receiptFor(parcel));
  };
  await outbox.call('wake');
  expect(await outbox.call('trouble')).toBe('full');
  expect((await outbox.call('read', submission.id))?.delivery.status).toBe('sending');

  office = (parcel) => ok(receiptFor(parcel));
  await outbox.call('fillDisk', false);
  await outbox.call('wake');
  await outbox.call('until', submission.id, 'delivered');
  expect(parcels).toEqual([parcelOf(submission), parcelOf(submission)]);
});

test('a refused submission is held with the office’s words, and tried again when the person says so', async () => {
  const { outbox, submission } = await openWith(true);
  const refusal: Failure = { kind: 'rejected', status: 422, title: 'Too few words', detail: 'Say why.' };
  office = () => fail(refusal);
  await outbox.call('wake');
  const held = await outbox.call('until', submission.id, 'held');
  expect(held.delivery).toEqual({ status: 'held', attempts: 1, failure: refusal });
  await outbox.announce('clock.tick', tick('interval', true));
  expect(parcels).toHaveLength(1);

  office = (parcel) => ok(receiptFor(parcel));
  expect(await outbox.call('retry', submission.id)).toBe(true);
  await outbox.call('until', submission.id, 'delivered');
  expect(parcels).toHaveLength(2);
});

test('a failure that time mends is queued with its next try, and an online tick does not wait for it', async () => {
  const { outbox, submission } = await openWith(true);
  office = () => fail({ kind: 'unreachable', detail: 'ECONNREFUSED' });
  await outbox.call('wake');
  await expect.poll(async () => (await outbox.call('history', submission.id)).length).toBe(2);
  const queued = await outbox.call('read', submission.id);
  expect(queued?.delivery).toMatchObject({ status: 'queued', attempts: 1, failure: { kind: 'unreachable' } });

  office = (parcel) => ok(receiptFor(parcel));
  await outbox.announce('clock.tick', tick('online', true));
  await outbox.call('until', submission.id, 'delivered');
});

test.for([
  ['another digest', (parcel: Parcel) => ({ ...receiptFor(parcel), digest: 'sha-256=:AAAA:' })],
  ['another submission', (parcel: Parcel) => ({ ...receiptFor(parcel), submissionId: randomUUID() })],
] as const)('a receipt for %s is not success, and is asked for again', async ([, wrong]) => {
  const { outbox, submission } = await openWith(true);
  office = (parcel) => ok(wrong(parcel));
  await outbox.call('wake');
  await expect.poll(async () => (await outbox.call('history', submission.id)).length).toBe(2);
  expect((await outbox.call('read', submission.id))?.delivery).toMatchObject({
    status: 'queued',
    failure: { kind: 'malformed' },
  });
});

test('one that is refused is in nobody’s way', async () => {
  const { outbox, submission } = await openWith(false);
  const behind = newSubmission();
  await outbox.call('put', [behind]);
  office = (parcel) =>
    parcel.id === submission.id
      ? fail({ kind: 'rejected', status: 413, title: 'Too large', detail: '' })
      : ok(receiptFor(parcel));
  await outbox.announce('clock.tick', tick('online', true));
  await outbox.call('until', behind.id, 'delivered');
  expect((await outbox.call('read', submission.id))?.delivery.status).toBe('held');
});

test('a sign-in pauses everything for that office and nothing else, until the person goes on', async () => {
  const { outbox, submission } = await openWith(false);
  const sameOffice = { ...newSubmission(), sourceId: 'messaging@1.2' };
  const elsewhere = { ...newSubmission(), sourceId: 'booking@0.3', endpoint: 'http://127.0.0.1:2/responses' };
  await outbox.call('put', [sameOffice, elsewhere]);
  office = (parcel) =>
    parcel.endpoint === submission.endpoint ? fail({ kind: 'unauthorised', status: 401 }) : ok(receiptFor(parcel));
  await outbox.announce('clock.tick', tick('online', true));
  await outbox.call('until', elsewhere.id, 'delivered');
  await outbox.announce('clock.tick', tick('interval', true));
  await outbox.call('settle');
  const asked = parcels.length;
  for (const { id } of [submission, sameOffice]) {
    expect((await outbox.call('read', id))?.delivery.status).toBe('queued');
  }
  await outbox.announce('clock.tick', tick('interval', true));
  await outbox.call('settle');
  expect(parcels.length).toBe(asked);

  office = (parcel) => ok(receiptFor(parcel));
  await outbox.call('goOn', submission.endpoint);
  for (const { id } of [submission, sameOffice]) await outbox.call('until', id, 'delivered');
});

test('what the proxy held up goes on as soon as a source could be reached through it', async () => {
  const { outbox, submission } = await openWith(true);
  office = () => fail({ kind: 'unauthorised', status: 407 });
  await outbox.call('wake');
  await expect.poll(async () => (await outbox.call('history', submission.id)).length).toBe(2);
  office = (parcel) => ok(receiptFor(parcel));
  await outbox.announce('sync.outcome', {
    id: 'https://office.example/news.xml',
    channelId: 'https://office.example/channel.json',
    kind: 'news',
    title: 'News',
    checkedAt: '2026-01-01T10:00:00.000Z',
    result: { status: 'unchanged' },
  });
  await outbox.call('until', submission.id, 'delivered');
});

test('when main never answers, nothing stays as if it were being sent', async () => {
  const { outbox, submission } = await openWith(true);
  office = () => new Promise(() => {});
  const asked = new Promise<void>((resolve) => {
    onParcel = resolve;
  });
  await outbox.call('wake');
  await asked;
  office = (parcel) => ok(receiptFor(parcel));
  await outbox.call('pass', 180_000);
  const back = await outbox.call('until', submission.id, 'queued');
  expect(back.delivery).toMatchObject({ attempts: 1, failure: { kind: 'timeout' } });
  // It stands on the desk before the loop waits for it: time that passes sooner is not waited for.
  await outbox.call('settle');
  await outbox.call('pass', 60_000);
  await outbox.call('until', submission.id, 'delivered');
});

test.for([
  ['back', -20],
  ['forward', 20],
] as const)('a clock that is set %s by years keeps nothing waiting', async ([, years]) => {
  const { outbox, submission } = await openWith(true);
  office = () => fail({ kind: 'timeout', seconds: 60 });
  await outbox.call('wake');
  await expect.poll(async () => (await outbox.call('history', submission.id)).length).toBe(2);
  await outbox.call('settle');
  office = (parcel) => ok(receiptFor(parcel));
  await outbox.call('setClock', years * 365 * 24 * 3_600_000);
  await outbox.call('pass', 60_000);
  await outbox.call('until', submission.id, 'delivered');
});

test('an answer that is no receipt at all is not success, and is asked for again', async () => {
  const { outbox, submission } = await openWith(true);
  office = () => ok({ thanks: true } as never);
  await outbox.call('wake');
  await expect.poll(async () => (await outbox.call('history', submission.id)).length).toBe(2);
  expect((await outbox.call('read', submission.id))?.delivery).toMatchObject({
    status: 'queued',
    failure: { kind: 'fault' },
  });
});

test('withdrawing frees the comments, and nothing leaves', async () => {
  const { outbox, submission } = await openWith(false);
  const comment = commentIn(submission.id);
  await outbox.call('putAnnotations', [comment]);
  expect(await outbox.call('withdraw', submission.id)).toBe(true);
  expect((await outbox.call('readAnnotation', comment.id))?.submissionId).toBeNull();
  await outbox.announce('clock.tick', tick('online', true));
  expect((await outbox.call('read', submission.id))?.delivery.status).toBe('withdrawn');
  expect(await outbox.call('retry', submission.id)).toBe(false);
  expect(parcels).toEqual([]);
});

test('what has left, or may have, cannot be withdrawn, and its comments stay locked', async () => {
  const { outbox, submission } = await openWith(true);
  const comment = commentIn(submission.id);
  await outbox.call('putAnnotations', [comment]);
  let answer: (result: Result<Receipt>) => void = () => {};
  office = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  const asked = new Promise<void>((resolve) => {
    onParcel = resolve;
  });
  await outbox.call('wake');
  await asked;
  expect(await outbox.call('withdraw', submission.id)).toBe(false);
  answer(ok(receiptFor(submission)));
  await outbox.call('until', submission.id, 'delivered');
  expect(await outbox.call('withdraw', submission.id)).toBe(false);
  expect((await outbox.call('readAnnotation', comment.id))?.submissionId).toBe(submission.id);
});

const page = new URL('./outbox.page.ts', import.meta.url);
let sequence = 0;

/** A page whose loop runs on a desk of its own, with one submission queued. */
async function openWith(
  isOnline: boolean,
): Promise<{ outbox: LoadedPage<Outbox>; submission: Submission; name: string }> {
  const outbox = await browser.open<Outbox>(page);
  const name = `desk-${randomUUID()}`;
  await outbox.call('start', name, isOnline);
  const submission = newSubmission();
  await outbox.call('put', [submission]);
  return { outbox, submission, name };
}

function newSubmission(): Submission {
  const id = randomUUID();
  const content = JSON.stringify({ id: `urn:uuid:${id}`, type: 'AnnotationCollection' });
  sequence += 10;
  return {
    id,
    sequence,
    sourceId: 'care-records@0.7',
    title: 'Care records 0.7',
    office: 'Northmoor office',
    passesTo: null,
    endpoint: 'http://127.0.0.1:1/responses',
    closesAt: null,
    content,
    digest: `sha-256=:${createHash('sha256').update(content).digest('base64')}:`,
    commentIds: [],
    onBehalfOf: null,
    supersedes: null,
    queuedAt: '2026-01-01T10:00:00.000Z',
    delivery: { status: 'queued', attempts: 0, notBefore: '2026-01-01T10:00:00.000Z', failure: null },
  };
}

const parcelOf = ({ id, endpoint, content, digest }: Submission): Parcel => ({ id, endpoint, content, digest });

const receiptFor = ({ id, digest }: Parcel): Receipt => ({
  submissionId: id,
  reference: 'H7KM4T9R',
  receivedAt: '2026-01-01T10:00:05.000Z',
  digest,
  office: 'Northmoor office',
});

const tick = (reason: string, isOnline: boolean) => ({ reason, isOnline, at: '2026-01-01T10:00:00.000Z' });

const commentIn = (submissionId: string) => ({
  id: randomUUID(),
  target: {
    kind: 'clause' as const,
    sourceId: 'care-records@0.7',
    sourceTitle: 'Care records 0.7',
    passageId: 'care-records@0.7#access',
    number: '4.2',
    heading: 'Access',
    selectors: [],
  },
  body: { ...blankComment, kind: 'problem' as const, text: 'Too long.' },
  submissionId,
  createdAt: '2026-01-01T10:00:00.000Z',
  modifiedAt: '2026-01-01T10:00:00.000Z',
  deletedAt: null,
});
