import { expect, test } from 'vitest';
import { fileNameOf } from '../../../shared/feed/file-name-of.ts';

test.each([
  ['https://office.example/files/Plan%20for%20wards.pdf?v=2', null, 'Plan for wards.pdf'],
  ['https://office.example/', 'The plan: wards', 'The plan wards'],
  ['https://office.example/', null, 'office.example'],
  ['https://office.example/%E0%A4%A', null, '%E0%A4%A'],
  ['https://office.example/..%2F..%2Fetc%2Fpasswd', null, 'etc passwd'],
  ['https://office.example/.bashrc', null, 'bashrc'],
])('the file at %s is called so that any system can save it', (url, title, expected) => {
  expect(fileNameOf({ url, title, mediaType: '' })).toBe(expected);
});
