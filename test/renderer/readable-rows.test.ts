import { expect, test } from 'vitest';
import { wordsOf } from '../../renderer/db/readable-rows.ts';

test('what can still be read of a damaged row is what was written, without ids, addresses and moments', () => {
  const row = {
    id: '3f1a2c4e-0000-4000-8000-000000000000',
    createdAt: '2026-11-25T21:00:00Z',
    body: { type: 'comment', text: 'Locums have none. See https://trust.example/locums for how many.' },
    target: {
      sourceId: 'https://office.example/channel.json care-records@0.6',
      passageId: 'https://office.example/channel.json care-records@0.6#access-relationship',
      selectors: [{ type: 'TextQuoteSelector', exact: 'the person asking' }],
    },
  };
  expect(wordsOf(row)).toEqual([
    'Locums have none. See https://trust.example/locums for how many.',
    'the person asking',
  ]);
});
