import { describe, expect, test } from 'vitest';
import { labelIn, readSpecifications } from '../../../shared/feed/specification-feed.ts';
import { Draft, Revision } from '../../../shared/model/draft.ts';

const url = 'https://programme.example/specifications/feed.json';
const channelId = 'https://programme.example/channel.json';
const receivedAt = '2005-07-01T12:00:00.000Z';

function specificationsOf(text: string) {
  const result = readSpecifications({ text, url, channelId, receivedAt });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  for (const draft of result.value.drafts) Draft.parse(draft);
  for (const revision of result.value.revisions) Revision.parse(revision);
  return result.value;
}

const item = (revision: string, predecessor: string | null, more: object = {}) => ({
  id: `care-records-${revision}`,
  url: `care-records-${revision}`,
  title: `Care records ${revision}`,
  summary: 'Access is rewritten. a<b stays.',
  date_published: '2005-03-01T09:30:00Z',
  attachments: [
    { url: 'map.png', mime_type: 'image/png' },
    { url: `care-records-${revision}.md`, mime_type: 'text/markdown' },
    { url: `care-records-${revision}.html`, mime_type: 'text/html' },
  ],
  _draft: {
    draft: 'care-records',
    title: 'Care records',
    revision,
    predecessor,
    status: 'draft for comment',
    closesAt: '2005-06-30T17:00:00+01:00',
  },
  ...more,
});
const feed = (...items: object[]): string =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Specifications', items });

describe('a specification feed in JSON', () => {
  test('names drafts and revisions by its own words', () => {
    const { drafts, revisions } = specificationsOf(feed(item('0.7', '0.6'), item('0.6', null)));
    expect(drafts).toEqual([{ id: `${channelId} care-records`, channelId, title: 'Care records' }]);
    expect(revisions.map(({ id, label, predecessor }) => [id, label, predecessor])).toEqual([
      [`${channelId} care-records@0.7`, '0.7', '0.6'],
      [`${channelId} care-records@0.6`, '0.6', null],
    ]);
    expect(revisions[0]).toMatchObject({
      draftTitle: 'Care records',
      summary: 'Access is rewritten. a<b stays.',
      status: 'draft for comment',
      publishedAt: '2005-03-01T09:30:00.000Z',
      closesAt: '2005-06-30T16:00:00.000Z',
      url: 'https://programme.example/specifications/care-records-0.7',
      documentUrl: 'https://programme.example/specifications/care-records-0.7.html',
      mediaType: 'text/html',
      document: { status: 'awaited' },
    });
  });

  test('leaves nothing out: a page is the document where no file is, and a revision with neither says so', () => {
    const { revisions } = specificationsOf(
      feed(item('0.7', null, { attachments: [] }), item('0.6', null, { attachments: [], url: undefined })),
    );
    expect(revisions[0]).toMatchObject({
      documentUrl: 'https://programme.example/specifications/care-records-0.7',
      mediaType: '',
      document: { status: 'awaited' },
    });
    expect(revisions[1]).toMatchObject({
      label: '0.6',
      document: { status: 'unreadable', failure: { kind: 'malformed', detail: 'It names no document' } },
    });
  });

  test('names the Word document, or the ZIP of pages, before the PDF beside it', () => {
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    const pdf = { url: 'draft.pdf', mime_type: 'application/pdf' };
    const { revisions } = specificationsOf(
      feed(
        item('0.7', null, { attachments: [pdf, { url: 'draft.docx', mime_type: word }] }),
        item('0.6', null, { attachments: [pdf, { url: 'pages.zip', mime_type: 'application/zip' }] }),
      ),
    );
    expect(revisions.map(({ documentUrl }) => documentUrl.replace(/^.*\//, ''))).toEqual(['draft.docx', 'pages.zip']);
  });

  test('keeps two revisions under one label apart', () => {
    const later = item('0.7', null, {
      id: 'again',
      date_published: '2005-04-01T00:00:00Z',
      attachments: [{ url: 'again.html', mime_type: 'text/html' }],
    });
    const { revisions } = specificationsOf(feed(item('0.7', null), later));
    expect(revisions.map(({ label }) => label)).toEqual(['0.7', '0.7 (2005-04-01)']);
    expect(new Set(revisions.map(({ id }) => id)).size).toBe(2);
  });
});

describe('a specification feed in JSON that is not quite as it should be', () => {
  test('keeps its names, whichever way its revisions are ordered', () => {
    const first = item('0.7', null);
    const later = item('0.7', null, {
      id: 'again',
      date_published: '2005-04-01T00:00:00Z',
      attachments: [{ url: 'again.html', mime_type: 'text/html' }],
    });
    const byDocument = (text: string) =>
      Object.fromEntries(specificationsOf(text).revisions.map(({ documentUrl, id }) => [documentUrl, id]));
    expect(byDocument(feed(later, first))).toEqual(byDocument(feed(first, later)));
    expect(specificationsOf(feed(later, first)).revisions.map(({ label }) => label)).toEqual([
      '0.7 (2005-04-01)',
      '0.7',
    ]);
  });

  test('has one revision for an item that it holds twice', () => {
    expect(specificationsOf(feed(item('0.7', '0.6'), item('0.7', '0.6'))).revisions.length).toBe(1);
  });

  test('is not robbed of its names by one bad item', () => {
    const { revisions } = specificationsOf(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Specifications',
        items: [item('0.7', '0.6'), null, { id: 'odd', url: 'odd.html', title: 'Odd 0.1', _draft: { revision: [] } }],
      }),
    );
    expect(revisions[0]?.id).toBe(`${channelId} care-records@0.7`);
  });

  test('may write a revision as a number', () => {
    const { _draft } = item('0.7', null);
    const { revisions } = specificationsOf(
      feed(item('0.7', null, { _draft: { ..._draft, revision: 0.7, predecessor: 0.6 } })),
    );
    expect(revisions[0]).toMatchObject({ id: `${channelId} care-records@0.7`, label: '0.7', predecessor: '0.6' });
  });

  test('dates a revision without a date by when it came', () => {
    expect(specificationsOf(feed(item('0.7', null, { date_published: undefined }))).revisions[0]?.publishedAt).toBe(
      receivedAt,
    );
  });
});

describe('a specification feed in Atom', () => {
  test('is one draft, its revisions named by their titles and joined by RFC 5829', () => {
    const entry = (label: string, before: string | null): string =>
      `<entry><id>${label}</id><title>Transport, ${label}</title><updated>2005-03-01T09:30:00Z</updated><link href="${label}.html"/>
       <link rel="enclosure" type="text/markdown" href="${label}.md"/>${before === null ? '' : `<link rel="predecessor-version" href="${before}.html"/>`}</entry>`;
    const { drafts, revisions } = specificationsOf(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Transport</title>${entry('draft-29', 'draft-28')}${entry('draft-28', null)}</feed>`,
    );
    expect(drafts).toEqual([{ id: `${channelId} ${url}`, channelId, title: 'Transport' }]);
    expect(
      revisions.map(({ label, predecessor, documentUrl, mediaType }) => [label, predecessor, documentUrl, mediaType]),
    ).toEqual([
      ['draft-29', 'draft-28', 'https://programme.example/specifications/draft-29.md', 'text/markdown'],
      ['draft-28', null, 'https://programme.example/specifications/draft-28.md', 'text/markdown'],
    ]);
  });
});

test.each([
  ['Care records 0.7', '0.7'],
  ['Messaging v1.2.3', '1.2.3'],
  ['draft-ietf-quic-transport-29', 'draft-29'],
  ['Draft 29', 'draft-29'],
  ['Booking, issue 4', '4'],
  ['Booking', 'Booking'],
  ['', 'unnamed'],
])('the label in "%s" is %s', (title, label) => {
  expect(labelIn(title)).toBe(label);
});

test('a feed that is none is refused', () => {
  expect(readSpecifications({ text: '<html><title>Wi-Fi login</title>', url, channelId, receivedAt })).toMatchObject({
    ok: false,
    error: { kind: 'portal' },
  });
  expect(readSpecifications({ text: '{"title":"x"}', url, channelId, receivedAt })).toMatchObject({
    ok: false,
    error: { kind: 'malformed' },
  });
});
