import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDate } from '../../../shared/feed/dates.ts';

test.each([
  ['Tue, 01 Mar 2005 09:30:00 GMT', '2005-03-01T09:30:00.000Z'],
  ['Tue, 1 Mar 2005 09:30 EST', '2005-03-01T14:30:00.000Z'],
  ['01 Mar 05 09:30:00 +0100', '2005-03-01T08:30:00.000Z'],
  ['Tuesday, 01-Mar-05 09:30:00 GMT', '2005-03-01T09:30:00.000Z'],
  ['Tue Mar  1 09:30:00 2005', '2005-03-01T09:30:00.000Z'],
  ['1 March 2005', '2005-03-01T00:00:00.000Z'],
  ['March 1, 2005', '2005-03-01T00:00:00.000Z'],
  ['Fri, 01 Jul 2005 09:30:00 BST', '2005-07-01T08:30:00.000Z'],
  ['2005-03-01T09:30:00+05:30', '2005-03-01T04:00:00.000Z'],
  ['2005-03-01T09:30:00.1234567Z', '2005-03-01T09:30:00.123Z'],
  ['2005-03-01 09:30:00', '2005-03-01T09:30:00.000Z'],
  ['20050301', '2005-03-01T00:00:00.000Z'],
  ['2005-03', '2005-03-01T00:00:00.000Z'],
  ['2005', '2005-01-01T00:00:00.000Z'],
  ['2004-02-29', '2004-02-29T00:00:00.000Z'],
  ['2005-02-29', null],
  ['2005-13-01', null],
  ['Tue, 32 Mar 2005 09:30:00 GMT', null],
  ['3/4/2005', null],
  ['yesterday', null],
  ['', null],
])('the date "%s" is %s', (written, date) => {
  expect(readDate(written)).toBe(date);
});

test('a date written as ISO, RFC 822 or with an offset is the same moment', () => {
  const moments = fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, (date) => {
      date.setUTCMilliseconds(0);
      expect(readDate(date.toISOString())).toBe(date.toISOString());
      expect(readDate(date.toUTCString())).toBe(date.toISOString());
    }),
  );
});

test('anything else is a date or null, and never a throw', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const date = readDate(text);
      expect(date === null || !Number.isNaN(Date.parse(date))).toBe(true);
    }),
  );
});
