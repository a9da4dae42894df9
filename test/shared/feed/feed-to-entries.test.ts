import { describe, expect, test } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import { feedToEntries } from '../../../shared/feed/feed-to-entries.ts';
import { Entry } from '../../../shared/model/entry.ts';
import { corpusFiles } from '../passage/corpus.ts';

const receivedAt = '2005-06-01T09:00:00.000Z';
const read = (text: string) =>
  feedToEntries({
    text,
    url: 'https://programme.example/news/feed.xml',
    channelId: 'https://programme.example/channel.json',
    sourceId: 'northmoor',
    sourceTitle: 'Northmoor office',
    region: 'northmoor',
    receivedAt,
  });

function entriesOf(text: string): Entry[] {
  const result = read(text);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  for (const entry of result.value) Entry.parse(entry);
  return result.value;
}

const rss = (items: string): string => `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title>${items}</channel></rss>`;
const atom = (entries: string): string =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="/news/"><title>News</title>${entries}</feed>`;

describe('an item of news', () => {
  test('is the same in RSS, Atom and JSON', () => {
    const same = {
      title: 'Two suppliers & one list',
      text: 'The list\nis out.',
      url: 'https://programme.example/news/1',
      author: 'Office',
      publishedAt: '2005-03-01T09:30:00.000Z',
      categories: ['Northmoor'],
      minutes: 1,
      unreadable: null,
      sourceTitle: 'Northmoor office',
      region: 'northmoor',
    };
    const [fromRss] = entriesOf(
      rss(`<item><guid isPermaLink="false">n1</guid><title>Two suppliers &amp; one list</title><link>https://programme.example/news/1</link>
      <description>&lt;p&gt;The list&lt;p&gt;is out.</description><dc:creator>Office</dc:creator><category>Northmoor</category><pubDate>Tue, 01 Mar 2005 09:30:00 GMT</pubDate></item>`),
    );
    const [fromAtom] = entriesOf(
      atom(`<entry><id>n1</id><title>Two suppliers &amp; one list</title><link href="1"/><author><name>Office</name></author><category term="Northmoor"/>
      <published>2005-03-01T10:30:00+01:00</published><updated>2005-03-01T09:30:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The list</p><p>is out.</p></div></content></entry>`),
    );
    const [fromJson] = entriesOf(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'News',
        items: [
          {
            id: 'n1',
            title: 'Two suppliers & one list',
            url: '/news/1',
            authors: [{ name: 'Office' }],
            tags: ['Northmoor'],
            date_published: '2005-03-01T09:30:00Z',
            content_html: '<p>The list</p><p>is out.</p>',
          },
        ],
      }),
    );
    for (const entry of [fromRss, fromAtom, fromJson])
      expect(entry).toMatchObject({ ...same, id: 'northmoor n1', updatedAt: null });
  });

  test('has its addresses made absolute, and its pictures named', () => {
    const [entry] = entriesOf(
      atom(`<entry xml:base="items/"><id>1</id><title>A</title><updated>2005-03-01T09:30:00Z</updated>
      <link rel="enclosure" type="image/png" href="/map.png"/><content type="html">&lt;a href="b">b&lt;/a> &lt;img src="c.png" alt="C"></content></entry>`),
    );
    expect(entry?.images).toEqual([
      { url: 'https://programme.example/news/items/c.png', alt: 'C' },
      { url: 'https://programme.example/map.png', alt: '' },
    ]);
    expect(JSON.stringify(entry?.tree)).toContain('https://programme.example/news/items/b');
  });

  test('without a title has its first words; without a date, the time it came; without anything, a name', () => {
    const [words, nothing] = entriesOf(
      rss(
        '<item><description>The list of suppliers is out.</description></item><item><link>https://programme.example/2</link></item>',
      ),
    );
    expect(words).toMatchObject({ title: 'The list of suppliers is out.', publishedAt: receivedAt, updatedAt: null });
    expect(nothing).toMatchObject({ title: 'Untitled', text: '', summary: '' });
  });

  test('has the same id and digest whenever it comes, and another digest when it changed', () => {
    const item = (text: string): string => rss(`<item><title>A</title><description>${text}</description></item>`);
    expect(entriesOf(item('one'))).toEqual(entriesOf(item('one')));
    const [before, after] = [entriesOf(item('one'))[0], entriesOf(item('two'))[0]];
    expect(after?.id).toBe(before?.id);
    expect(after?.digest).not.toBe(before?.digest);
  });

  test('that shares its id with another is kept beside it; the very same item twice is one', () => {
    const item = (title: string): string => `<item><guid>1</guid><title>${title}</title></item>`;
    expect(entriesOf(rss(item('A') + item('B') + item('A'))).map(({ title }) => title)).toEqual(['A', 'B']);
  });

  test('that cannot be shown is kept as it came, and says so; the others are not touched', () => {
    const [bad, good] = entriesOf(
      rss(
        '<item><title>A</title><description>&lt;iframe src="x">&lt;/iframe></description></item><item><title>B</title><description>b</description></item>',
      ),
    );
    expect(bad).toMatchObject({
      title: 'A',
      text: '<iframe src="x"></iframe>',
      unreadable: expect.stringContaining('nothing that can be shown'),
    });
    expect(good).toMatchObject({ text: 'b', unreadable: null });
  });

  test('whose plain text looks like a sum is not taken for HTML', () => {
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'T',
      items: [{ id: '1', title: 'a<b', content_text: 'if a<b and b>c\n\nthen' }],
    });
    expect(entriesOf(json)[0]).toMatchObject({ title: 'a<b', text: 'if a<b and b>c\nthen' });
  });
});

describe('a feed in the wild', () => {
  test.each([
    ['a byte order mark and blank lines', `\uFEFF\n\n<?xml version="1.0"?>${rss('<item><title>A</title></item>')}`],
    ['entities of HTML', rss('<item><title>A</title><description>b&nbsp;c &pound;</description></item>')],
    ['control characters', rss('<item><title>A\u0008</title></item>')],
    [
      'a comment and a stylesheet before it',
      `<!-- > --><?xml-stylesheet href="a.xsl"?>${rss('<item><title>A</title></item>')}`,
    ],
    ['a last bracket missing', rss('<item><title>A</title></item>').slice(0, -1)],
    ['what a host appended', `${rss('<item><title>A</title></item>')}<!-- cached --><script>count()</script>`],
    ['bare ampersands', rss('<item><title>A</title><link>https://x.example/?a=1&b=2</link></item>')],
    [
      'RSS 1.0',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>N</title></channel><item rdf:about="x"><title>A</title></item></rdf:RDF>',
    ],
  ])('is read with %s', (_, text) => {
    expect(entriesOf(text).map(({ title }) => title)).toEqual(['A']);
  });

  test('expands no entity of its own making', () => {
    const laughs = Array.from({ length: 40 }, (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};&a${at};">`).join('');
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "ha>]<b>">${laughs}<!ENTITY file SYSTEM "file:///etc/passwd">]>${rss('<item><title>A</title><description>&a40; &file;</description></item>')}`;
    const [entry] = entriesOf(bomb);
    expect(entry).toMatchObject({ title: 'A', text: '&a40; &file;' });
  });

  test.each([
    ['nothing', '', { kind: 'malformed', detail: 'It is empty' }],
    [
      'a sign-in page',
      '<!DOCTYPE html><html><head><title>Sign in</title></head><form><input type="password"></form></html>',
      { kind: 'portal', url: 'https://programme.example/news/feed.xml' },
    ],
    [
      'a page that leads to one',
      '<html><head><meta http-equiv="refresh" content="0; url=http://10.0.0.1/login"></head></html>',
      { kind: 'portal' },
    ],
    [
      'a web page',
      '<!doctype html><html><head><title>News</title></head><p>Hello</html>',
      { kind: 'malformed', what: 'a web page' },
    ],
    [
      'half a feed',
      rss('<item><title>A</title><description>The supp').slice(0, -18),
      { kind: 'malformed', detail: 'It breaks off before its end' },
    ],
    ['another XML', '<opml version="2.0"><body/></opml>', { kind: 'malformed', what: 'a feed' }],
    ['another JSON', '{"a":1}', { kind: 'malformed', what: 'a feed' }],
    ['half a JSON', '{"version":"https://jsonfeed.org/version/1.1","items":[', { kind: 'malformed' }],
    ['words', 'Service unavailable', { kind: 'malformed' }],
    [
      'a tower of elements',
      `<rss version="2.0"><channel>${'<a>'.repeat(100_000)}</channel></rss>`,
      { kind: 'malformed' },
    ],
  ])('is refused as what it is: %s', (_, text, error) => {
    expect(read(text)).toMatchObject({ ok: false, error });
  });
});

test('every feed of the corpus is read or refused, in time', () => {
  const counts: Record<string, number> = {};
  let entries = 0;
  let unreadable = 0;
  for (const { name, text } of corpusFiles('feeds')) {
    const started = performance.now();
    const result = read(text);
    expect(performance.now() - started, name).toBeLessThan(2_000);
    const kind = result.ok ? 'parsed' : result.error.kind;
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (!result.ok) Failure.parse(result.error);
    if (!result.ok) continue;
    for (const entry of result.value) {
      if (!Entry.safeParse(entry).success) throw new Error(`${name}: ${entry.id} is not an entry`);
      entries += 1;
      if (entry.unreadable !== null) unreadable += 1;
    }
    expect(new Set(result.value.map(({ id }) => id)).size, name).toBe(result.value.length);
  }
  console.log(`feeds: ${JSON.stringify(counts)}, ${entries} entries, ${unreadable} unreadable`);
}, 120_000);
