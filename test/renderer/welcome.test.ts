import { expect, test } from 'vitest';
import { addressFault, isOnThisComputer } from '../../renderer/components/welcome/channel-address.ts';
import { firstFailureWords } from '../../renderer/components/welcome/first-failure-words.ts';
import { trustMatches } from '../../renderer/components/welcome/trust-matches.ts';

test.for(['https://programme.example/channel.json', 'http://127.0.0.1:4620/channel.json', 'http://localhost:4620/a'])(
  '%s may be a channel',
  (address) => expect(addressFault(address)).toBeNull(),
);
test.for([
  '',
  'programme',
  'http://programme.example/channel.json',
  'ftp://programme.example/',
  'https://me:secret@programme.example/',
])('“%s” may not, and is told why', (address) => expect(addressFault(address)).toMatch(/\w\./));
test('an address that only looks local is not on this computer', () => {
  expect(isOnThisComputer('http://127.0.0.1.example.org/')).toBe(false);
  expect(isOnThisComputer('http://[::1]:80/')).toBe(true);
});

const region = (id: string, trusts: readonly string[]) => ({
  id,
  name: id,
  office: id,
  trustCount: null,
  trusts: [...trusts],
});
const regions = [
  region('northmoor', ['Harrowdale General Hospitals', 'Old Harrow Street']),
  region('westvale', ['Harrowgate Mills']),
];

test('trusts that begin with what is typed come first, with the run that matches', () => {
  const found = trustMatches(regions, ' harrow');
  expect(found.map(({ trust }) => trust)).toEqual([
    'Harrowdale General Hospitals',
    'Harrowgate Mills',
    'Old Harrow Street',
  ]);
  expect(found.map(({ trust, start, end }) => trust.slice(start, end))).toEqual(['Harrow', 'Harrow', 'Harrow']);
});
test('nothing typed matches nothing', () => {
  expect(trustMatches(regions, '  ')).toEqual([]);
});

test('at the first run nothing is said to be kept, for nothing is', () => {
  for (const failure of [
    { kind: 'unreachable', detail: '' },
    { kind: 'unavailable', status: 503, retryAt: null },
    { kind: 'portal', url: '' },
  ] as const) {
    const { what, next } = firstFailureWords(failure, 'programme.example');
    expect(what).not.toBe('');
    expect(next).toMatch(/\w\.$/);
    expect(next).not.toContain('kept');
  }
});
