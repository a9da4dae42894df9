import { expect, test } from 'vitest';
import type { DeliveryStep } from '../../renderer/db/desk.ts';
import { outboxHealth } from '../../renderer/queries/outbox-health.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Delivery, Submission } from '../../shared/model/submission.ts';

const now = new Date('2026-10-14T14:00:00.000Z');
const soon = '2026-10-14T14:31:00.000Z';
const timeout: Failure = { kind: 'timeout', seconds: 60 };
const queued = (failure: Failure | null, notBefore = soon): Delivery => ({
  status: 'queued',
  attempts: 1,
  notBefore,
  failure,
});
const submission = (sequence: number, delivery: Delivery, change: Partial<Submission> = {}): Submission => ({
  id: `s${sequence}`,
  sequence,
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
  ...change,
});
const step = (submissionId: string, event: string, at: string, delivery: Delivery): DeliveryStep => ({
  id: 1,
  submissionId,
  at,
  event,
  delivery,
});

test('an office says when it was last heard of, when it is next asked, and why then', () => {
  const waiting = queued(timeout);
  const steps = [
    step('s1', 'fail', '2026-10-14T13:00:00.000Z', waiting),
    step('s1', 'accept', '2026-10-14T13:10:00.000Z', waiting),
    step('s2', 'fail', '2026-10-14T13:50:00.000Z', waiting),
  ];
  const [office, ...others] = outboxHealth(
    [submission(1, { status: 'withdrawn', withdrawnAt: soon }), submission(2, waiting), submission(3, queued(null))],
    steps,
    now,
  );
  expect(others).toEqual([]);
  expect(office).toMatchObject({
    office: 'Northmoor office',
    lastReceipt: '2026-10-14T13:10:00.000Z',
    lastFailure: { at: '2026-10-14T13:50:00.000Z', failure: timeout },
    pause: null,
    nextAt: soon,
    why: timeout,
  });
  expect(office?.going.map(({ id }) => id)).toEqual(['s2', 's3']);
});

test('a sign-in pauses its office and no other, and then nothing is promised for a time', () => {
  const signIn: Failure = { kind: 'unauthorised', status: 407 };
  const [paused, other] = outboxHealth(
    [
      submission(1, queued(signIn)),
      submission(2, queued(null), { sourceId: 'booking@0.3' }),
      submission(3, queued(null, now.toISOString()), { endpoint: 'https://elsewhere.example/', office: 'Elsewhere' }),
    ],
    [],
    now,
  );
  expect(paused).toMatchObject({ pause: signIn, nextAt: null });
  expect(other).toMatchObject({ office: 'Elsewhere', pause: null, nextAt: now.toISOString() });
});

test('what the office refused waits for the person, and is not counted as going', () => {
  const refused: Delivery = { status: 'held', attempts: 1, failure: { kind: 'closed', detail: '' } };
  const [office] = outboxHealth([submission(1, refused)], [], now);
  expect(office).toMatchObject({ going: [], nextAt: null, why: null });
  expect(office?.held).toHaveLength(1);
});
