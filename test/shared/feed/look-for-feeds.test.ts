import { expect, test } from 'vitest';
import { lookForFeeds } from '../../../shared/feed/look-for-feeds.ts';

const url = 'https://trust.example/news/index.html';
const look = (text: string) => lookForFeeds({ text, url });
const named = (head: string): string[] => {
  const found = look(`<!doctype html><html><head>${head}</head><body><p>News</p></body></html>`);
  return found.ok ? found.value.map((each) => `${each.title} ${each.url}`) : [found.error.kind];
};

test.each([
  [
    'RSS',
    '<link rel="alternate" type="application/rss+xml" title="All" href="/all.xml">',
    ['All https://trust.example/all.xml'],
  ],
  [
    'Atom, relative',
    '<link rel=alternate type=application/atom+xml title=All href=all.atom>',
    ['All https://trust.example/news/all.atom'],
  ],
  [
    'JSON Feed',
    '<LINK REL="Alternate" TYPE="application/feed+json" TITLE="All" HREF="all.json">',
    ['All https://trust.example/news/all.json'],
  ],
  ['rel="feed"', '<link rel="feed" title="All" href="all">', ['All https://trust.example/news/all']],
  [
    'a base of its own',
    '<base href="https://cdn.example/x/"><link rel="alternate" type="application/rss+xml" title="All" href="all.xml">',
    ['All https://cdn.example/x/all.xml'],
  ],
  [
    'without a title',
    '<link rel="alternate" type="application/rss+xml" href="/all.xml">',
    ['/all.xml https://trust.example/all.xml'],
  ],
  [
    'two, one named twice',
    '<link rel="alternate" type="application/rss+xml" title="A" href="a"><link rel="alternate" type="application/rss+xml" title="B" href="b"><link rel="alternate" type="application/rss+xml" title="A again" href="a">',
    ['A https://trust.example/news/a', 'B https://trust.example/news/b'],
  ],
  [
    'another language, and no feed',
    '<link rel="alternate" hreflang="cy" href="/cy"><link rel="stylesheet" href="a.css">',
    [],
  ],
  [
    'an address that is none',
    '<link rel="alternate" type="application/rss+xml" title="A" href="javascript:alert(1)">',
    [],
  ],
])('a page that names a feed: %s', (_, head, expected) => {
  expect(named(head)).toEqual(expected);
});

test('a feed is found as itself, and a channel as a channel', () => {
  expect(look('<rss version="2.0"><channel><title>Trust &amp;amp; region</title></channel></rss>')).toEqual({
    ok: true,
    value: [{ kind: 'feed', url, title: 'Trust & region' }],
  });
  expect(look(JSON.stringify({ title: 'Programme', news: [{ url: 'a.xml' }, { url: 'b.xml' }] }))).toMatchObject({
    ok: true,
    value: [{ kind: 'channel', url, title: 'Programme' }],
  });
});

test('a sign-in page is told from a page without feeds, and anything else says what it is', () => {
  expect(look('<html><title>Sign in</title><form><input type="password"></form></html>')).toMatchObject({
    ok: false,
    error: { kind: 'portal' },
  });
  expect(look('%PDF-1.4')).toMatchObject({ ok: false, error: { kind: 'malformed' } });
});

test('no more than thirty feeds are taken from a page', () => {
  const links = Array.from(
    { length: 5000 },
    (_, at) => `<link rel="alternate" type="application/rss+xml" href="/${at}">`,
  );
  expect(named(links.join(''))).toHaveLength(30);
});
