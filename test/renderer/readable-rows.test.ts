import { describe, expect, test } from 'vitest';
import { isReading, isResponse, isStep, isSubmission, wordsOf } from '../../renderer/db/readable-rows.ts';
import { mayHaveArrived } from '../../renderer/queries/may-have-arrived.ts';

const at = '2026-11-25T21:00:00.000Z';
const id = '3f1a2c4e-0000-4000-8000-000000000000';
const delivery = { status: 'queued', attempts: 0, notBefore: at, failure: null } as const;
const step = { id: 1, submissionId: id, at, event: 'queue', delivery } as const;
const submission = {
  id,
  sequence: 1,
  sourceId: 'care-records@0.7',
  title: 'Care records 0.7',
  office: 'Programme office',
  passesTo: null,
  endpoint: 'https://office.example/responses',
  closesAt: null,
  content: '{}',
  digest: 'sha-256=:x:',
  commentIds: [],
  onBehalfOf: null,
  supersedes: null,
  queuedAt: at,
  delivery,
};

describe.each([
  ['submission', isSubmission, submission],
  ['step', isStep, step],
  ['reading', isReading, { id: 'a', readAt: at, starredAt: null, clauseId: 'a#1' }],
  ['response', isResponse, { sourceId: 'a', onBehalfOf: { name: 'B', email: 'b@trust.example' }, supersedes: null }],
])('a row of a %s', (_, isReadable, row) => {
  test('is read as it is stored', () => {
    expect(isReadable(row)).toBe(true);
    expect(isReadable(undefined)).toBe(false);
  });

  test.each(Object.keys(row))('is not read where its %s is damaged or gone', (field) => {
    for (const damaged of [undefined, { never: 'written' }])
      expect(isReadable({ ...row, [field]: damaged })).toBe(false);
  });
});

test('a step that cannot be read may have been the one that arrived', () => {
  const damaged = JSON.parse(JSON.stringify({ ...step, delivery: 'lost' }));
  expect(mayHaveArrived([step])).toBe(false);
  expect(mayHaveArrived([step, damaged])).toBe(true);
});

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
