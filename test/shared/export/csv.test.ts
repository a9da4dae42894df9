import * as fc from 'fast-check';
import papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvText, guardCell, unguardCell } from '../../../shared/export/csv.ts';
import { rudeText } from './sample-sheet.ts';

const columns = ['First', 'Second', 'Third'];

test('a table read back, its guards taken away, is the table, whatever was written in it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(rudeText, rudeText, rudeText), { minLength: 1, maxLength: 5 }), (rows) => {
      const text = csvText({ columns, rows });
      const read = papa.parse<string[]>(text.replace(/^\uFEFF/, '').replace(/\r\n$/, ''), { newline: '\r\n' });
      expect(read.errors).toEqual([]);
      expect(read.data).toEqual([columns, ...rows.map((row) => row.map(guardCell))]);
      expect(read.data.slice(1).map((row) => row.map(unguardCell))).toEqual(rows);
    }),
  );
});

test('no cell begins as a formula does', () => {
  fc.assert(
    fc.property(rudeText, (cell) => {
      expect(guardCell(cell)).not.toMatch(/^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/);
    }),
  );
});

test.each([
  ['=HYPERLINK("http://bad.example")', `'=HYPERLINK("http://bad.example")`],
  ['+44 20 7946 0000', "'+44 20 7946 0000"],
  ['-1', "'-1"],
  ['@sum', "'@sum"],
  ['\t=1', "'\t=1"],
  ['\rx', "'\rx"],
  [' =1', "' =1"],
  ['＝1', "'＝1"],
  ["'quoted'", "''quoted'"],
  ['4.10', "'4.10"],
  ['007', "'007"],
  ['1e5', "'1e5"],
  ['4-2', "'4-2"],
  ['4.2', '4.2'],
  ['4.2.10', '4.2.10'],
  ['12', '12'],
  ['Well - no', 'Well - no'],
  ['', ''],
])('%j is written as %j', (cell, written) => {
  expect(guardCell(cell)).toBe(written);
});

test('a file begins with a byte order mark, and its lines end in CRLF', () => {
  expect(csvText({ columns, rows: [['a', 'b\nc', 'd"e']] })).toBe('\uFEFFFirst,Second,Third\r\na,"b\nc","d""e"\r\n');
});
