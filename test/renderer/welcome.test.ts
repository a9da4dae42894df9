import { expect, test } from 'vitest';
import { addressFault, isOnThisComputer } from '../../renderer/components/welcome/channel-address.ts';
import { firstFailureWords } from '../../renderer/components/welcome/first-failure-words.ts';
import { nameMatches, systemsOf, trustsOf } from '../../renderer/components/welcome/name-matches.ts';

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
  const found = nameMatches(trustsOf(regions), ' harrow');
  expect(found.map(({ name }) => name)).toEqual([
    'Harrowdale General Hospitals',
    'Harrowgate Mills',
    'Old Harrow Street',
  ]);
  expect(found.map(({ name, start, end }) => name.slice(start, end))).toEqual(['Harrow', 'Harrow', 'Harrow']);
});
test('nothing typed matches nothing', () => {
  expect(nameMatches(trustsOf(regions), '  ')).toEqual([]);
});
test('systems are offered before suppliers, each supplier once, and nothing that is chosen already', () => {
  const supplier = {
    id: 's',
    service: 'Network',
    region: null,
    name: 'Oxbow',
    note: null,
    asAt: '2003-10-01',
  } as const;
  const from = { status: 'named', source: { title: 'Notice', url: null } } as const;
  const listed = {
    systems: [
      { kind: 'PAS', name: 'Wardbook', supplier: 'Calderbrook', also: [] },
      { kind: 'Laboratory', name: 'Assay', supplier: null, also: [] },
    ],
    suppliers: [
      { ...supplier, ...from, candidates: ['Calderbrook'] },
      { ...supplier, ...from, id: 't', candidates: [] },
    ],
  };
  expect(systemsOf(listed, [{ kind: '', name: 'assay ' }]).map(({ name, aside }) => `${name}: ${aside}`)).toEqual([
    'Wardbook: PAS, Calderbrook',
    'Oxbow: Supplier',
    'Calderbrook: Supplier',
  ]);
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
