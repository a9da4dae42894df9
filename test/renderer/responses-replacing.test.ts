/* What is said of a response that was sent and of its new version: the old one stands until the new one has its receipt. */
import { expect, test } from 'vitest';
import { replacingSentence, replacingWords } from '../../renderer/components/responses/replacing-words.ts';
import { replacingOf } from '../../renderer/queries/replacing.ts';
import type { Delivery, Submission } from '../../shared/model/submission.ts';

const at = '2026-10-14T13:00:00.000Z';
const oldId = '6f9d6f0e-58a5-4c0e-9d9b-0d8f8b5c9d11';
const newId = '1c9a4f0e-1111-4222-8333-444455556666';

const delivered = (id: string, reference: string, supersedes?: string): Delivery => ({
  status: 'delivered',
  receipt: {
    ...{ submissionId: id, reference, receivedAt: at, digest: 'sha-256=::', office: 'Northmoor office' },
    ...(supersedes === undefined ? {} : { supersedes }),
  },
});
const queued: Delivery = { status: 'queued', attempts: 0, notBefore: at, failure: null };
const withdrawn: Delivery = { status: 'withdrawn', withdrawnAt: at };

const submission = (id: string, supersedes: string | null, delivery: Delivery): Submission => ({
  id,
  sequence: 1,
  sourceId: 'care-records@0.7',
  title: 'Care records 0.7',
  office: 'Northmoor office',
  passesTo: null,
  endpoint: 'https://office.example/responses',
  closesAt: null,
  content: '{}',
  digest: 'sha-256=::',
  commentIds: [],
  onBehalfOf: null,
  supersedes,
  queuedAt: at,
  delivery,
});
const old = submission(oldId, null, delivered(oldId, 'H7KM4T9R'));

test.for<readonly [string, Delivery | 'written' | null, string | null, string | null]>([
  ['there is no new version', null, null, null],
  ['it is being written', 'written', 'A new version is being written', null],
  ['it waits', queued, 'A new version waits to go', 'Will replace H7KM 4T9R'],
  ['it was pulled back', withdrawn, null, null],
  ['it is sent', delivered(newId, 'B3WX8P6N', 'H7KM4T9R'), 'Replaced by B3WX 8P6N', 'Replaces H7KM 4T9R'],
])('in the list, of both versions, when %s', ([, delivery, ofOld, ofNew]) => {
  const fresh = delivery === null || delivery === 'written' ? null : submission(newId, oldId, delivery);
  const all = fresh ? [old, fresh] : [old];
  const rewritten = new Set(delivery === 'written' ? [oldId] : []);
  expect(replacingWords(old, replacingOf(old, all, rewritten))).toBe(ofOld);
  if (fresh) expect(replacingWords(fresh, replacingOf(fresh, all, rewritten))).toBe(ofNew);
});

test('until the new version has its receipt it is said that the old one stands', () => {
  for (const fresh of [queued, { status: 'sending', attempts: 1, startedAt: at } as const]) {
    const all = [old, submission(newId, oldId, fresh)];
    for (const each of all) expect(replacingSentence(each, replacingOf(each, all, new Set()))).toContain('stands');
  }
});

test('a receipt that does not say what it replaces is not read as if it did', () => {
  const fresh = submission(newId, oldId, delivered(newId, 'B3WX8P6N'));
  expect(replacingSentence(fresh, replacingOf(fresh, [old, fresh], new Set()))).toContain('does not say so');
});
