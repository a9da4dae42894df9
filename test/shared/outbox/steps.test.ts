import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Failure } from '../../../shared/failure.ts';
import { Delivery } from '../../../shared/model/submission.ts';
import { consequence } from '../../../shared/outbox/consequence.ts';
import { type DeliveryEvent, isLawful, step } from '../../../shared/outbox/steps.ts';

const at = '2026-10-14T09:00:00.000Z';
const receipt = {
  submissionId: '9e0f7c52-3f4e-4d52-9a0d-2f6a2f0f5b11',
  reference: 'K7RX2MPA',
  receivedAt: at,
  digest: 'sha-256=:AAAA:',
  office: 'Northmoor office',
};
const failures: readonly Failure[] = [
  { kind: 'offline' },
  { kind: 'timeout', seconds: 20 },
  { kind: 'unreachable', detail: 'refused' },
  { kind: 'insecure', detail: 'certificate' },
  { kind: 'unavailable', status: 503, retryAt: null },
  { kind: 'missing', status: 404 },
  { kind: 'unauthorised', status: 401 },
  { kind: 'portal', url: 'http://portal.example/' },
  { kind: 'malformed', what: 'a receipt', detail: '' },
  { kind: 'unsupported', mediaType: '' },
  { kind: 'oversize', limit: 1 },
  { kind: 'rejected', status: 422, title: '', detail: '' },
  { kind: 'conflict', detail: '' },
  { kind: 'closed', detail: '' },
  { kind: 'storage', detail: '' },
  { kind: 'stopped' },
  { kind: 'fault', detail: '' },
];
const failure = fc.constantFrom(...failures);
const event: fc.Arbitrary<DeliveryEvent> = fc.oneof(
  fc.constant({ type: 'begin' as const, at }),
  fc.constant({ type: 'accept' as const, receipt }),
  failure.map((failure) => ({ type: 'fail' as const, failure, notBefore: at })),
  fc.constant({ type: 'interrupt' as const, at }),
  fc.constant({ type: 'retry' as const, at }),
  fc.constant({ type: 'withdraw' as const, at }),
);
const attempts = fc.integer({ min: 1, max: 50 });
const queued: Delivery = { status: 'queued', attempts: 0, notBefore: at, failure: null };
const delivered: Delivery = { status: 'delivered', receipt };
const withdrawn: Delivery = { status: 'withdrawn', withdrawnAt: at };
const delivery: fc.Arbitrary<Delivery> = fc.oneof(
  fc.tuple(attempts, fc.option(failure)).map(([attempts, failure]) => ({
    status: 'queued' as const,
    attempts,
    notBefore: at,
    failure,
  })),
  attempts.map((attempts) => ({ status: 'sending' as const, attempts, startedAt: at })),
  fc.tuple(attempts, failure).map(([attempts, failure]) => ({ status: 'held' as const, attempts, failure })),
  fc.constant(delivered),
  fc.constant(withdrawn),
);

test('nothing follows a receipt or a withdrawal', () => {
  fc.assert(
    fc.property(fc.array(event), (events) => {
      for (const end of [delivered, withdrawn]) expect(events.reduce(step, end)).toBe(end);
    }),
  );
});

test('an unlawful step gives back the same object, and a lawful one another', () => {
  fc.assert(
    fc.property(delivery, event, (delivery, event) => {
      const after = step(delivery, event);
      if (isLawful(delivery, event.type)) expect(after).not.toBe(delivery);
      else expect(after).toBe(delivery);
    }),
  );
});

test('every journey stays within the model, and its attempts never go down', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      let now: Delivery = queued;
      for (const each of events) {
        const next = step(now, each);
        expect(Delivery.safeParse(next).success).toBe(true);
        if ('attempts' in now && 'attempts' in next) expect(next.attempts).toBeGreaterThanOrEqual(now.attempts);
        now = next;
      }
    }),
  );
});

test('only a receipt makes it delivered', () => {
  fc.assert(
    fc.property(delivery, event, (delivery, event) => {
      const after = step(delivery, event);
      if (after.status === 'delivered' && delivery.status !== 'delivered') {
        expect(event.type).toBe('accept');
        expect(delivery.status).toBe('sending');
      }
    }),
  );
});

test.each(failures)('after $kind it waits unless that is a final no, and else is held for the person', (failure) => {
  const after = step({ status: 'sending', attempts: 3, startedAt: at }, { type: 'fail', failure, notBefore: at });
  expect(after).toEqual(
    consequence(failure) === 'park'
      ? { status: 'held', attempts: 3, failure }
      : { status: 'queued', attempts: 3, notBefore: at, failure },
  );
});

test('what is being sent or has arrived cannot be withdrawn', () => {
  const sending: Delivery = { status: 'sending', attempts: 1, startedAt: at };
  for (const delivery of [sending, delivered]) expect(step(delivery, { type: 'withdraw', at })).toBe(delivery);
});

test('a crash in mid-flight queues it again with the attempts it had', () => {
  expect(step({ status: 'sending', attempts: 2, startedAt: at }, { type: 'interrupt', at })).toEqual({
    status: 'queued',
    attempts: 2,
    notBefore: at,
    failure: null,
  });
});

test('only a sign-in pauses, and a retry ends the pause', () => {
  expect(failures.filter((each) => consequence(each) === 'pause')).toEqual([{ kind: 'unauthorised', status: 401 }]);
  expect(consequence({ kind: 'unauthorised', status: 407 })).toBe('pause');
  expect(consequence({ kind: 'unauthorised', status: 403 })).toBe('park');
  const paused: Delivery = {
    status: 'queued',
    attempts: 1,
    notBefore: at,
    failure: { kind: 'unauthorised', status: 401 },
  };
  expect(step(paused, { type: 'retry', at })).toMatchObject({ status: 'queued', failure: null });
});

test('where the office holds other words under the key, nothing is ever asked under it again', () => {
  const spoilt: Delivery = { status: 'held', attempts: 1, failure: { kind: 'conflict', detail: '' } };
  expect(step(spoilt, { type: 'retry', at })).toBe(spoilt);
  expect(isLawful(spoilt, 'retry')).toBe(false);
  expect(isLawful(spoilt, 'withdraw')).toBe(true);
});
