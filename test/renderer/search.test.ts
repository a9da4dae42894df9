/* Searching on the real Dexie in a real Chromium. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Annotation, blankComment } from '../../shared/model/annotation.ts';
import type { Clause } from '../../shared/model/clause.ts';
import type { Revision } from '../../shared/model/draft.ts';
import type { Entry } from '../../shared/model/entry.ts';
import type { Found } from '../../shared/search/found.ts';
import { type LoadedPage, type RendererBrowser, startRendererBrowser } from '../support/renderer-page.ts';

type Searches = typeof import('./search.page.ts');

let browser: RendererBrowser;
let page: LoadedPage<Searches>;
let libraries = 0;

beforeAll(async () => {
  browser = await startRendererBrowser((name) => {
    throw new Error(`nobody should ask ${name}`);
  });
  page = await browser.open<Searches>(new URL('./search.page.ts', import.meta.url));
});
afterAll(() => browser?.close());
beforeEach(async () => {
  libraries += 1;
  await page.call('use', `search-${libraries}`);
});

const channelId = 'https://office.example/channel.json';
const cursor = (id: string) => ({ id, etag: null, lastModified: null });
const tree = { type: 'root' as const, children: [] };
const entry = (id: string, title: string, text: string, own: Partial<Entry> = {}): Entry => ({
  id,
  channelId,
  sourceId: 'https://office.example/news.xml',
  sourceTitle: 'Programme office',
  region: null,
  title,
  summary: '',
  author: null,
  url: null,
  publishedAt: '2025-11-01T09:00:00.000Z',
  updatedAt: null,
  categories: [],
  tree,
  text,
  images: [],
  minutes: 1,
  digest: text,
  unreadable: null,
  ...own,
});
const news = (...entries: Entry[]) =>
  page.call('commit', { kind: 'news', cursor: cursor('https://office.example/news.xml'), channelId, entries });

const revision = (label: string, publishedAt: string): Revision => ({
  id: `records@${label}`,
  draftId: 'records',
  channelId,
  draftTitle: 'Care records',
  label,
  summary: '',
  predecessor: null,
  status: 'open',
  publishedAt,
  closesAt: null,
  url: null,
  documentUrl: `https://office.example/records-${label}.html`,
  mediaType: 'text/html',
  document: { status: 'awaited' },
});
const clause = (label: string, number: string, heading: string, text: string): Clause => ({
  id: `records@${label}#${number}`,
  revisionId: `records@${label}`,
  key: number,
  order: 0,
  level: 2,
  number,
  anchor: null,
  heading,
  path: [],
  tree,
  text,
});
async function twoDrafts(): Promise<void> {
  const revisions = [revision('0.6', '2025-09-01T09:00:00.000Z'), revision('0.7', '2025-10-01T09:00:00.000Z')];
  await page.call('commit', {
    kind: 'specifications',
    cursor: cursor('https://office.example/drafts.json'),
    drafts: [{ id: 'records', channelId, title: 'Care records' }],
    revisions,
  });
  for (const { id, label, documentUrl } of revisions) {
    const clauses = [clause(label, '4.2.1', 'Access to the record', `The audit of draft ${label} shall be kept.`)];
    await page.call('commit', { kind: 'document', cursor: cursor(documentUrl), revisionId: id, clauses, pictures: [] });
  }
}
const idsOf = ({ things }: Found): string[] => things.map(({ id }) => id);
const index = (): Promise<number> => page.call('indexSome', 1000);

test('what sync keeps is found once it is indexed, and the index survives its worker', async () => {
  await news(entry('a', 'Order book', 'A site survey fixes the network boundary.'), entry('b', 'Trains', 'None.'));
  await twoDrafts();
  expect(idsOf(await page.call('ask', 'boundary'))).toEqual([]);
  expect(await index()).toBeGreaterThan(0);
  expect(await index()).toBe(0);
  const found = await page.call('ask', 'bound');
  expect(idsOf(found)).toEqual(['a']);
  expect(found.things[0]?.snippet).toContainEqual({ text: 'boundary', isSought: true });
});

test('a worker killed after any step loses and doubles nothing', async () => {
  await news(
    ...Array.from({ length: 1200 }, (_, each) =>
      entry(`n${each}`, `Item ${each}`, 'survey', { publishedAt: `2025-1${each % 2}-02T09:00:00.000Z` }),
    ),
  );
  expect(new Set(await page.call('entryIds')).size).toBe(1200);
  expect(await page.call('entryIds')).toHaveLength(1200);
  // Three jobs, each done or not done.
  expect(await page.call('indexSome', 1)).toBe(1);
  expect((await page.call('ask', 'survey')).total).toBe(500);
  expect(await index()).toBe(2);
  expect(await index()).toBe(0);
  expect((await page.call('ask', 'survey')).total).toBe(1200);
});

test('many small segments are joined, in which each item is found once and as it stands now', async () => {
  for (let each = 0; each < 20; each++) {
    await news(entry(`n${each}`, `Item ${each}`, 'survey'), entry('same', 'Changing', `turn${each} survey`));
    await index();
  }
  expect(await page.call('segmentCount')).toBeLessThan(9);
  expect((await page.call('ask', 'survey')).total).toBe(21);
  expect((await page.call('ask', 'turn18')).total).toBe(0);
  expect(idsOf(await page.call('ask', 'turn19'))).toEqual(['same']);
});

test('an item that changed is found by its new words and no longer by its old ones, in whichever month it stands now', async () => {
  await news(entry('a', 'Survey', 'trunking'));
  await index();
  await news(entry('a', 'Survey', 'cabling', { publishedAt: '2025-12-02T09:00:00.000Z' }));
  await index();
  expect((await page.call('ask', 'trunking')).total).toBe(0);
  expect((await page.call('ask', 'cabling')).total).toBe(1);
});

test('the newest draft is found, and an earlier one is counted and found when it is asked for', async () => {
  await twoDrafts();
  await index();
  const found = await page.call('ask', 'audit');
  expect(idsOf(found)).toEqual(['records@0.7#4.2.1']);
  expect(found.earlier).toBe(1);
  expect(idsOf(await page.call('ask', 'audit is:earlier'))).toEqual(['records@0.6#4.2.1']);
});

test('clauses are narrowed to what they say, each saying is counted, and they can stand in the order of their numbers', async () => {
  await page.call('commit', {
    kind: 'specifications',
    cursor: cursor('https://office.example/drafts.json'),
    drafts: [{ id: 'records', channelId, title: 'Care records' }],
    revisions: [revision('0.7', '2025-10-01T09:00:00.000Z')],
  });
  await page.call('commit', {
    kind: 'document',
    cursor: cursor('records'),
    revisionId: 'records@0.7',
    clauses: [
      clause('0.7', '4.10', 'Audit', 'The audit audit audit shall be kept.'),
      clause('0.7', '4.9', 'Copies', 'A copy of the audit should be kept for 8 years.'),
      clause('0.7', '4.2', 'Logs', 'An audit must be read in May 2026.'),
    ],
    pictures: [],
  });
  await index();
  const numbersOf = ({ things }: Found): string[] => things.map(({ number }) => number);
  const all = await page.call('ask', 'audit', 10, 'clause');
  expect(numbersOf(all)).toEqual(['4.2', '4.9', '4.10']);
  expect(await page.call('sayingsOf', 'audit')).toEqual({ shall: 2, should: 1, number: 2 });
  expect(numbersOf(await page.call('ask', 'audit says:shall', 10, 'clause'))).toEqual(['4.2', '4.10']);
  expect(numbersOf(await page.call('ask', 'audit says:number says:should'))).toEqual(['4.9']);
});

test('own words are found as they stand now, a highlight and what was put away are not', async () => {
  await twoDrafts();
  await index();
  const annotation = (own: Partial<Annotation>): Annotation => ({
    id: crypto.randomUUID(),
    target: {
      kind: 'clause',
      sourceId: 'records@0.7',
      sourceTitle: 'Care records 0.7',
      passageId: 'records@0.7#4.2.1',
      number: '4.2.1',
      heading: 'Access to the record',
      selectors: [],
    },
    body: { ...blankComment, text: 'Locums have none.' },
    submissionId: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    modifiedAt: '2026-01-01T00:00:00.000Z',
    deletedAt: null,
    ...own,
  });
  await page.call('write', annotation({}));
  await page.call('write', annotation({ body: { type: 'note', text: 'Ask Devi about locums' } }));
  await page.call('write', annotation({ deletedAt: '2026-01-02T00:00:00.000Z' }));
  await page.call('write', annotation({ body: { type: 'highlight', colour: 'trust' } }));
  const found = await page.call('ask', 'locums');
  expect(found.things.map(({ kind }) => kind).sort()).toEqual(['comment', 'note']);
  expect((await page.call('ask', 'locums kind:note')).total).toBe(1);
});

describe('fields', () => {
  test.each([
    ['survey region:northmoor', ['a']],
    ['survey before:2025-06', ['b']],
    ['survey after:2025-06', ['a']],
    ['"site survey"', ['b']],
    ['kind:news', ['a', 'b']],
    ['survey kind:clause', []],
    ['in:programme survey', ['a', 'b']],
  ])('%s', async (typed, expected) => {
    await news(
      entry('a', 'Survey of every site', 'In the north.', { region: 'northmoor' }),
      entry('b', 'Plans', 'The site survey begins.', { publishedAt: '2025-05-01T09:00:00.000Z' }),
    );
    await index();
    expect(idsOf(await page.call('ask', typed)).sort()).toEqual(expected);
  });
});

test('a word that nothing has is met with the nearest', async () => {
  await news(entry('a', 'Access', 'a legitimate relationship'));
  await index();
  const found = await page.call('ask', 'relatonship');
  expect(found.total).toBe(0);
  expect(found.near).toEqual(['relationship']);
});

test('an index made by other rules is made anew', async () => {
  await news(entry('a', 'Order book', 'boundary'));
  await twoDrafts();
  await index();
  await page.call('spoil');
  expect(await index()).toBeGreaterThan(0);
  expect((await page.call('ask', 'boundary')).total).toBe(1);
  expect((await page.call('ask', 'audit')).total).toBe(1);
});
