import { expect, test } from 'vitest';
import { type GlossaryEntry, glossaryEntries, newTermFinder } from '../../renderer/queries/glossary.ts';
import { readChannel } from '../../shared/feed/channel.ts';

const term = (own: Partial<GlossaryEntry> & Pick<GlossaryEntry, 'term'>): GlossaryEntry => ({
  also: [],
  meaning: 'What it means.',
  source: 'Office',
  asAt: null,
  ...own,
});
const supplier = (own: object) => ({
  service: 'Local service provider',
  source: { title: 'Notice 41' },
  asAt: '2003-10-01',
  ...own,
});
const text = JSON.stringify({
  title: 'Programme',
  news: [],
  regions: [
    { id: 'northmoor', name: 'Northmoor' },
    { id: 'southmere', name: 'Southmere' },
  ],
  suppliers: [
    supplier({ region: 'northmoor', candidates: ['Oxbow', 'Calder'], status: 'shortlisted' }),
    supplier({
      region: 'southmere',
      name: 'Oxbow',
      status: 'named',
      asAt: '2003-10-07',
      source: { title: 'Notice 42' },
    }),
  ],
});
const read = readChannel({ text, url: 'https://programme.example/channel.json' });
if (!read.ok) throw new Error(JSON.stringify(read.error));
const channel = read.value;

test('a supplier is explained by how far its choice has come in each place, with the newest source', () => {
  expect(glossaryEntries([], [channel])).toEqual([
    {
      term: 'Oxbow',
      also: [],
      meaning: 'Local service provider for Northmoor: shortlisted.\nLocal service provider for Southmere: named.',
      source: 'Notice 42',
      asAt: '2003-10-07',
    },
    {
      term: 'Calder',
      also: [],
      meaning: 'Local service provider for Northmoor: shortlisted.',
      source: 'Notice 41',
      asAt: '2003-10-01',
    },
  ]);
});

test('of a supplier that is a term too, both are told in one', () => {
  const entries = glossaryEntries([term({ term: 'Oxbow Integrators', also: ['OXBOW'] })], [channel]);
  expect(entries.map((entry) => entry.term)).toEqual(['Oxbow Integrators', 'Calder']);
  expect(entries[0]?.meaning).toMatch(/^What it means\.\nLocal service provider for Northmoor: shortlisted\./);
});

test('each term is marked where it first stands, under whichever of its names comes first, and once', () => {
  const find = newTermFinder([term({ term: 'record exchange', also: ['the exchange'] }), term({ term: 'slot' })]);
  const words = 'Ask the exchange for a slot; the record exchange gives slots, a slot.';
  expect(find(words).map(({ entry, start, end }) => [entry.term, words.slice(start, end)])).toEqual([
    ['record exchange', 'the exchange'],
    ['slot', 'slot'],
  ]);
});
