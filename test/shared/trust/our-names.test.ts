import { expect, test } from 'vitest';
import type { Channel } from '../../../shared/model/channel.ts';
import { newOursFinder, type OurTrust, ourNames, supplierRoles, withAliases } from '../../../shared/trust/our-names.ts';

type Supplier = Channel['suppliers'][number];

const supplier = (own: Partial<Supplier>): Supplier => ({
  id: 'a',
  service: 'Local service provider',
  region: 'northmoor',
  name: null,
  candidates: [],
  status: 'shortlisted',
  note: null,
  source: { title: 'Notice 41', url: null },
  asAt: '2003-10-01',
  ...own,
});
const listed = {
  systems: [
    { kind: 'PAS', name: 'Wardbook', supplier: 'Calderbrook Systems', also: ['WB4'] },
    { kind: 'Laboratory system', name: 'Assay', supplier: 'Steeple Data', also: [] },
    { kind: 'Theatre system', name: 'Tourniquet', supplier: null, also: [] },
  ],
  suppliers: [
    supplier({ candidates: ['Calderbrook Systems', 'Thornfield Lisle'] }),
    supplier({ id: 'b', region: 'southmere', name: 'Oxbow Integrators' }),
    supplier({ id: 'c', region: null, name: 'Brightwater Larch' }),
  ],
};
const northmoor = { id: 'northmoor', name: 'Northmoor', office: 'Northmoor office', trustCount: null, trusts: [] };
const ours: OurTrust = {
  trust: 'Harrowdale General NHS Foundation Trust',
  region: northmoor,
  systems: [
    { kind: 'PAS', name: 'Wardbook' },
    { kind: 'Laboratory system', name: 'assay' },
    { kind: '', name: 'Dictaphone 9' },
    { kind: 'supplier', name: 'Hollin Telecom' },
  ],
};
const find = newOursFinder(ourNames(ours, [listed]));

test.each([
  ['Harrowdale General goes first', 'Names your trust'],
  ['Wardbook is to be replaced', 'Names your PAS, Wardbook'],
  ['the WB4 interface', 'Names your PAS, Wardbook'],
  ['Calderbrook Systems said', 'Names your PAS supplier, Calderbrook Systems'],
  ['Assay has a new release', 'Names your laboratory system, assay'],
  ['Steeple Data withdraws', 'Names your laboratory system supplier, Steeple Data'],
  ['a Dictaphone 9', 'Names Dictaphone 9, which you use'],
  ['Hollin Telecom lays a cable', 'Names your supplier, Hollin Telecom'],
  ['Thornfield Lisle is invited', 'Names Thornfield Lisle, shortlisted for Northmoor'],
  ['Thornfield Lisle will run Wardbook', 'Names your PAS, Wardbook'],
  ['Oxbow Integrators and Brightwater Larch', null],
  ['Tourniquet', null],
])('“%s”: %s', (text, words) => {
  expect(find(text)).toBe(words);
});

test('once a provider is named for the region, what names it says so', () => {
  const named = { systems: [], suppliers: [supplier({ name: 'Thornfield Lisle', candidates: ['Thornfield Lisle'] })] };
  const names = ourNames({ ...ours, trust: '', systems: [] }, [named]);
  expect(names).toEqual([{ name: 'Thornfield Lisle', words: 'Names Thornfield Lisle, your region’s supplier' }]);
});

test('what a glossary calls a name is that name too', () => {
  const names = withAliases(ourNames(ours, [listed]), [{ term: 'Calderbrook', also: ['Calderbrook Systems', 'CBS'] }]);
  const findAll = newOursFinder(names);
  for (const text of ['CBS said', 'Calderbrook is', 'Calderbrook Systems'])
    expect(findAll(text)).toBe('Names your PAS supplier, Calderbrook Systems');
  expect(findAll('Thornfield Lisle')).toBe('Names Thornfield Lisle, shortlisted for Northmoor');
});

test('a trust of which nothing was said is named nowhere', () => {
  expect(ourNames({ trust: ' ', region: null, systems: [] }, [listed])).toEqual([]);
});

test('a supplier has the role of the systems that the trust uses, and of no other', () => {
  expect(supplierRoles(ours.systems, [listed])).toEqual([
    { name: 'Calderbrook Systems', role: 'PAS supplier' },
    { name: 'Steeple Data', role: 'laboratory system supplier' },
  ]);
});
