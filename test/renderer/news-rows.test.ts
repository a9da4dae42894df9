import { expect, test } from 'vitest';
import type { EntryHead } from '../../renderer/queries/news-list.ts';
import { brokenSources, entriesOf, newsRows, picturesOf, picturesWords } from '../../renderer/queries/news-rows.ts';
import { beginsWithLead, standfirstOf } from '../../renderer/queries/news-standfirst.ts';
import type { NewsTab } from '../../renderer/state/places.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Source } from '../../shared/model/source.ts';
import { entryHead } from './briefing-sample.ts';

const today = new Date(2003, 9, 14).getTime();
const at = (day: number, hour: number): string => new Date(2003, 9, day, hour).toISOString();
const heads = [
  entryHead({ id: 'a', publishedAt: at(14, 11), region: 'northmoor' }),
  entryHead({ id: 'b', publishedAt: at(14, 9) }),
  entryHead({ id: 'c', publishedAt: at(13, 16), region: 'southmere' }),
  entryHead({ id: 'd', publishedAt: at(3, 10), region: 'northmoor' }),
];
const read = new Set(['b']);
const starred = new Set(['d']);
const ids = (entries: readonly EntryHead[]): string => entries.map(({ id }) => id).join('');

test.each([
  ['all', 'abcd'],
  ['unread', 'acd'],
  ['region', 'ad'],
  ['starred', 'd'],
] as const)('the tab %s holds %s', (tab, held) => {
  expect(ids(entriesOf(tab, { heads, read, starred }, 'northmoor'))).toBe(held);
});

test('with no region chosen, the tab of the region holds nothing, and not the news of all regions', () => {
  expect(ids(entriesOf('region', { heads, read, starred }, null))).toBe('');
});

test('an item that is read while it is shown stays in the list of unread ones until another tab is opened', () => {
  expect(ids(entriesOf('unread', { heads, read, starred }, null, null, new Set(['b'])))).toBe('abcd');
});

test('a list stays the same while nothing of it changes, and only the list of what was read changes when something is', () => {
  const list = (tab: NewsTab, after = read) =>
    entriesOf(tab, { heads, read: after, starred }, 'northmoor', null, new Set(['b', 'd']));
  const after = new Set([...read, 'c']);
  for (const tab of ['all', 'unread', 'region', 'starred'] as const) {
    expect(list(tab)).toBe(list(tab));
    if (tab !== 'unread') expect(list(tab, after)).toBe(list(tab));
  }
  expect(ids(list('unread', after))).toBe('abd');
});

test('a list draws each day once, above its items, and counts the items only', () => {
  const rows = newsRows(heads, [], today);
  expect(rows.map((row) => (row.kind === 'day' ? row.heading : row.kind === 'item' ? row.position : row.key))).toEqual([
    'Today',
    1,
    2,
    'Yesterday',
    3,
    '3 October',
    4,
  ]);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
});

test('the sources that failed stand at the head, but with no network they are left to the rail', () => {
  const sources = [
    source('one', { kind: 'portal', url: 'https://portal.example/' }),
    source('two', null),
    source('three', { kind: 'offline' }),
    source('four', { kind: 'stopped' }),
  ];
  const broken = brokenSources(sources);
  expect(broken.map(({ title }) => title)).toEqual(['one']);
  expect(newsRows(heads, broken, today)[0]).toMatchObject({ kind: 'broken', isLast: true, isBrief: false });
});

test.each([
  [0, 0, null],
  [1, 1, 'Pictures kept'],
  [3, 3, 'Pictures kept'],
  [3, 2, '2 of 3 pictures kept'],
  [2, 0, 'Pictures not kept'],
])('of %i pictures %i are kept: %s', (all, kept, words) => {
  const images = Array.from({ length: all }, (_, index) => ({ url: `https://office.example/${index}.png`, alt: '' }));
  const held = new Set(images.slice(0, kept).map(({ url }) => url));
  expect(picturesWords(picturesOf({ images }, held))).toBe(words);
});

test('a picture that is shown twice is counted once', () => {
  const images = [1, 2].map(() => ({ url: 'https://office.example/map.png', alt: '' }));
  expect(picturesOf({ images }, new Set())).toEqual({ all: 1, kept: 0 });
});

test.each([
  ['', 'The body.', null],
  ['Two remain.', 'The office confirmed this.', 'Two remain.'],
  ['The office  confirmed this …', 'The office confirmed this morning that two remain.', null],
  ['The office confirmed this.', 'Northmoor\nThe office confirmed this.', null],
])('the summary %j of the body %j makes the standfirst %j', (summary, body, standfirst) => {
  expect(standfirstOf(summary, body)).toBe(standfirst);
});

test('only a first paragraph that is wholly bold is a standfirst', () => {
  const text = (value: string) => ({ type: 'text' as const, value });
  const element = (tagName: string, ...children: (ReturnType<typeof text> | ReturnType<typeof bold>)[]) => ({
    type: 'element' as const,
    tagName,
    properties: {},
    children,
  });
  const bold = (value: string) => ({
    type: 'element' as const,
    tagName: 'strong',
    properties: {},
    children: [text(value)],
  });
  const body = (...children: ReturnType<typeof element>[]) => ({ type: 'root' as const, children });
  expect(beginsWithLead(body(element('p', bold('Two remain.')), element('p', text('More.'))))).toBe(true);
  expect(beginsWithLead(body(element('p', bold('Note:'), text(' two remain.'))))).toBe(false);
  expect(beginsWithLead(body(element('h2', bold('Two remain.'))))).toBe(false);
  expect(beginsWithLead(body())).toBe(false);
});

function source(title: string, failure: Failure | null): Source {
  return {
    id: `https://office.example/${title}`,
    channelId: 'https://office.example/channel.json',
    kind: 'news',
    title,
    checkedAt: new Date(today).toISOString(),
    answeredAt: null,
    failure,
  };
}
