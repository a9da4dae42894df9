import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFold } from '../../../shared/journal/fold.ts';
import type { Frame, KeyedRow } from '../../../shared/journal/frame.ts';
import { checksum, rowHash } from '../../../shared/journal/row-hash.ts';

const at = '2026-11-25T09:00:00.000Z';
const header: Frame = {
  kind: 'header',
  format: 'pitchside-journal',
  version: 1,
  minReaderVersion: 1,
  deskId: 'a',
  deskVersion: 4,
  startedAt: at,
};
const whole = (sequence: number): Frame => ({ kind: 'whole', sequence, at });
const change = (sequence: number): Frame => ({ kind: 'change', sequence, at, edits: [] });
const rows: Frame = { kind: 'rows', table: 't', rows: [['a', { id: 'a' }]] };

test.each<[string, readonly Frame[]]>([
  ['rows before a header', [rows]],
  ['a change before the snapshot is whole', [header, rows, change(1)]],
  ['a change that skips one', [header, whole(4), change(6)]],
  ['a change told twice', [header, whole(4), change(5), change(5)]],
  ['rows after the snapshot', [header, whole(4), rows]],
  ['a second header', [header, header]],
])('%s cannot follow', (_, frames) => {
  const { add } = createFold(() => null);
  expect(frames.map((frame) => add(frame))).toEqual([...frames.slice(1).map(() => true), false]);
});

test('a desk’s number does not depend on the order of its rows, and tells any other desk', () => {
  const row: fc.Arbitrary<KeyedRow> = fc.tuple(fc.string(), fc.dictionary(fc.string(), fc.jsonValue()));
  const numberOf = (all: readonly KeyedRow[]) =>
    checksum(new Map([['t', new Map(all.map((each) => [each[0], rowHash(each, 't')]))]]));
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: ([key]) => key, minLength: 1 }), (all) => {
      expect(numberOf(all.toReversed())).toBe(numberOf(all));
      const [[key, first] = ['', {}], ...rest] = all;
      expect(numberOf([[key, { ...first, 'one more': 1 }], ...rest])).not.toBe(numberOf(all));
      expect(numberOf(rest)).not.toBe(numberOf(all));
    }),
  );
});
