/* Committing batches on the real Dexie in a real Chromium. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Answer } from '../../shared/model/answer.ts';
import type { Channel } from '../../shared/model/channel.ts';
import type { Revision } from '../../shared/model/draft.ts';
import type { Entry } from '../../shared/model/entry.ts';
import type { Outcome } from '../../shared/model/source.ts';
import type { SyncBatch } from '../../shared/model/sync.ts';
import { type LoadedPage, type RendererBrowser, startRendererBrowser } from '../support/renderer-page.ts';

type Commits = typeof import('./commit-batch.page.ts');

let browser: RendererBrowser;
let page: LoadedPage<Commits>;
let libraries = 0;

beforeAll(async () => {
  browser = await startRendererBrowser((name) => {
    throw new Error(`nobody should ask ${name}`);
  });
  page = await browser.open<Commits>(new URL('./commit-batch.page.ts', import.meta.url));
});
afterAll(() => browser?.close());
beforeEach(async () => {
  libraries += 1;
  await page.call('use', `commits-${libraries}`);
});

const channelId = 'https://office.example/channel.json';
const feed = 'https://office.example/news.xml';
const cursor = { id: feed, etag: null, lastModified: null };
const published = '2003-09-01T09:00:00.000Z';
const monday = '2003-10-13T09:00:00.000Z';
const tuesday = '2003-10-14T09:00:00.000Z';

const entry = (id: string, own: Partial<Entry> = {}): Entry => ({
  id,
  channelId,
  sourceId: 'news',
  sourceTitle: 'Programme office',
  region: null,
  title: `Item ${id}`,
  summary: '',
  author: null,
  url: null,
  publishedAt: published,
  updatedAt: null,
  categories: [],
  tree: { type: 'root', children: [] },
  text: '',
  images: [],
  minutes: 1,
  digest: 'first',
  unreadable: null,
  ...own,
});
const news = (...entries: Entry[]): SyncBatch => ({ kind: 'news', cursor, channelId, entries });

test('what a source held when it was first asked counts from its publication; what comes later, from its coming', async () => {
  await page.call('commit', news(entry('old')), monday);
  await page.call('commit', news(entry('old'), entry('late')), tuesday);
  expect((await page.call('head', 'old'))?.arrivedAt).toBe(published);
  expect((await page.call('head', 'late'))?.arrivedAt).toBe(tuesday);
});

test('an item dated in the future arrived when it came', async () => {
  await page.call('commit', news(entry('early', { publishedAt: '2099-01-01T00:00:00.000Z' })), monday);
  expect((await page.call('head', 'early'))?.arrivedAt).toBe(monday);
});

test('an item that changed arrives anew with its new words; one that is the same stays as it is', async () => {
  await page.call('commit', news(entry('a'), entry('b')), monday);
  const again = news(entry('a', { digest: 'second', text: 'new words' }), entry('b', { publishedAt: tuesday }));
  await page.call('commit', again, tuesday);
  expect((await page.call('head', 'a'))?.arrivedAt).toBe(tuesday);
  expect((await page.call('body', 'a'))?.text).toBe('new words');
  expect(await page.call('head', 'b')).toMatchObject({ arrivedAt: published, publishedAt: published });
});

test('an item whose words were changed says when, and what it said; a new date or spacing alone is no change', async () => {
  await page.call('commit', news(entry('a', { text: 'Ward 7 moves.' }), entry('b', { text: 'Ward 8.' })), monday);
  await page.call(
    'commit',
    news(
      entry('a', { text: 'Ward 7 stays.', digest: 'second', updatedAt: tuesday }),
      entry('b', { text: 'Ward  8. ', digest: 'second', updatedAt: tuesday }),
    ),
    tuesday,
  );
  expect(await page.call('head', 'a')).toMatchObject({ changedAt: tuesday });
  expect(await page.call('before', 'a')).toEqual({ id: 'a', title: 'Item a', text: 'Ward 7 moves.' });
  expect(await page.call('head', 'b')).not.toHaveProperty('changedAt');
  expect(await page.call('before', 'b')).toBeUndefined();
  // It came again with another picture: it is still the item that was changed on Tuesday.
  await page.call('commit', news(entry('a', { text: 'Ward 7 stays.', digest: 'third' })), '2003-10-15T09:00:00.000Z');
  expect(await page.call('head', 'a')).toMatchObject({ changedAt: tuesday });
});

test('an item that is the same follows its source to a new name and region', async () => {
  await page.call('commit', news(entry('a')), monday);
  await page.call('commit', news(entry('a', { sourceTitle: 'Northmoor office', region: 'northmoor' })), tuesday);
  expect(await page.call('head', 'a')).toMatchObject({
    sourceTitle: 'Northmoor office',
    region: 'northmoor',
    arrivedAt: published,
  });
});

const revision = (label: string): Revision => ({
  id: `records@${label}`,
  draftId: 'records',
  channelId,
  draftTitle: 'Records',
  label,
  summary: '',
  predecessor: null,
  status: 'draft',
  publishedAt: published,
  closesAt: null,
  url: null,
  documentUrl: `https://office.example/${label}.html`,
  mediaType: 'text/html',
  document: { status: 'awaited' },
});

test('a revision keeps when it arrived, however often it is announced', async () => {
  const announced = (...labels: string[]): SyncBatch => ({
    kind: 'specifications',
    cursor,
    drafts: [],
    revisions: labels.map(revision),
  });
  await page.call('commit', announced('0.1'), monday);
  await page.call('commit', announced('0.1', '0.2'), tuesday);
  await page.call('commit', announced('0.1', '0.2'), '2003-10-15T09:00:00.000Z');
  expect((await page.call('revision', 'records@0.1'))?.arrivedAt).toBe(published);
  expect((await page.call('revision', 'records@0.2'))?.arrivedAt).toBe(tuesday);
});

const channel: Channel = {
  id: channelId,
  title: 'Programme',
  publisher: 'Programme office',
  asAt: null,
  news: [],
  specifications: null,
  regions: [],
  suppliers: [],
  timetable: [],
  calendars: [],
  systems: [],
  glossary: null,
  responses: null,
};

test('what a channel said before of suppliers and dates is kept once, with the cursor of what it says now', async () => {
  const supplier: Channel['suppliers'][number] = {
    id: 'northmoor',
    service: 'Provider',
    region: 'northmoor',
    name: null,
    candidates: ['Oxbow'],
    status: 'shortlisted',
    note: null,
    source: { title: 'Notice 1', url: null },
    asAt: '2003-10-01',
  };
  const date: Channel['timetable'][number] = {
    id: 'named',
    title: 'Provider named',
    lane: 'region',
    region: 'northmoor',
    startsAt: '2003-11-05',
    endsAt: null,
    was: null,
    certainty: 'fixed',
    asks: false,
  };
  const said = (own: Partial<Channel>): SyncBatch => ({ kind: 'channel', cursor, channel: { ...channel, ...own } });
  await page.call('commit', said({ suppliers: [supplier], timetable: [date] }), monday);
  expect(await page.call('pasts')).toEqual([]);
  const next = said({
    suppliers: [{ ...supplier, name: 'Oxbow', status: 'named' }],
    timetable: [{ ...date, startsAt: '2003-11-26' }],
  });
  await page.call('commit', next, tuesday);
  await page.call('commit', next, '2003-10-15T09:00:00.000Z');
  expect(await page.call('pasts')).toMatchObject([
    { kind: 'date', said: date, learntAt: tuesday },
    { kind: 'supplier', said: supplier, learntAt: tuesday },
  ]);
});

test('a calendar’s dates are kept with what they were before, and go with their cursor when it is named no more', async () => {
  const id = 'https://office.example/dates.ics';
  const dates = (startsAt: string): SyncBatch => ({
    kind: 'calendar',
    cursor: { id, etag: '"1"', lastModified: null },
    channelId,
    milestones: [
      {
        id: `${id}#a`,
        title: 'Meeting',
        lane: 'region',
        region: null,
        startsAt,
        endsAt: null,
        was: null,
        certainty: 'fixed',
        asks: false,
      },
    ],
  });
  await page.call('commit', dates('2003-11-05'), monday);
  await page.call('commit', dates('2003-11-12'), tuesday);
  expect(await page.call('pasts')).toMatchObject([{ kind: 'date', said: { startsAt: '2003-11-05' }, isGone: false }]);
  expect(await page.call('cursorIds')).toEqual([id]);
  await page.call('commit', { kind: 'channel', cursor, channel }, tuesday);
  expect(await page.call('cursorIds')).toEqual([feed]);
});

test('a feed that its channel no longer names is no longer called broken', async () => {
  const failed = (id: string, kind: Outcome['kind']): Outcome => ({
    id,
    channelId,
    kind,
    title: id,
    checkedAt: monday,
    result: { status: 'failed', failure: { kind: 'missing', status: 404 } },
  });
  await page.call('record', failed(feed, 'news'));
  await page.call('record', failed('https://office.example/other.xml', 'news'));
  await page.call('record', failed(channelId, 'channel'));
  const kept = { id: 'other', title: 'Other', url: 'https://office.example/other.xml', region: null };
  await page.call('commit', { kind: 'channel', cursor, channel: { ...channel, news: [kept] } }, tuesday);
  expect((await page.call('sources')).map(({ id }) => id).sort()).toEqual([
    channelId,
    'https://office.example/other.xml',
  ]);
});

const commentId = '5a0c2c4e-0c1d-4c39-9f0a-3f3a4f1b2c01';
const answer = (own: Partial<Answer> = {}): Answer => ({
  id: commentId,
  channelId,
  submissionId: '5a0c2c4e-0c1d-4c39-9f0a-3f3a4f1b2c02',
  reference: 'H7KM4T9R',
  groupedWith: 'R-041',
  disposition: null,
  explanation: '',
  responsible: null,
  appliedIn: null,
  appliedTo: null,
  answeredAt: published,
  ...own,
});
const answersUrl = 'https://office.example/answers.json';
const answers = (...given: Answer[]): SyncBatch => ({
  kind: 'answers',
  cursor: { id: answersUrl, etag: '"1"', lastModified: null },
  answers: given,
});

test('an answer arrives when it comes, and anew when it changes; one that is published no more stays', async () => {
  await page.call('commit', answers(answer()), monday);
  await page.call('commit', answers(answer()), tuesday);
  expect(await page.call('answer', commentId)).toEqual({ ...answer(), arrivedAt: monday });
  const decided = answer({ disposition: 'persuasive' });
  await page.call('commit', answers(decided), tuesday);
  await page.call('commit', answers(), '2003-10-15T09:00:00.000Z');
  expect(await page.call('answer', commentId)).toEqual({ ...decided, arrivedAt: tuesday });
  expect(await page.call('cursorIds')).toEqual([answersUrl]);
});

test('answers and their cursor are kept together or not at all', async () => {
  // A row without its key cannot be stored.
  const broken = { ...answer(), id: undefined } as unknown as Answer;
  await expect(page.call('commit', answers(answer(), broken), monday)).rejects.toThrow();
  expect(await page.call('answer', commentId)).toBeUndefined();
  expect(await page.call('cursorIds')).toEqual([]);
});

test('the terms of a glossary are those it last had, and go with it when its channel names none', async () => {
  const glossaryUrl = 'https://office.example/glossary.json';
  const glossary = (...terms: string[]): SyncBatch => ({
    kind: 'glossary',
    cursor: { id: glossaryUrl, etag: '"1"', lastModified: null },
    channelId: channel.id,
    terms: terms.map((term) => ({
      id: `${channel.id} ${term}`,
      channelId: channel.id,
      term,
      also: [],
      meaning: 'What it means',
      source: 'Office',
      asAt: null,
    })),
  });
  const cursor = { id: channel.id, etag: null, lastModified: null };
  const naming = { ...channel, glossary: { title: 'Glossary', url: glossaryUrl } };
  await page.call('commit', { kind: 'channel', cursor, channel: naming }, monday);
  await page.call('commit', glossary('slot', 'wave'), monday);
  await page.call('commit', glossary('wave', 'seal'), tuesday);
  expect(await page.call('terms')).toEqual(['seal', 'wave']);
  await page.call('commit', { kind: 'channel', cursor, channel }, tuesday);
  expect(await page.call('terms')).toEqual([]);
});

test('how many answers could not be read stands on their source until they come again', async () => {
  const outcome = (result: Outcome['result'], checkedAt: string): Outcome => ({
    id: answersUrl,
    channelId,
    kind: 'answers',
    title: 'Northmoor office, answers',
    checkedAt,
    result,
  });
  await page.call('record', outcome({ status: 'changed', items: 3, bytes: 900, dropped: 2 }, monday));
  await page.call('record', outcome({ status: 'unchanged' }, tuesday));
  expect((await page.call('sources'))[0]).toMatchObject({ dropped: 2, answeredAt: tuesday, failure: null });
  await page.call('record', outcome({ status: 'changed', items: 5, bytes: 900 }, tuesday));
  expect((await page.call('sources'))[0]).not.toHaveProperty('dropped');
});

test('a library from before there were answers asks for its channels whole, so that they can name theirs', async () => {
  await page.call('makeVersion1', 'before-answers', { id: channelId }, feed);
  await page.call('use', 'before-answers');
  expect(await page.call('cursorIds')).toEqual([feed]);
  await page.call('commit', answers(answer()), monday);
  expect((await page.call('answer', commentId))?.reference).toBe('H7KM4T9R');
});
