/* Freezing a response, on the real Dexie in a real Chromium: all of it or nothing, and only comments. */
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Body, blankComment } from '../../shared/model/annotation.ts';
import { type LoadedPage, type RendererBrowser, startRendererBrowser } from '../support/renderer-page.ts';

type Page = LoadedPage<typeof import('./responses-queue.page.ts')>;

let browser: RendererBrowser;
beforeAll(async () => {
  browser = await startRendererBrowser((name) => {
    throw new Error(`nobody should ask ${name}`);
  });
});
afterAll(() => browser?.close());

const office = {
  endpoint: 'https://office.example/responses',
  office: 'Northmoor office',
  passesTo: 'Programme office',
  maxBytes: 1_000_000,
};
const comment: Body = { ...blankComment, kind: 'problem', text: 'Too slow.' };
const secret: Body = { type: 'note', text: 'Ask Devi what it costs' };

async function open(takes: typeof office | null = office): Promise<Page> {
  const page: Page = await browser.open(new URL('./responses-queue.page.ts', import.meta.url));
  await page.call('open', randomUUID(), takes);
  return page;
}

async function gather(page: Page) {
  const review = await page.call('gather');
  if (!review) throw new Error('there is nothing to review');
  return review;
}

test('a queued response is frozen with its digest, and its comments can be edited no more', async () => {
  const page = await open();
  const first = await page.call('write', comment);
  await page.call('write', secret);
  await page.call('write', { type: 'highlight', colour: 'trust' });
  const review = await gather(page);
  expect(review).toMatchObject({ title: 'Care records 0.7', notes: 1, office });
  const id = randomUUID();
  const queued = await page.call('queue', review, id);
  expect(queued).toMatchObject({
    ok: true,
    value: { id, sequence: 1, commentIds: [first], delivery: { status: 'queued' } },
  });
  const [kept] = await page.call('submissions');
  expect(kept?.content).not.toContain('Devi');
  expect(kept?.digest).toBe(
    `sha-256=:${createHash('sha256')
      .update(kept?.content ?? '')
      .digest('base64')}:`,
  );
  expect(JSON.parse(kept?.content ?? '')).toMatchObject({
    id: `urn:uuid:${id}`,
    type: 'AnnotationCollection',
    total: 1,
  });
  expect(await page.call('edit', first, { ...comment, text: 'Else.' })).toMatchObject({ ok: false });
  expect(await page.call('gather')).toBeNull();
  const marks = (await page.call('annotations')).map(({ body, submissionId }) => [body.type, submissionId === id]);
  expect(marks.sort()).toEqual([
    ['comment', true],
    ['highlight', false],
    ['note', false],
  ]);
});

test('what was not reviewed is not queued: a comment edited since stops it, and nothing is written', async () => {
  const page = await open();
  const id = await page.call('write', comment);
  const review = await gather(page);
  await page.call('edit', id, { ...comment, text: 'Much too slow.' });
  const queued = await page.call('queue', review, randomUUID());
  expect(queued).toMatchObject({ ok: false, error: { what: 'A comment changed while it was being reviewed.' } });
  expect(await page.call('submissions')).toEqual([]);
});

test('a comment is never in two responses', async () => {
  const page = await open();
  await page.call('write', comment);
  const review = await gather(page);
  const both = await Promise.all([page.call('queue', review, randomUUID()), page.call('queue', review, randomUUID())]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await page.call('submissions')).toHaveLength(1);
});

test('comments that were withdrawn can be queued again, under another id and a later number', async () => {
  const page = await open();
  await page.call('write', comment);
  const first = randomUUID();
  await page.call('queue', await gather(page), first);
  expect(await page.call('withdraw', first)).toBe(true);
  const second = randomUUID();
  expect(await page.call('queue', await gather(page), second)).toMatchObject({ ok: true });
  expect((await page.call('submissions')).map(({ id, sequence, delivery }) => [id, sequence, delivery.status])).toEqual(
    [
      [first, 1, 'withdrawn'],
      [second, 2, 'queued'],
    ],
  );
});

test.for([
  ['the channel takes no responses', null, comment],
  ['a comment has no words', office, { ...comment, text: '' }],
] as const)('nothing is queued when %s, and a sentence says so', async ([, takes, body]) => {
  const page = await open(takes);
  await page.call('write', body);
  const queued = await page.call('queue', await gather(page), randomUUID());
  expect(queued).toMatchObject({
    ok: false,
    error: { what: expect.stringMatching(/\.$/), next: expect.stringMatching(/\.$/) },
  });
  expect(await page.call('submissions')).toEqual([]);
});

test('a source with private notes alone has nothing to review', async () => {
  const page = await open();
  await page.call('write', secret);
  expect(await page.call('gather')).toBeNull();
});
