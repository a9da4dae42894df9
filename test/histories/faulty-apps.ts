/*
 * Faults by which words would be lost or doubled, or falsely called sent, each made by changing a line or two of the app: what the
 * judge of histories must find. A line that is no longer in the app is a bug of this table.
 */
import type { Violation } from './judge.ts';

/** One fault. `from` stands once in its file; `as` takes its place. `found`: what the judge may call it. */
export interface FaultyApp {
  readonly name: string;
  readonly changes: readonly { readonly file: string; readonly from: string; readonly as: string }[];
  readonly found: readonly Violation['kind'][];
}

const ownReceipt =
  "ok(Receipt.parse({ submissionId: parcel.id, reference: 'AAAAAAAA', receivedAt: '2026-10-14T09:00:00.000Z', digest: parcel.digest, office: 'O' }))";

/** Each fault that is put in. */
export const faultyApps: readonly FaultyApp[] = [
  {
    name: 'any answer of 2xx is taken for a receipt',
    changes: [
      {
        file: 'main/outbox/deliver.ts',
        from: '  if (!body.ok) return body;\n',
        as: `  if (json !== undefined) return ${ownReceipt};\n  if (!body.ok) return body;\n`,
      },
    ],
    found: ['false'],
  },
  {
    name: 'a receipt for another response is taken for its own',
    changes: [
      { file: 'main/outbox/deliver.ts', from: 'receipt.data.submissionId !== id', as: 'id === ""' },
      { file: 'main/outbox/deliver.ts', from: 'receipt.data.digest !== digest', as: 'digest === ""' },
      {
        file: 'renderer/background/outbox-send.ts',
        from: 'receipt.submissionId === id && receipt.digest === digest',
        as: 'id !== "" && digest !== ""',
      },
    ],
    found: ['false'],
  },
  {
    name: 'what is being sent can be pulled back',
    changes: [
      {
        file: 'shared/outbox/steps.ts',
        from: "    accept: (_, { receipt }) => ({ status: 'delivered', receipt }),",
        as: "    withdraw,\n    accept: (_, { receipt }) => ({ status: 'delivered', receipt }),",
      },
    ],
    found: ['false', 'doubled'],
  },
  {
    name: 'what was being sent when the app was killed is left so',
    changes: [
      {
        file: 'renderer/background/outbox-due.ts',
        from: "  await advanceAll(desk, leftOver, 'interrupt', now);\n",
        as: '',
      },
    ],
    found: ['stalled'],
  },
  {
    name: 'an answer that is not understood is taken for a no',
    changes: [{ file: 'shared/outbox/consequence.ts', from: "malformed: 'again'", as: "malformed: 'park'" }],
    found: ['stalled'],
  },
  {
    name: 'what the office says no to is dropped',
    changes: [
      {
        file: 'shared/outbox/steps.ts',
        from: "? { status: 'held', attempts, failure }",
        as: "? { status: 'withdrawn', withdrawnAt: notBefore }",
      },
    ],
    found: ['lost'],
  },
  {
    name: 'the newest goes first',
    changes: [{ file: 'shared/outbox/plan.ts', from: 'a.sequence - b.sequence', as: 'b.sequence - a.sequence' }],
    found: ['overtaken'],
  },
  {
    name: 'what waits to be sent can be edited',
    changes: [
      { file: 'renderer/commands/change-annotation.ts', from: 'before.submissionId !== null', as: 'id === ""' },
    ],
    found: ['lost'],
  },
  {
    name: 'an office that once asked for a sign-in is left alone for ever',
    changes: [
      {
        file: 'shared/outbox/steps.ts',
        from: 'failure: isPause(delivery.failure) ? null : delivery.failure',
        as: 'failure: delivery.failure ?? (isPause(null) ? null : null)',
      },
    ],
    found: ['stalled'],
  },
];
