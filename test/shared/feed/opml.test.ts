import fc from 'fast-check';
import { expect, test } from 'vitest';
import { opmlText, readOpml } from '../../../shared/feed/opml.ts';

const opml = (body: string): string => `<?xml version="1.0"?><opml version="2.0"><head/><body>${body}</body></opml>`;

test.each([
  [
    'folders within folders',
    '<outline text="NHS"><outline text="Trusts"><outline type="rss" text="A" xmlUrl="https://a.example/f"/></outline></outline>',
    ['A https://a.example/f'],
  ],
  [
    'a title before a text',
    '<outline type="rss" text="a" title="A" xmlUrl="https://a.example/f"/>',
    ['A https://a.example/f'],
  ],
  ['no name at all', '<outline type="rss" xmlUrl="https://a.example/f"/>', ['https://a.example/f https://a.example/f']],
  [
    'one feed twice',
    '<outline text="A" xmlUrl="https://a.example/f"/><outline text="B" xmlUrl="https://a.example/f"/>',
    ['B https://a.example/f'],
  ],
  [
    'what is no web address',
    '<outline text="A" xmlUrl="file:///etc/passwd"/><outline text="B" xmlUrl="not an address"/><outline text="C" xmlUrl="https://c.example/"/>',
    ['C https://c.example/'],
  ],
])('a list of feeds is read: %s', (_, body, expected) => {
  const read = readOpml(opml(body));
  expect(read.ok && read.value.map(({ title, url }) => `${title} ${url}`)).toEqual(expected);
});

test.each(['', 'not a list', '<rss/>', '<opml', '{"opml":1}'])('what is no list fails as such: %s', (text) => {
  expect(readOpml(text)).toMatchObject({ ok: false, error: { kind: 'malformed' } });
});

test('entities that a list declares are not expanded', () => {
  const bomb = '<!DOCTYPE opml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
  const read = readOpml(bomb + opml('<outline text="&b;" xmlUrl="https://a.example/f"/>'));
  expect(read.ok && read.value.every(({ title }) => !title.includes('aaaa'))).toBe(true);
});

test('a list that is written is read back as it was', () => {
  const feed = fc.record({
    url: fc.webUrl().map((url) => new URL(url).href),
    title: fc.stringMatching(/^\S[\w &<>"'’é-]{0,30}\S$/),
  });
  fc.assert(
    fc.property(fc.uniqueArray(feed, { selector: ({ url }) => url, minLength: 1, maxLength: 8 }), (feeds) => {
      expect(readOpml(opmlText(feeds, '2003-10-14T09:00:00.000Z'))).toEqual({ ok: true, value: feeds });
    }),
    { numRuns: 100 },
  );
});
