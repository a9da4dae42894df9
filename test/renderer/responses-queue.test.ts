/* Freezing a response, on the real Dexie in a real Chromium: all of it or nothing, and only comments. */
import { createHash, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Annotation, type Body, blankComment, type CommentBody } from '../../shared/model/annotation.ts';
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
  answersUrl: null,
};
const comment: CommentBody = { ...blankComment, kind: 'problem', text: 'Too slow.' };
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

test('that a response waits is shown only when both copies of the desk have it', async () => {
  const page = await open();
  await page.call('write', comment);
  await page.call('queue', await gather(page), randomUUID());
  expect(await page.call('readWhileCopying')).toEqual(['the second copy has them', '1 waiting is shown']);
});

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
  expect(queued).toMatchObject({ ok: false, error: { what: 'It changed while it was being reviewed.' } });
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

const sourceId = 'care-records@0.7';
const annotation = fc
  .record({
    id: fc.uuid(),
    secret: fc.uuid(),
    type: fc.constantFrom('note', 'highlight', 'comment'),
    sourceId: fc.constantFrom(sourceId, sourceId, 'care-records@0.6'),
    isDeleted: fc.boolean(),
    isSettled: fc.boolean(),
    submissionId: fc.option(fc.uuid(), { freq: 2 }),
  })
  .map(({ secret, type, isDeleted, isSettled, ...rest }) => ({
    secret,
    ...annotationOf(secret, type, isDeleted, isSettled, rest),
  }));

function annotationOf(
  secret: string,
  type: string,
  isDeleted: boolean,
  isSettled: boolean,
  { id, sourceId, submissionId }: { id: string; sourceId: string; submissionId: string | null },
): Annotation {
  const at = '2026-10-14T09:00:00.000Z';
  const said: Body =
    type === 'note'
      ? { type, text: secret }
      : type === 'highlight'
        ? { type, colour: 'trust' }
        : { ...comment, text: secret, impact: `impact ${secret}`, tags: [`tag ${secret}`] };
  return {
    id,
    target: {
      ...{ kind: 'clause', sourceId, sourceTitle: 'Care records', passageId: `${sourceId}#a` },
      ...{ number: null, heading: type === 'comment' ? '' : secret, selectors: [] },
    },
    body: said,
    submissionId,
    createdAt: at,
    modifiedAt: at,
    deletedAt: isDeleted ? at : null,
    ...(isSettled ? { settledIn: 'care-records@0.8' } : {}),
  };
}

test('of any desk whatever, only the free comments on the source leave: no byte of anything private', async () => {
  const page = await open();
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(annotation, { maxLength: 14, selector: ({ id }) => id }), async (rows) => {
      await page.call('open', randomUUID(), office);
      const leaves = ({ body, target, submissionId, deletedAt, settledIn }: Annotation): boolean =>
        body.type === 'comment' && target.sourceId === sourceId && !submissionId && !deletedAt && !settledIn;
      await page.call(
        'put',
        rows.map(({ secret: _, ...row }) => row),
      );
      const review = await page.call('gather');
      if (review) await page.call('queue', review, randomUUID());
      const content = (await page.call('submissions'))[0]?.content ?? '';
      for (const row of rows) expect(content.includes(row.secret), `${row.body.type} in ${content}`).toBe(leaves(row));
    }),
    { numRuns: 25 },
  );
});

test('what is queued is edited by no path at all: not typed over, deleted, settled away or queued again', async () => {
  const page = await open();
  const id = await page.call('write', comment);
  const review = await gather(page);
  await page.call('queue', review, randomUUID());
  const [queued] = await page.call('annotations');
  const words = { ...comment, text: 'Else.' };
  expect(await page.call('edit', id, words)).toMatchObject({ ok: false, error: { kind: 'conflict' } });
  expect(await page.call('putAway', id)).toMatchObject({ ok: false, error: { kind: 'conflict' } });
  expect(await page.call('bringBack', id)).toMatchObject({ ok: false, error: { kind: 'conflict' } });
  expect(await page.call('queue', review, randomUUID())).toMatchObject({ ok: false });
  expect(await page.call('annotations')).toEqual([queued]);
  // Edited against a newer draft: the new words are a comment of their own, and what was queued stays to the letter.
  const settled = await page.call('settle', id, words);
  expect(settled).toMatchObject({ ok: true, value: [{ successor: { body: words, submissionId: null } }] });
  const kept = (await page.call('annotations')).find((each) => each.id === id);
  expect(kept).toEqual({ ...queued, settledIn: 'care-records@0.8' });
  const [submission] = await page.call('submissions');
  expect(submission?.content).toContain('Too slow.');
});

test('whom it speaks for leaves with it, is there again when it is pulled back, and changed since the review it stops it', async () => {
  const page = await open();
  await page.call('write', comment);
  const other = { name: 'Dr Okafor', email: 'okafor@harrowdale.example' };
  const before = await gather(page);
  await page.call('speak', other);
  expect(await page.call('queue', before, randomUUID())).toMatchObject({ ok: false });
  const id = randomUUID();
  await page.call('queue', await gather(page), id);
  const [kept] = await page.call('submissions');
  expect(kept).toMatchObject({ id, onBehalfOf: other });
  expect(JSON.parse(kept?.content ?? '')).toMatchObject({ 'pitchside:onBehalfOf': { name: 'Dr Okafor' } });
  expect(await page.call('settled')).toEqual([]);
  await page.call('withdraw', id);
  expect(await gather(page)).toMatchObject({ onBehalfOf: other });
});

/** One response of two comments, sent. */
async function sent(page: Page): Promise<{ readonly id: string; readonly comments: readonly Annotation[] }> {
  await page.call('write', comment);
  await page.call('write', { ...comment, text: 'At whose boundary?' }, 'times');
  const id = randomUUID();
  await page.call('queue', await gather(page), id);
  await page.call('deliver', id, 'H7KM4T9R');
  return { id, comments: await page.call('annotations') };
}

test('a new version starts from what was sent, with annotations of its own, and names the old; the old is never touched', async () => {
  const page = await open();
  const old = await sent(page);
  expect(await page.call('supersede', old.id)).toMatchObject({ ok: true, value: { supersedes: old.id } });
  await page.call('supersede', old.id); // pressed twice
  const copies = await page.call('shown');
  expect(copies.map(({ replaces }) => replaces).sort()).toEqual(old.comments.map(({ id }) => id).sort());
  const [copy] = copies;
  await page.call('edit', copy?.id ?? '', { ...comment, text: 'Far too slow.' });
  const review = await gather(page);
  expect(review).toMatchObject({ replaced: { submissionId: old.id, reference: 'H7KM4T9R', leftOut: [] } });
  const id = randomUUID();
  expect(await page.call('queue', review, id)).toMatchObject({ ok: true, value: { supersedes: old.id } });
  const [before, after] = await page.call('submissions');
  expect(JSON.parse(after?.content ?? '')).toMatchObject({
    id: `urn:uuid:${id}`,
    'pitchside:supersedes': `urn:uuid:${old.id}`,
    total: 2,
  });
  expect(before).toMatchObject({ id: old.id, delivery: { status: 'delivered' } });
  const byId = new Map((await page.call('annotations')).map((each) => [each.id, each]));
  expect(old.comments.map(({ id }) => byId.get(id))).toEqual(old.comments);
});

test('a new version that leaves a comment out says which; given up, what was sent stands, and it can be taken up again', async () => {
  const page = await open();
  const old = await sent(page);
  await page.call('supersede', old.id);
  const [copy, other] = await page.call('shown');
  await page.call('putAway', copy?.id ?? '');
  expect((await gather(page)).replaced?.leftOut.map(({ id }) => id)).toEqual([copy?.replaces]);
  const given = await page.call('giveUp');
  if (!given.ok || !given.value) throw new Error('there was a new version to give up');
  expect(await page.call('gather')).toBeNull();
  expect((await page.call('shown')).map(({ id }) => id).sort()).toEqual(old.comments.map(({ id }) => id).sort());
  expect(await page.call('takeUp', given.value)).toMatchObject({ ok: true });
  expect((await gather(page)).comments.map(({ id }) => id)).toEqual([other?.id]);
});

test('only what was sent can be replaced, and only once at a time', async () => {
  const page = await open();
  await page.call('write', comment);
  const first = randomUUID();
  await page.call('queue', await gather(page), first);
  expect(await page.call('supersede', first)).toMatchObject({ ok: false, error: { kind: 'conflict' } });
  await page.call('deliver', first, 'H7KM4T9R');
  await page.call('supersede', first);
  const second = randomUUID();
  await page.call('queue', await gather(page), second);
  expect(await page.call('supersede', first)).toMatchObject({ ok: false, error: { kind: 'conflict' } });
  expect(await page.call('withdraw', second)).toBe(true);
  expect(await gather(page)).toMatchObject({ replaced: { submissionId: first } });
  const third = randomUUID();
  await page.call('queue', await gather(page), third);
  await page.call('deliver', third, 'B3WX8P6N');
  expect(await page.call('supersede', first)).toMatchObject({ ok: false, error: { kind: 'conflict' } });
  expect(await page.call('supersede', third)).toMatchObject({ ok: true, value: { supersedes: third } });
});

test('what was settled of a response, when it can no longer be read, keeps nothing back and is not written over', async () => {
  const page = await open();
  await page.call('write', comment);
  await page.call('damageSettled');
  const review = await gather(page);
  expect(review).toMatchObject({ onBehalfOf: null, replaced: null });
  expect(await page.call('speak', { name: 'B. Chief', email: 'b@trust.example' })).toMatchObject({ supersedes: null });
  expect((await page.call('unreadable')).map(({ words }) => words)).toEqual([['Half a name']]);
  expect(await page.call('queue', await gather(page), randomUUID())).toMatchObject({ ok: true });
  expect(await page.call('unreadable')).toHaveLength(1);
});

test('a response whose settings cannot be read is queued all the same, and they are kept', async () => {
  const page = await open();
  await page.call('write', comment);
  await page.call('damageSettled');
  expect(await page.call('queue', await gather(page), randomUUID())).toMatchObject({ ok: true });
  expect((await page.call('unreadable')).map(({ words }) => words)).toEqual([['Half a name']]);
});
