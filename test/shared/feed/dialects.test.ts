/* Feeds as they were written before there was one way to write them, and as some are written still. */
import { expect, test } from 'vitest';
import { feedToEntries } from '../../../shared/feed/feed-to-entries.ts';
import { readFeed } from '../../../shared/feed/read-feed.ts';

const provenance = {
  url: 'https://programme.example/news/feed.xml',
  channelId: 'https://programme.example/channel.json',
  sourceId: 'northmoor',
  sourceTitle: 'Northmoor office',
  region: 'northmoor',
  receivedAt: '2005-06-01T09:00:00.000Z',
};
const base64 = (text: string): string =>
  Buffer.from(text)
    .toString('base64')
    .replace(/(.{8})/g, '$1\n');

test.each([
  [
    'RSS under a prefix of its own',
    '<r:rss xmlns:r="http://backend.userland.com/rss2" version="2.0"><r:channel><r:item><r:title>A</r:title><r:description>The list</r:description></r:item></r:channel></r:rss>',
  ],
  ['RSS without a channel', '<rss><item><title>A</title><description>The list</description></item></rss>'],
  [
    'RSS 1.0',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="c"><title>C</title></channel><item rdf:about="https://programme.example/1"><title>A</title><description>The list</description></item></rdf:RDF>',
  ],
  [
    'fullitem',
    '<rss version="2.0"><channel><item><title>A</title><fullitem>&lt;p>The list&lt;/p></fullitem></item></channel></rss>',
  ],
  [
    'a body in XHTML',
    '<rss version="2.0"><channel><item><title>A</title><body xmlns="http://www.w3.org/1999/xhtml"><p>The list</p></body></item></channel></rss>',
  ],
  [
    'a body in XHTML under a prefix',
    '<rss version="2.0" xmlns:x="http://www.w3.org/1999/xhtml"><channel><item><title>A</title><x:body><p>The list</p></x:body></item></channel></rss>',
  ],
  [
    'a whole page within CDATA',
    '<rss version="2.0"><channel><item><title>A</title><description><![CDATA[<html><body><p>The list</p></body></html>]]></description></item></channel></rss>',
  ],
  [
    'Atom 0.3 in base64',
    `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>A</title><content type="text/html" mode="base64">${base64('<p>The list</p>')}</content></entry></feed>`,
  ],
  [
    'Atom 1.0 in base64',
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><content type="application/octet-stream">${base64('<p>The list</p>')}</content></entry></feed>`,
  ],
  [
    'words that only look like base64',
    '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>A</title><content mode="base64">The list</content></entry></feed>',
  ],
  [
    'Media RSS alone',
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><entry><title>A</title><media:group><media:description>The list</media:description></media:group></entry></feed>',
  ],
])('%s is read', (_, text) => {
  const entries = feedToEntries({ ...provenance, text });
  expect(entries).toMatchObject({ ok: true, value: [{ title: 'A', text: 'The list' }] });
});

test('the curled quotation marks of Windows are read as such', () => {
  const text = '<rss version="2.0"><channel><item><title>Don\u0092t \u0093wait\u0094</title></item></channel></rss>';
  expect(feedToEntries({ ...provenance, text })).toMatchObject({ ok: true, value: [{ title: 'Don’t “wait”' }] });
});

test.each([
  [
    '<pubDate>Tue, 01 Mar 2005 09:30:00 GMT</pubDate><dc:date>2005-03-02</dc:date>',
    'Tue, 01 Mar 2005 09:30:00 GMT',
    null,
  ],
  ['<dc:date>2005-03-02</dc:date>', '2005-03-02', '2005-03-02'],
  [
    '<dcterms:issued>2005-03-01</dcterms:issued><dcterms:modified>2005-03-02</dcterms:modified>',
    '2005-03-01',
    '2005-03-02',
  ],
])('dates of Dublin Core: %s', (dates, published, updated) => {
  const text = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><channel><item><title>A</title>${dates}</item></channel></rss>`;
  expect(readFeed(text, provenance.url)).toMatchObject({ ok: true, value: { items: [{ published, updated }] } });
});
