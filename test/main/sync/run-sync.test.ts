import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSync } from '../../../main/sync/create-sync.ts';
import { runSync } from '../../../main/sync/run-sync.ts';
import { picturesOfClauses } from '../../../shared/draft/pictures-of-clauses.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { Outcome } from '../../../shared/model/source.ts';
import { SyncBatch, type SyncOrder, SyncReport } from '../../../shared/model/sync.ts';
import { type Office, startOffice } from '../../office/server.ts';
import { startRudeServer } from '../../support/rude-server.ts';
import { type SyncWorld, syncWorld } from '../../support/sync-world.ts';

let office: Office;
let world: SyncWorld;
const never = new AbortController().signal;

beforeEach(async () => {
  office = await startOffice();
  world = syncWorld({ idleSeconds: 0.5, wholeSeconds: 5 });
});
afterEach(async () => {
  await world.parser.close();
  await office.close();
});

const sync = (order: SyncOrder = world.nextOrder(office.channelUrl)) => runSync(order, world.ports, never);
const outcomeOf = (outcomes: readonly Outcome[], ending: string): Outcome['result'] | undefined =>
  outcomes.find(({ id }) => id.endsWith(ending))?.result;
const problem = (outcome: Outcome['result'] | undefined): Failure['kind'] | undefined =>
  outcome?.status === 'failed' ? outcome.failure.kind : undefined;

test('a first sync brings the channel, its news, its specifications, their documents and the pictures', async () => {
  const report = await sync();
  expect(SyncReport.safeParse(report).success).toBe(true);
  for (const each of world.announced) if ('cursor' in each) expect(SyncBatch.safeParse(each).error).toBeUndefined();
  const [channel] = world.batches('channel');
  expect(channel?.channel.id).toBe(office.channelUrl);
  expect(world.batches('news').length).toBe(channel?.channel.news.length);
  expect(world.batches('news').flatMap(({ entries }) => entries).length).toBeGreaterThan(0);
  const revisions = world.batches('specifications').flatMap(({ revisions }) => revisions);
  expect(
    world
      .batches('document')
      .map(({ revisionId }) => revisionId)
      .toSorted(),
  ).toEqual(revisions.map(({ id }) => id).toSorted());
  for (const { clauses } of world.batches('document')) expect(clauses.length).toBeGreaterThan(5);
  const shown = new Set([
    ...world.batches('news').flatMap(({ entries }) => entries.flatMap(({ images }) => images.map(({ url }) => url))),
    ...world.batches('document').flatMap(({ clauses }) => [...picturesOfClauses(clauses).keys()]),
  ]);
  for (const { asset } of world.batches('picture')) expect(shown).toContain(asset.id);
});

test('each batch is announced before its outcome', async () => {
  await sync();
  const order = world.announced.map((each) => ('cursor' in each ? each.cursor.id : `outcome ${each.id}`));
  for (const { cursor } of world.batches('news')) {
    expect(order.indexOf(cursor.id)).toBeLessThan(order.indexOf(`outcome ${cursor.id}`));
  }
});

test('a second sync of an unchanged programme transfers no bodies and announces nothing', async () => {
  await sync();
  const before = {
    requests: office.requests().length,
    batches: world.announced.filter((each) => 'cursor' in each).length,
  };
  const report = await sync();
  const second = office.requests().slice(before.requests);
  expect(second.length).toBeGreaterThan(2);
  expect(second.map(({ status, bodyBytes }) => ({ status, bodyBytes }))).toEqual(
    second.map(() => ({ status: 304, bodyBytes: 0 })),
  );
  expect(report.outcomes.every(({ result }) => result.status === 'unchanged')).toBe(true);
  expect(world.announced.filter((each) => 'cursor' in each).length).toBe(before.batches);
});

test('a broken feed is an outcome of its own and harms nothing else, and heals', async () => {
  office.setFault('/news/northmoor.xml', { kind: 'status', status: 500 });
  const { outcomes } = await sync();
  expect(problem(outcomeOf(outcomes, '/news/northmoor.xml'))).toBe('unavailable');
  const others = outcomes.filter(({ id, kind }) => kind === 'news' && !id.endsWith('/news/northmoor.xml'));
  expect(others.length).toBeGreaterThan(0);
  expect(others.every(({ result }) => result.status === 'changed')).toBe(true);
  office.setFault('/news/northmoor.xml', null);
  expect(outcomeOf((await sync()).outcomes, '/news/northmoor.xml')?.status).toBe('changed');
});

test.each<readonly [string, Parameters<Office['setFault']>[1], Failure['kind']]>([
  ['that is gone', { kind: 'status', status: 404 }, 'missing'],
  ['that hangs', { kind: 'hang' }, 'timeout'],
  ['that drops the line', { kind: 'drop' }, 'unreachable'],
  ['that is malformed', { kind: 'body', type: 'application/rss+xml', text: '<rss><channel><item>' }, 'malformed'],
  [
    'that is a page',
    { kind: 'body', type: 'text/html', text: '<!doctype html><title>Welcome</title><p>Hello' },
    'malformed',
  ],
  [
    'that is the page of a captive portal',
    {
      kind: 'body',
      type: 'text/html',
      text: '<html><form action="/login"><input type="password" name="p"></form></html>',
    },
    'portal',
  ],
  ['that is empty', { kind: 'body', type: 'application/rss+xml', text: '' }, 'malformed'],
  ['that never ends', { kind: 'endless' }, 'oversize'],
])('a feed %s is a failure with a name', async (_, fault, kind) => {
  office.setFault('/news/northmoor.xml', fault);
  const { outcomes } = await sync();
  expect(problem(outcomeOf(outcomes, '/news/northmoor.xml'))).toBe(kind);
  expect(outcomes.filter(({ kind, result }) => kind === 'news' && result.status === 'changed').length).toBeGreaterThan(
    0,
  );
});

test('a channel that fails is asked on as it is known', async () => {
  await sync();
  office.setFault('/channel.json', { kind: 'status', status: 503 });
  const { outcomes } = await sync();
  expect(problem(outcomeOf(outcomes, '/channel.json'))).toBe('unavailable');
  expect(
    outcomes.filter(({ kind, result }) => kind === 'news' && result.status === 'unchanged').length,
  ).toBeGreaterThan(0);
});

test('a channel that fails and was never known is one failure', async () => {
  office.setFault('/channel.json', { kind: 'body', type: 'application/json', text: '{"title":' });
  const { outcomes } = await sync();
  expect(outcomes.map(({ result }) => problem(result))).toEqual(['malformed']);
});

test('a document that failed is fetched when it is wanted', async () => {
  const revision = await firstRevision();
  const path = new URL(revision.documentUrl).pathname;
  office.setFault(path, { kind: 'status', status: 500 });
  world.announced.splice(0);
  await sync();
  expect(world.batches('document').some(({ revisionId }) => revisionId === revision.id)).toBe(false);
  office.setFault(path, null);
  const { id: revisionId, channelId, draftTitle: title, documentUrl: url, mediaType } = revision;
  const wanted = { documents: [{ revisionId, channelId, title, url, mediaType }], pictures: [] };
  await sync({ ...world.nextOrder(office.channelUrl), wanted });
  expect(world.batches('document').some(({ revisionId }) => revisionId === revision.id)).toBe(true);
});

const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

test('the pictures of a document come with it: from the web beside it, or out of its own file', async () => {
  const page = '<h1>1 Scope</h1><p>See <img src="figures/flow.png" alt="Flow"> and <img src="gone.png">.</p>';
  const zip = zipSync({ 'a.md': strToU8('# A\n\nWords. ![Flow](flow.png)'), 'flow.png': png });
  office.serve('/draft/page.html', { type: 'text/html', body: page });
  office.serve('/draft/figures/flow.png', { type: 'image/png', body: png });
  office.serve('/draft/pages.zip', { type: 'application/zip', body: zip });
  const document = (name: string) => ({
    revisionId: name,
    channelId: office.channelUrl,
    title: name,
    url: `${office.url}draft/${name}`,
    mediaType: '',
  });
  const wanted = { documents: [document('page.html'), document('pages.zip')], pictures: [] };
  const report = await sync({ ...world.nextOrder(office.channelUrl), wanted });
  const batch = world.batches('document').find(({ revisionId }) => revisionId === 'pages.zip');
  expect(SyncBatch.safeParse(batch).error).toBeUndefined();
  expect(batch?.pictures).toMatchObject([{ id: expect.stringMatching(/^ni:/), mediaType: 'image/png', bytes: png }]);
  const fetched = world.batches('picture').map(({ asset }) => asset.id);
  expect(fetched).toContain(`${office.url}draft/figures/flow.png`);
  expect(outcomeOf(report.outcomes, '/draft/figures/flow.png')?.status).toBe('changed');
  expect(problem(outcomeOf(report.outcomes, '/draft/gone.png'))).toBe('missing');
  expect(report.outcomes.some(({ id }) => id.startsWith('ni:'))).toBe(false);
});

test('a wanted picture is kept by its own bytes, and one that is no picture is refused', async () => {
  office.serve('/true.jpg', { type: 'image/jpeg', body: png });
  office.serve('/false.png', { type: 'image/png', body: '<p>No picture</p>' });
  office.serve('/drawing.svg', {
    type: 'image/svg+xml',
    body: '<svg onload="x()"><script>x()</script><path d="M0 0h9"/></svg>',
  });
  const pictures = [`${office.url}true.jpg`, `${office.url}false.png`, `${office.url}drawing.svg`];
  const report = await sync({
    ...world.nextOrder(office.channelUrl),
    channels: [{ url: office.channelUrl, known: null }],
    feeds: [],
    wanted: { documents: [], pictures },
  });
  expect(world.batches('picture').find(({ asset }) => asset.id.endsWith('/true.jpg'))?.asset.mediaType).toBe(
    'image/png',
  );
  const drawing = world.batches('picture').find(({ asset }) => asset.id.endsWith('/drawing.svg'))?.asset;
  expect(new TextDecoder().decode(drawing?.bytes)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>',
  );
  expect(problem(outcomeOf(report.outcomes, '/false.png'))).toBe('unsupported');
});

test('a revision that names no document is not read from the feed that names it', async () => {
  office.serve('/bare.json', {
    type: 'application/json',
    body: JSON.stringify({ title: 'Bare', specifications: { url: 'bare.xml' } }),
  });
  office.serve('/bare.xml', {
    type: 'text/xml',
    body: '<feed xmlns="http://www.w3.org/2005/Atom"><title>Bare</title><entry><id>1</id><title>Bare 0.1</title></entry></feed>',
  });
  const { outcomes } = await sync(world.nextOrder(`${office.url}bare.json`));
  expect(world.batches('specifications')[0]?.revisions[0]?.document.status).toBe('unreadable');
  expect(world.batches('document')).toEqual([]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['channel', 'specifications']);
});

test('a channel goes by its own name as soon as it has said it', async () => {
  const { outcomes } = await sync();
  expect(outcomes.find(({ kind }) => kind === 'channel')?.title).toBe(world.batches('channel')[0]?.channel.title);
});

test('a feed named for news and for specifications is asked for each, and neither answers for the other', async () => {
  const feed = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Both',
    items: [{ id: '1', title: 'One' }],
  });
  const channel = { title: 'Both', news: [{ url: 'both.json' }], specifications: { url: 'both.json' } };
  office.serve('/both-channel.json', { type: 'application/json', body: JSON.stringify(channel) });
  office.serve('/both.json', { type: 'application/feed+json', body: feed });
  const { outcomes } = await sync(world.nextOrder(`${office.url}both-channel.json`));
  expect(new Set(outcomes.map(({ id }) => id)).size).toBe(3);
  expect(world.batches('news')[0]?.cursor.id).not.toBe(world.batches('specifications')[0]?.cursor.id);
  const again = await sync(world.nextOrder(`${office.url}both-channel.json`));
  expect(again.outcomes.map(({ result }) => result.status)).toEqual(['unchanged', 'unchanged', 'unchanged']);
});

test('a plain feed whose news could not be stored is asked for again', async () => {
  const url = `${office.url}news/programme.atom`;
  await sync(world.nextOrder(url));
  // A renderer whose disk was full when the news came: it has every other batch.
  world.announced.splice(
    0,
    world.announced.length,
    ...world.announced.filter((each) => !('cursor' in each) || each.kind !== 'news'),
  );
  const again = await sync(world.nextOrder(url));
  expect(outcomeOf(again.outcomes, '/news/programme.atom')?.status).toBe('changed');
});

test('a plain feed is a channel with news only, and its one body serves as both', async () => {
  const url = `${office.url}news/programme.atom`;
  const { outcomes } = await sync(world.nextOrder(url));
  expect(office.requests().filter(({ path }) => path.endsWith('/news/programme.atom')).length).toBe(1);
  expect(outcomes.map(({ kind, result }) => [kind, result.status]).slice(0, 2)).toEqual([
    ['channel', 'changed'],
    ['news', 'changed'],
  ]);
  expect(world.batches('news')[0]?.entries.length).toBeGreaterThan(0);
  const again = await sync(world.nextOrder(url));
  expect(again.outcomes.map(({ result }) => result.status)).toEqual(['unchanged', 'unchanged']);
});

test('a sync that is stopped ends at once, and one that waits for it too', async () => {
  office.setFault('/news', { kind: 'hang' });
  world = syncWorld();
  const syncing = createSync({
    ...world.ports,
    announceBatch: (batch) => {
      world.ports.announceBatch(batch);
      if (batch.kind === 'channel') syncing.stop();
    },
  });
  const order = world.nextOrder(office.channelUrl);
  const [first, second] = await Promise.all([syncing.run(order), syncing.run(order)]);
  expect(outcomeOf(first.outcomes, '/channel.json')?.status).toBe('changed');
  expect(first.outcomes.filter(({ kind }) => kind === 'document')).toEqual([]);
  expect(second.outcomes).toEqual([]);
  await world.parser.close();
});

test.each([404, 403])('a picture that is refused with %i is asked for once, not at every sync', async (status) => {
  const url = `${office.url}gone.png`;
  office.setFault('/gone.png', { kind: 'status', status });
  const order = { ...world.nextOrder(office.channelUrl), wanted: { documents: [], pictures: [url] } };
  let now = Date.now();
  const syncing = createSync({ ...world.ports, now: () => new Date(now) });
  const timesAsked = () => office.requests().filter(({ path }) => path === '/gone.png').length;
  const first = await syncing.run(order);
  expect(outcomeOf(first.outcomes, '/gone.png')?.status).toBe('failed');
  await syncing.run(order);
  expect(timesAsked()).toBe(1);
  now += 7 * 60 * 60 * 1000;
  await syncing.run(order);
  expect(timesAsked()).toBe(2);
});

test('of many pictures few are asked for at once, and all in the end', async () => {
  const pictures = Array.from({ length: 100 }, (_, number) => `${office.url}picture-${number}.png`);
  let asking = 0;
  let most = 0;
  const get: typeof world.ports.get = async (...asked) => {
    most = Math.max(most, ++asking);
    const got = await world.ports.get(...asked);
    asking--;
    return got;
  };
  const order = { channels: [], feeds: [], cursors: [], wanted: { documents: [], pictures } };
  const { outcomes } = await runSync(order, { ...world.ports, get }, never);
  expect(outcomes.length).toBe(100);
  expect(most).toBeLessThanOrEqual(12);
});

test('a channel that has moved is still known by the address that was asked', async () => {
  const moved = await startRudeServer();
  moved.answer((_, response) => response.writeHead(301, { location: office.channelUrl }).end());
  try {
    const url = `${moved.url}/channel`;
    await sync(world.nextOrder(url));
    const [channel] = world.batches('channel');
    expect(channel?.channel.id).toBe(url);
    expect(channel?.cursor.id).toBe(url);
    expect(channel?.channel.news.every((feed) => feed.url.startsWith(office.url))).toBe(true);
    expect(world.batches('news').every(({ channelId }) => channelId === url)).toBe(true);
    const again = await sync(world.nextOrder(url));
    expect(again.outcomes.every(({ result }) => result.status === 'unchanged')).toBe(true);
  } finally {
    await moved.close();
  }
});

test('two channels at once do not disturb one another', async () => {
  const { outcomes } = await sync(world.nextOrder(office.channelUrl, 'http://127.0.0.1:1/channel.json'));
  expect(problem(outcomeOf(outcomes, ':1/channel.json'))).toBe('unreachable');
  expect(world.batches('channel').length).toBe(1);
});

async function firstRevision() {
  await sync();
  const revision = world.batches('specifications')[0]?.revisions[0];
  if (revision === undefined) throw new Error('the office has no revision');
  return revision;
}

const collection = (id: string, comment: string) => ({
  id: `urn:uuid:${id}`,
  type: 'AnnotationCollection',
  total: 1,
  first: {
    type: 'AnnotationPage',
    items: [
      {
        id: `urn:uuid:${comment}`,
        type: 'Annotation',
        target: { source: `${office.url}specifications/care-records-0.7.html`, 'pitchside:clauseNumber': '4.2.1' },
      },
    ],
  },
});

/** Send one comment to the office, as the app would; the office's reference. */
async function send(submissionId: string, comment: string): Promise<string> {
  const response = await fetch(`${office.url}responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/ld+json', 'idempotency-key': `"${submissionId}"` },
    body: JSON.stringify(collection(submissionId, comment)),
  });
  const { reference }: { reference: string } = await response.json();
  return reference;
}

test('answers are a source like any: asked conditionally, read once, and brought when they change', async () => {
  const [submissionId, comment] = [crypto.randomUUID(), crypto.randomUUID()];
  await sync();
  expect(world.batches('answers').map(({ answers }) => answers)).toEqual([[]]);
  office.answer(await send(submissionId, comment), [
    { clause: '4.2.1', disposition: 'Persuasive', explanation: 'Yes.' },
  ]);
  expect(outcomeOf((await sync()).outcomes, '/answers.json')).toMatchObject({ status: 'changed', items: 1 });
  expect(world.batches('answers').at(-1)?.answers).toEqual([
    expect.objectContaining({ id: comment, submissionId, disposition: 'persuasive', explanation: 'Yes.' }),
  ]);
  expect(outcomeOf((await sync()).outcomes, '/answers.json')).toEqual({ status: 'unchanged' });
  expect(office.requests().at(-1)?.status).toBe(304);
});

test('answers that fail are a failure of their own, and one that cannot be read is counted and takes no other with it', async () => {
  office.setFault('/answers.json', { kind: 'body', type: 'application/json', text: '{"answers":' });
  const { outcomes } = await sync();
  expect(problem(outcomeOf(outcomes, '/answers.json'))).toBe('malformed');
  expect(outcomes.filter(({ kind, result }) => kind === 'news' && result.status === 'changed').length).toBeGreaterThan(
    0,
  );
  office.setFault('/answers.json', { kind: 'body', type: 'application/json', text: '{"version":1,"answers":[7,{}]}' });
  expect(outcomeOf((await sync()).outcomes, '/answers.json')).toMatchObject({
    status: 'changed',
    items: 0,
    dropped: 2,
  });
});

test('a channel that names no answers is asked for none', async () => {
  const channel = await (await fetch(office.channelUrl)).json();
  delete channel.responses.answers;
  office.serve('/channel.json', { type: 'application/json', body: JSON.stringify(channel) });
  await sync();
  expect(office.requests().some(({ path }) => path === '/answers.json')).toBe(false);
});

test('a calendar that a channel names is a source like any: read once, asked conditionally, and counted where it cannot be read', async () => {
  const event = (uid: string, start: string) =>
    `BEGIN:VEVENT\r\nUID:${uid}\r\nSUMMARY:Meeting\r\n${start}\r\nEND:VEVENT`;
  const body = [
    'BEGIN:VCALENDAR',
    event('a', 'DTSTART;VALUE=DATE:20260312'),
    event('b', 'DTSTART:soon'),
    'END:VCALENDAR',
  ];
  office.serve('/calendars/northmoor.ics', { type: 'text/calendar', body: body.join('\r\n') });
  expect(outcomeOf((await sync()).outcomes, '/northmoor.ics')).toMatchObject({
    status: 'changed',
    items: 1,
    dropped: 1,
  });
  expect(world.batches('calendar').at(-1)?.milestones).toMatchObject([
    { title: 'Meeting', region: 'northmoor', startsAt: '2026-03-12' },
  ]);
  expect(outcomeOf((await sync()).outcomes, '/northmoor.ics')).toEqual({ status: 'unchanged' });
});

test('a glossary that a channel names is a source like any: read once, asked conditionally, its broken terms counted', async () => {
  const term = { term: 'Slot', meaning: 'A time in a clinic.', source: 'Booking 0.3', asAt: '2026-03-03' };
  const body = JSON.stringify({ version: 1, terms: [term, { term: 'No meaning' }] });
  office.serve('/glossary.json', { type: 'application/json', body });
  expect(outcomeOf((await sync()).outcomes, '/glossary.json')).toMatchObject({
    status: 'changed',
    items: 1,
    dropped: 1,
  });
  expect(world.batches('glossary').at(-1)?.terms).toMatchObject([{ ...term, also: [] }]);
  expect(outcomeOf((await sync()).outcomes, '/glossary.json')).toEqual({ status: 'unchanged' });
});
