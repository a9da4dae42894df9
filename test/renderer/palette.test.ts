import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Findable, rank } from '../../renderer/queries/palette-rank.ts';

const row = (kind: string, title: string, number: string | null = null, detail = ''): Findable => ({
  id: `${kind} ${number} ${title}`,
  kind,
  title,
  number,
  detail,
});
const rows = [
  row('news', 'Network shortlist: how failed links will be counted'),
  row('clause', 'Failed links', '4.2.4', 'Care records 0.7'),
  row('clause', 'Access to the record', '4.2', 'Care records 0.7'),
  row('clause', 'Recovery', '8.2.1', 'Care records 0.7'),
  row('action', 'Sync now'),
  row('screen', 'News'),
];
const titles = (typed: string) => rank(rows, typed).map(({ title }) => title);

test('the title that begins with what is sought comes before one that only holds it', () => {
  expect(titles('failed link')).toEqual(['Failed links', 'Network shortlist: how failed links will be counted']);
});
test('every word sought must stand somewhere', () => {
  expect(titles('failed recovery')).toEqual([]);
});
test('a clause is found by its number, the very one first', () => {
  expect(titles('4.2')).toEqual(['Access to the record', 'Failed links']);
  expect(titles('#4.2')).toEqual(['Access to the record', 'Failed links']);
});
test('an address finds what stands there, whatever was pasted with it, else its document', () => {
  const named = [
    { ...row('draft', 'Care records 0.7'), link: 'https://office.example/0.7' },
    { ...row('clause', 'Response times', '4.2.3'), link: 'https://office.example/0.7#times' },
  ];
  const titles = (typed: string) => rank(named, typed).map(({ title }) => title);
  expect(titles('4.2.3 Response times, Care records 0.7 https://office.example/0.7#times')).toEqual(['Response times']);
  expect(titles('https://office.example/0.7#elsewhere')).toEqual(['Care records 0.7']);
  expect(titles('pitchside://office.example/0.7#times')).toEqual(['Response times']);
  expect(titles('https://office.example/')).toEqual([]);
});
test('> finds only actions', () => {
  expect(titles('>')).toEqual(['Sync now']);
});
test('nothing sought shows screens and actions first', () => {
  expect(titles('').slice(0, 2)).toEqual(['News', 'Sync now']);
});
test('whatever is typed, only rows that were given come back, each once', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const found = rank(rows, typed);
      expect(new Set(found).size).toBe(found.length);
      expect(found.every((each) => rows.includes(each))).toBe(true);
    }),
  );
});
