import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from '../../../shared/export/file-name.ts';
import { rudeText } from './sample-sheet.ts';

const at = '2005-05-31T12:00:00.000Z';

test.each([
  ['Care records 0.7', 'Care records 0.7, HL7, 2005-05-31.csv'],
  ['Access: who/what?', 'Access who what, HL7, 2005-05-31.csv'],
  ['../../etc/passwd', '.. .. etc passwd, HL7, 2005-05-31.csv'],
  [' \n', 'Comments, HL7, 2005-05-31.csv'],
])('%j is saved as %j', (subject, name) => {
  expect(fileName(subject, 'HL7', at, 'csv')).toBe(name);
});

test('whatever it is on, the name is one name on any system, and ends as its kind does', () => {
  fc.assert(
    fc.property(rudeText, (subject) => {
      const name = fileName(subject, 'HL7', at, 'csv');
      expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cs}]+, HL7, 2005-05-31\.csv$/u);
      expect(name.length).toBeLessThan(200);
    }),
  );
});
