import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Failure } from '../../../shared/failure.ts';
import type { Delivery } from '../../../shared/model/submission.ts';
import { type Candidate, plan, stuckAfter } from '../../../shared/outbox/plan.ts';

const at = '2026-10-14T09:00:00.000Z';
const office = 'https://office.example/responses';
const none = new Map<string, number>();
const timeout: Failure = { kind: 'timeout', seconds: 60 };

const queued = (failure: Failure | null = null, attempts = failure === null ? 0 : 1): Delivery => ({
  status: 'queued',
  attempts,
  notBefore: at,
  failure,
});
const sending: Delivery = { status: 'sending', attempts: 1, startedAt: at };
const candidate = (sequence: number, change: Partial<Candidate> = {}): Candidate => ({
  id: `n${sequence}`,
  sequence,
  sourceId: 'care-records@0.7',
  endpoint: office,
  supersedes: null,
  delivery: queued(),
  ...change,
});

test('first in is first out, and the next of a consultation waits for it', () => {
  expect(plan([candidate(3), candidate(1), candidate(2)], none)).toEqual({ due: ['n1'], nextIn: null });
  expect(plan([candidate(1, { delivery: sending }), candidate(2)], none).due).toEqual([]);
  const waiting = candidate(1, { delivery: queued(timeout) });
  expect(plan([waiting, candidate(2)], new Map([['n1', 500]]))).toEqual({ due: [], nextIn: 500 });
});

test('consultations do not wait for each other', () => {
  const waiting = candidate(1, { delivery: queued(timeout) });
  const other = candidate(2, { sourceId: 'messaging@1.2' });
  expect(plan([waiting, other, candidate(3)], new Map([['n1', 500]]))).toEqual({ due: ['n2'], nextIn: 500 });
});

test('one whose outcome stays unknown lets those behind it go while it waits, and goes first when it may', () => {
  const stuck = candidate(1, { delivery: queued(timeout, stuckAfter) });
  expect(plan([stuck, candidate(2), candidate(3)], new Map([['n1', 500]])).due).toEqual(['n2']);
  expect(plan([stuck, candidate(2), candidate(3)], none).due).toEqual(['n1']);
  expect(plan([stuck, candidate(2, { delivery: sending })], none).due).toEqual([]);
});

test('what replaces another never overtakes it', () => {
  const stuck = candidate(1, { delivery: queued(timeout, stuckAfter) });
  const left = new Map([['n1', 500]]);
  expect(plan([stuck, candidate(2, { supersedes: 'n1' }), candidate(3)], left).due).toEqual(['n3']);
  expect(plan([candidate(2, { supersedes: 'n1' })], none).due).toEqual(['n2']);
});

test.each([401, 407])('%i keeps back everything for that office, and nothing for another', (status) => {
  const paused = candidate(1, { delivery: queued({ kind: 'unauthorised', status }) });
  const same = candidate(2, { sourceId: 'messaging@1.2' });
  const other = candidate(3, { sourceId: 'booking@0.3', endpoint: 'https://elsewhere.example/' });
  expect(plan([paused, same, other], none)).toEqual({ due: ['n3'], nextIn: null });
});

test('an office that said when to come back is left alone by all until then', () => {
  const told = candidate(1, { delivery: queued({ kind: 'unavailable', status: 429, retryAt: at }) });
  const same = candidate(2, { sourceId: 'messaging@1.2' });
  expect(plan([told, same], new Map([['n1', 9000]]))).toEqual({ due: [], nextIn: 9000 });
  expect(plan([told, same], none).due).toEqual(['n1', 'n2']);
});

test('an office is sent two at once, and all together four', () => {
  const many = Array.from({ length: 9 }, (_, index) =>
    candidate(index + 1, { sourceId: `source ${index}`, endpoint: `https://office${index % 3}.example/` }),
  );
  expect(plan(many, none).due).toEqual(['n1', 'n2', 'n3', 'n4']);
  expect(
    plan(
      many.map((each) => ({ ...each, endpoint: office })),
      none,
    ).due,
  ).toEqual(['n1', 'n2']);
});

const failure = fc.constantFrom<Failure | null>(
  null,
  timeout,
  { kind: 'malformed', what: 'a receipt', detail: '' },
  { kind: 'unavailable', status: 503, retryAt: at },
  { kind: 'unauthorised', status: 401 },
);
const queue = fc.uniqueArray(
  fc.record({
    sequence: fc.integer({ min: 1, max: 30 }),
    source: fc.integer({ min: 0, max: 3 }),
    office: fc.integer({ min: 0, max: 1 }),
    isSending: fc.boolean(),
    failure,
    attempts: fc.integer({ min: 1, max: 5 }),
    left: fc.constantFrom(0, 0, 700),
  }),
  { selector: ({ sequence }) => sequence, maxLength: 12 },
);

test('of every queue: one at a time in a consultation, in order, and something always goes or is waited for', () => {
  fc.assert(
    fc.property(queue, (rows) => {
      const open = rows.map(({ sequence, source, office, isSending, failure, attempts }) =>
        candidate(sequence, {
          sourceId: `source ${source}`,
          endpoint: `https://office${office}.example/`,
          delivery: isSending ? sending : queued(failure, failure === null ? 0 : attempts),
        }),
      );
      const left = new Map(rows.map(({ sequence, left }) => [`n${sequence}`, left]));
      const { due, nextIn } = plan(open, left);
      const chosen = open.filter(({ id }) => due.includes(id));
      expect(new Set(chosen.map(({ sourceId }) => sourceId)).size).toBe(due.length);
      for (const { sequence, sourceId } of chosen) {
        expect(open.some((each) => each.sourceId === sourceId && each.delivery.status === 'sending')).toBe(false);
        const ahead = open.filter((each) => each.sourceId === sourceId && each.sequence < sequence);
        for (const { delivery } of ahead) {
          expect(delivery.status === 'queued' && delivery.attempts >= stuckAfter).toBe(true);
        }
      }
      const paused = open.filter(
        ({ delivery }) => delivery.status === 'queued' && delivery.failure?.kind === 'unauthorised',
      );
      const isAnySending = open.some(({ delivery }) => delivery.status === 'sending');
      const isFree = open.some(({ endpoint }) => paused.every((each) => each.endpoint !== endpoint));
      if (!isAnySending && isFree && paused.length === 0) expect(due.length > 0 || nextIn !== null).toBe(true);
    }),
  );
});
