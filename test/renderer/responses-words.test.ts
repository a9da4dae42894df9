/* What is said of a submission on its way: never "sent" without a receipt. */
import { expect, test } from 'vitest';
import {
  formatBytes,
  headline,
  heldWord,
  shortDigest,
  whenItGoes,
} from '../../renderer/components/responses/delivery-words.ts';
import type { DeliveryStep } from '../../renderer/db/desk.ts';
import { mayHaveArrived } from '../../renderer/queries/may-have-arrived.ts';
import type { Failure } from '../../shared/failure.ts';
import { formatReference } from '../../shared/model/receipt.ts';
import type { Delivery, Submission } from '../../shared/model/submission.ts';

const now = new Date('2026-10-14T14:00:00.000Z');
const soon = '2026-10-14T14:31:00.000Z';
const queued = { status: 'queued', attempts: 1, notBefore: soon, failure: null } as const;

test('a waiting one says when it goes', () => {
  expect(whenItGoes(queued, false, now)).toBe('Goes when the network is back');
  expect(whenItGoes(queued, true, now)).toMatch(/^Next try \d\d:31$/);
  expect(whenItGoes({ ...queued, notBefore: '2026-10-14T13:00:00.000Z' }, true, now)).toBe('Goes now');
});

test('an answer that is no receipt is not a refusal, and does not claim arrival', () => {
  const failure = { kind: 'malformed', what: 'a receipt', detail: '' } as const;
  const said = headline(submissionOf({ ...queued, failure }), true, true, now);
  expect(said.what).toContain('not known');
  expect(said.next).toContain('not with a receipt');
});

test('a pause says so, of the one that was told and of those that wait with it', () => {
  const told = { ...queued, failure: { kind: 'unauthorised', status: 401 } } as const;
  expect(whenItGoes(told, true, now)).toBe('Paused until you sign in');
  expect(whenItGoes(queued, true, now, true)).toBe('Paused until you sign in');
  expect(headline(submissionOf(told), false, true, now).what).toBe(
    'Northmoor office wants you to sign in before it takes anything.',
  );
  expect(headline(submissionOf(queued), false, true, now, true).next).toContain('go on');
});

test('a refusal is told in the office’s own words', () => {
  const failure = {
    kind: 'rejected',
    status: 422,
    title: 'Attachment over 10 MB',
    detail: 'Make it smaller.',
  } as const;
  expect(heldWord(failure)).toBe('Refused');
  expect(headline(submissionOf({ status: 'held', attempts: 1, failure }), true, true, now)).toEqual({
    what: 'Northmoor office refused it: Attachment over 10 MB.',
    next: 'Make it smaller.',
  });
});

test.for<Delivery>([
  queued,
  { ...queued, failure: { kind: 'unreachable', detail: '' } },
  { status: 'sending', attempts: 1, startedAt: soon },
  { status: 'held', attempts: 1, failure: { kind: 'unauthorised', status: 403 } },
  { status: 'withdrawn', withdrawnAt: soon },
])('$status is never called sent', (delivery) => {
  for (const isOnline of [true, false]) {
    const { what } = headline(submissionOf(delivery), false, isOnline, now);
    expect(what).not.toMatch(/\bsent\b|\bholds it\b|\barrived\b/i);
  }
});

const taken = (event: string, delivery: Delivery): DeliveryStep => ({
  id: 1,
  submissionId: 'x',
  at: soon,
  event,
  delivery,
});
const failed = (failure: Failure): DeliveryStep => taken('fail', { ...queued, failure });

test.for<readonly [string, readonly DeliveryStep[], boolean]>([
  ['never tried', [taken('queue', queued)], false],
  ['nobody answered the door', [failed({ kind: 'unreachable', detail: 'connection refused' })], false],
  ['the connection broke', [failed({ kind: 'unreachable', detail: 'socket hang up' })], true],
  ['no answer in time', [failed({ kind: 'timeout', seconds: 60 })], true],
  ['the office refused it', [failed({ kind: 'rejected', status: 422, title: '', detail: '' })], false],
  ['the answer was no receipt', [failed({ kind: 'malformed', what: 'a receipt', detail: '' })], true],
  ['the app died', [taken('interrupt', queued)], true],
  [
    'the app died, and then it was refused, by the office or by something in between',
    [taken('interrupt', queued), failed({ kind: 'closed', detail: '' })],
    true,
  ],
  [
    'no answer, then no connection',
    [failed({ kind: 'timeout', seconds: 60 }), failed({ kind: 'unreachable', detail: 'econnrefused' })],
    true,
  ],
])('whether it may have arrived is read from its steps: %s', ([, steps, may]) => {
  expect(mayHaveArrived(steps)).toBe(may);
});

test('one that may have arrived is neither called sent nor called unsent, even when it is taken back', () => {
  const said = headline(submissionOf(queued), true, true, now);
  expect(said.what).toBe('It was tried. Whether it arrived is not known.');
  expect(said.next).toContain('cannot arrive twice');
  const back = headline(submissionOf({ status: 'withdrawn', withdrawnAt: soon }), true, true, now);
  expect(back.next).toContain('is not known');
});

test('references, digests and sizes are made for the eye', () => {
  expect(formatReference('H7KM4T9R')).toBe('H7KM 4T9R');
  expect(shortDigest(`sha-256=:${btoa('\x9f\x3c\xa4\x1e----\x07\xd2')}:`)).toBe('9f3c a41e … 07d2');
  expect(formatBytes(4096)).toBe('4 KB');
});

const submissionOf = (delivery: Delivery): Submission => ({
  id: '6f9d6f0e-58a5-4c0e-9d9b-0d8f8b5c9d11',
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
  supersedes: null,
  queuedAt: '2026-10-14T13:00:00.000Z',
  delivery,
});

test('a next try that is not today says of which day it is', () => {
  const failure = { kind: 'unavailable', status: 503, retryAt: null } as const;
  const waiting = { ...queued, notBefore: '2026-10-15T14:31:00.000Z', failure };
  expect(headline(submissionOf(waiting), false, true, now).next).toMatch(/^It is tried again tomorrow at \d\d:31\./);
  expect(headline(submissionOf(waiting), true, true, now).next).toMatch(/asked again tomorrow at \d\d:31/);
});
