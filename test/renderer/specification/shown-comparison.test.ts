import { expect, test } from 'vitest';
import { comparable, usualBase } from '../../../renderer/components/specification/comparison-choice.ts';
import {
  type ClauseName,
  excerptOf,
  shownComparison,
  sinceWords,
} from '../../../renderer/components/specification/shown-comparison.ts';
import type { ChangeFlags, ClauseChange } from '../../../shared/model/comparison.ts';
import type { Revision } from '../../../shared/model/draft.ts';

const revision = (label: string, month: string, more: Partial<Revision> = {}): Revision => ({
  id: `records@${label}`,
  draftId: 'records',
  channelId: 'programme',
  draftTitle: 'Care records',
  label,
  summary: '',
  predecessor: null,
  status: 'draft',
  publishedAt: `2026-${month}-01T10:00:00.000Z`,
  closesAt: null,
  url: null,
  documentUrl: `https://office.test/${label}`,
  mediaType: 'text/html',
  document: { status: 'kept', clauses: 3, keptAt: '2026-09-01T10:00:00.000Z', canonicalVersion: 1 },
  ...more,
});

const four = revision('0.4', '04');
const five = revision('0.5', '05', { predecessor: '0.4' });
const six = revision('0.6', '06', { predecessor: '0.5' });
const seven = revision('0.7', '07', { predecessor: '0.6' });
const all = [seven, six, five, four];

test('what is compared with is the latest earlier draft that was read, else the one before, else none', () => {
  expect(usualBase(seven, comparable(seven, all), new Set([four.id, five.id]))?.label).toBe('0.5');
  expect(usualBase(seven, comparable(seven, all), new Set())?.label).toBe('0.6');
  expect(usualBase(five, comparable(five, all), new Set([seven.id]))?.label).toBe('0.4');
  expect(usualBase(four, comparable(four, all), new Set([seven.id]))).toBeNull();
});

test('only drafts of the same name whose text is here can be compared with', () => {
  const others = [
    six,
    revision('0.5', '05', { document: { status: 'awaited' } }),
    revision('1.0', '03', { id: 'booking@1.0', draftId: 'booking' }),
  ];
  expect(comparable(seven, [seven, ...others]).map(({ label }) => label)).toEqual(['0.6']);
});

const none: ChangeFlags = { requirement: false, number: false, date: false };
const change = (
  kind: ClauseChange['kind'],
  oldId: string | null,
  newId: string | null,
  flags = none,
): ClauseChange => ({
  kind,
  oldId,
  newId,
  flags,
  runs: [],
  mergedIds: [],
  splitIds: [],
});
const changes = [
  change('same', 'a', 'A'),
  change('removed', 'b', null, { ...none, requirement: true }),
  change('moved', 'd', 'D'),
  change('changed', 'c', 'C', { ...none, number: true }),
  change('added', null, 'E'),
];
const names = new Map<string, ClauseName>(
  ['a', 'b', 'c', 'd', 'A', 'C', 'D', 'E'].map((id) => [id, { number: `4.${id}`, heading: id }]),
);
const shown = (side: 'old' | 'new') => {
  const order = side === 'new' ? ['A', 'D', 'C', 'E'] : ['a', 'b', 'c', 'd'];
  return shownComparison({ changes, names, side, other: six, orderOf: (id) => order.indexOf(id) });
};

test('the later draft shows what is new in it, and what went between its own clauses', () => {
  const { list, onlyOther, partnerOf } = shown('new');
  expect(list.map(({ openId, otherId, became, mark }) => [openId ?? otherId, became, mark])).toEqual([
    ['b', 'removed', 'requirement'],
    ['D', 'moved from 4.d', null],
    ['C', null, 'requirement'],
    ['E', 'new', 'wording'],
  ]);
  expect(onlyOther.get('A')?.map(({ otherId }) => otherId)).toEqual(['b']);
  expect(partnerOf.get('A')).toBe('a');
});

test('beside a later draft the earlier shows what becomes of it', () => {
  const { list, onlyOther } = shown('old');
  expect(list.map(({ openId, otherId, became }) => [openId ?? otherId, became])).toEqual([
    ['b', 'removed'],
    ['c', null],
    ['E', 'new'],
    ['d', 'moved to 4.D'],
  ]);
  expect(onlyOther.get('c')?.map(({ otherId }) => otherId)).toEqual(['E']);
  expect([sinceWords('new', six), sinceWords('old', seven)]).toEqual(['since draft 0.6', 'to draft 0.7']);
});

test('clauses that were merged or split name each other, by number, or by heading where the numbers are alike', () => {
  const told = shownComparison({
    changes: [
      { ...change('changed', 'a', 'A'), mergedIds: ['b', 'c'] },
      { ...change('merged', 'b', null), mergedIds: ['A'] },
      { ...change('merged', 'c', null), mergedIds: ['A'] },
      { ...change('movedAndChanged', 'd', 'D'), splitIds: ['E'] },
      { ...change('splitOff', null, 'E'), splitIds: ['d'] },
    ],
    names: new Map([...names, ['b', { number: '4.A', heading: 'Bees' }]]),
    side: 'new',
    other: six,
    orderOf: (id) => ['A', 'D', 'E'].indexOf(id),
  });
  expect(told.list.map(({ became }) => became)).toEqual([
    'takes in “Bees” and 4.c',
    'merged into “A”',
    'merged into 4.A',
    'moved from 4.d, part is now 4.E',
    'split from 4.d',
  ]);
});

test('an excerpt begins with the edit that matters most, both its words and a few around it', () => {
  const long = 'a long beginning of the sentence that nobody needs to see before';
  const runs = [
    { kind: 'deleted', text: 'Old' },
    { kind: 'inserted', text: 'New' },
    { kind: 'kept', text: ` ${long} it ` },
    { kind: 'deleted', text: 'may' },
    { kind: 'inserted', text: 'must' },
    { kind: 'kept', text: ' be done.' },
  ] as const;
  const excerpt = excerptOf({ ...change('changed', 'a', 'A', { ...none, requirement: true }), runs });
  expect(excerpt.slice(1).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'deleted may',
    'inserted must',
    'kept  be done.',
  ]);
  expect(long).not.toContain(excerpt[0]?.text);
  expect(excerpt[0]?.text.length).toBeLessThan(30);
});
