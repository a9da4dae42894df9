/* Exports and imports on the real Dexie in a real Chromium. The dialogs and the disk are the journey's (`e2e/exporting.journey.ts`). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectionText } from '../../shared/annotation/collection.ts';
import { describeSpan } from '../../shared/annotation/describe.ts';
import { type Annotation, type Body, blankComment, type Comment } from '../../shared/model/annotation.ts';
import type { Submission } from '../../shared/model/submission.ts';
import { type LoadedPage, type RendererBrowser, startRendererBrowser } from '../support/renderer-page.ts';

type Page = LoadedPage<typeof import('./exporting.page.ts')>;

let browser: RendererBrowser;
beforeAll(async () => {
  browser = await startRendererBrowser((name) => {
    throw new Error(`nobody should ask ${name}`);
  });
});
afterAll(() => browser?.close());

async function open(): Promise<Page> {
  const page: Page = await browser.open(new URL('./exporting.page.ts', import.meta.url));
  await page.call('open', randomUUID());
  return page;
}

const sourceId = 'https://office.example/channel.json care-records@0.7';
const row = <B extends Body>(body: B, more: Partial<Annotation> = {}): Annotation & { readonly body: B } => ({
  id: randomUUID(),
  target: {
    kind: 'clause',
    sourceId,
    sourceTitle: 'Care records 0.7',
    passageId: `${sourceId}#4.2.1`,
    number: '4.2.1',
    heading: 'Relationship',
    selectors: describeSpan('The supplier shall keep an audit trail.', { start: 13, end: 18 }, '4.2.1'),
  },
  submissionId: null,
  createdAt: '2026-10-14T09:00:00.000Z',
  modifiedAt: '2026-10-14T09:05:00.000Z',
  deletedAt: null,
  ...more,
  body,
});
const comment: Comment['body'] = {
  ...blankComment,
  kind: 'problem',
  text: 'Who pays?',
  proposedWording: 'must',
  priority: 'high',
  wantsDiscussion: true,
  impact: 'Two posts.',
  tags: ['cost'],
};
const note: Body = { type: 'note', text: 'Ask Devi what it costs' };
const byId = (rows: readonly Annotation[]) => [...rows].sort((a, b) => a.id.localeCompare(b.id));

const everything = (): readonly Annotation[] => [
  row(comment),
  row(comment, { submissionId: randomUUID(), settledIn: 'care-records@0.8' }),
  row(comment, { replaces: randomUUID() }),
  row(note, { deletedAt: '2026-10-15T09:00:00.000Z' }),
  row({ type: 'highlight', colour: 'trust' }),
];

test('everything that was written is exported, lost, and imported as the very same rows', async () => {
  const page = await open();
  const rows = everything();
  await page.call('put', rows);
  await page.call('savePersonal');
  expect((await page.call('saved'))?.suggestedName).toMatch(
    /^Personal, all my annotations with private notes, .*\.jsonld$/,
  );
  await page.call('loseEverythingElse');
  expect(await page.call('importFile')).toEqual({ ok: true, value: { added: 5, here: 0, different: 0 } });
  expect(await page.call('annotations')).toEqual(byId(rows));
});

test('what is here already is not written over, and what differs is told', async () => {
  const page = await open();
  const [one, two, three] = [row(comment), row(note), row(note)];
  await page.call('put', [one, two, three]);
  await page.call('savePersonal');
  const rewritten = { ...two, body: { ...note, text: 'Written since' } };
  await page.call('loseEverythingElse');
  await page.call('put', [one, rewritten]);
  expect(await page.call('importFile')).toEqual({ ok: true, value: { added: 1, here: 1, different: 1 } });
  expect(await page.call('annotations')).toEqual(byId([one, rewritten, three]));
});

test('the comments of a response’s file are here already, though they have left with it since', async () => {
  const page = await open();
  const rows = [row(comment), row(note)];
  await page.call('put', rows);
  await page.call('save', { kind: 'written', sourceId }, 'jsonld');
  const left = rows.map((each) => ({ ...each, submissionId: randomUUID() }));
  await page.call('put', left);
  expect(await page.call('importFile')).toEqual({ ok: true, value: { added: 0, here: 1, different: 0 } });
  expect(await page.call('annotations')).toEqual(byId(left));
});

test('a file that is none of ours changes nothing, and none chosen is no failure', async () => {
  const page = await open();
  const rows = [row(comment)];
  await page.call('put', rows);
  await page.call('choose', '{"type":"AnnotationCollection"}');
  expect(await page.call('importFile')).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  await page.call('choose', null);
  expect(await page.call('importFile')).toEqual({ ok: true, value: null });
  expect(await page.call('annotations')).toEqual(rows);
});

test('no format but the personal one holds a private word', async () => {
  const page = await open();
  await page.call('put', [row(comment), row(note), row({ type: 'highlight', colour: 'trust' })]);
  for (const exported of [{ kind: 'written', sourceId }, { kind: 'comments' }] as const) {
    for (const format of ['markdown', 'jsonld'] as const) {
      await page.call('save', exported, format);
      const content = String((await page.call('saved'))?.content);
      expect(content).toContain('Who pays?');
      expect(content).not.toMatch(/Devi|highlight/);
    }
  }
});

test('a response that left is exported from what left, with the office’s answers, though comments and library are gone', async () => {
  const page = await open();
  const sent = row(comment);
  const id = randomUUID();
  const submission: Submission = {
    id,
    sequence: 1,
    sourceId,
    title: 'Care records 0.7',
    office: 'Northmoor office',
    passesTo: 'Programme office',
    endpoint: 'https://office.example/responses',
    closesAt: null,
    content: collectionText({
      id,
      label: 'Care records 0.7',
      sender: { name: 'A. Manager', role: 'Head of IT', trust: 'Harrowdale', region: null },
      onBehalfOf: { name: 'Northmoor managers', email: '' },
      supersedes: null,
      sources: [
        {
          id: sourceId,
          url: 'https://office.example/0.7.html',
          title: 'Care records 0.7',
          draft: 'Care records',
          revision: '0.7',
          publishedAt: null,
        },
      ],
      comments: [sent],
    }),
    digest: 'sha-256=:abc=:',
    commentIds: [sent.id],
    onBehalfOf: null,
    supersedes: null,
    queuedAt: '2026-10-14T09:10:00.000Z',
    delivery: {
      status: 'delivered',
      receipt: {
        submissionId: id,
        reference: 'H7KM4T9R',
        receivedAt: '2026-10-14T09:11:00.000Z',
        digest: 'sha-256=:abc=:',
        office: 'Northmoor office',
      },
    },
  };
  await page.call('putSubmission', submission);
  await page.call('putAnswer', {
    id: sent.id,
    channelId: 'https://office.example/channel.json',
    submissionId: id,
    reference: 'H7KM4T9R',
    groupedWith: 'R-041',
    disposition: 'persuasive',
    explanation: 'Agreed.',
    responsible: null,
    appliedIn: null,
    appliedTo: null,
    answeredAt: '2026-11-01T09:00:00.000Z',
    arrivedAt: '2026-11-01T09:00:00.000Z',
  });
  const exported = { kind: 'submission', id } as const;
  await page.call('save', exported, 'markdown');
  const answered = String((await page.call('saved'))?.content);
  for (const words of ['H7KM 4T9R', 'Northmoor managers', 'Who pays?', 'Persuasive', 'Agreed.', 'R-041'])
    expect(answered).toContain(words);

  const later = { ...submission, id: randomUUID(), sequence: 2, supersedes: id } as const;
  const queued = { status: 'queued', attempts: 0, notBefore: submission.queuedAt, failure: null } as const;
  await page.call('putSubmission', { ...later, delivery: queued });
  expect(await page.call('isWithdrawn', id)).toBe(false);
  await page.call('putSubmission', later);
  expect(await page.call('isWithdrawn', id)).toBe(true);

  await page.call('loseEverythingElse');
  await page.call('save', exported, 'markdown');
  const kept = String((await page.call('saved'))?.content);
  for (const words of ['H7KM 4T9R', 'sha-256=:abc=:', 'Who pays?', 'Northmoor office']) expect(kept).toContain(words);
  await page.call('save', exported, 'jsonld');
  expect((await page.call('saved'))?.content).toBe(submission.content);
});

test('there is nothing to export where nothing was written', async () => {
  const page = await open();
  for (const exported of [
    { kind: 'written', sourceId },
    { kind: 'comments' },
    { kind: 'submission', id: randomUUID() },
  ] as const) {
    expect(await page.call('save', exported, 'markdown')).toMatchObject({ ok: false, error: { kind: 'missing' } });
  }
  expect(await page.call('savePersonal')).toMatchObject({ ok: false, error: { kind: 'missing' } });
});
