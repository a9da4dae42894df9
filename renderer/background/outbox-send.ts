/*
 * One sending: write `sending` down, ask main, write down what came. Nothing is called delivered without a receipt that
 * names this very submission and these very bytes.
 */
import type { Receipt } from '../../shared/model/receipt.ts';
import type { Parcel, Submission } from '../../shared/model/submission.ts';
import { retryAt } from '../../shared/outbox/retry-at.ts';
import type { DeliveryEvent } from '../../shared/outbox/steps.ts';
import { fail, type Result } from '../../shared/result.ts';
import { advanceSubmission } from '../commands/advance-submission.ts';
import { journalled } from '../db/journalled.ts';
import type { OutboxPorts } from './outbox-loop.ts';

/** How long main may take (milliseconds). It gives up by itself well before; should it never answer, nothing stays `sending` for ever. */
const lease = 180_000;

/** Send one submission that is due. Does nothing when it is no longer queued. */
export async function sendOne(ports: OutboxPorts, submissionId: string): Promise<void> {
  const { desk, now } = ports;
  const startedAt = now().toISOString();
  const begun = await advanceSubmission(desk, submissionId, { type: 'begin', at: startedAt }, startedAt);
  if (!begun?.hasMoved) return;
  const answer = await deliver(parcelOf(begun.submission), ports);
  const event = eventOf(begun.submission, answer, ports);
  await advanceSubmission(desk, submissionId, event, now().toISOString());
}

/** Exactly what was frozen, and nothing more. */
const parcelOf = ({ id, endpoint, content, digest }: Submission): Parcel => ({ id, endpoint, content, digest });

/** A bridge that breaks, or an answer that never comes: not known to be delivered, so asked again later. */
function deliver(parcel: Parcel, { ask, after }: OutboxPorts): Promise<Result<Receipt>> {
  return new Promise((resolve) => {
    const forget = after(lease, () => resolve(fail({ kind: 'timeout', seconds: lease / 1000 })));
    // What reaches the office is in both copies of the desk.
    journalled()
      .then(() => ask('outbox.deliver', parcel))
      .then(resolve, (thrown: unknown) => resolve(fail({ kind: 'fault', detail: String(thrown) })))
      .finally(forget);
  });
}

function eventOf(sent: Submission, answer: Result<Receipt>, { now, random }: OutboxPorts): DeliveryEvent {
  const checked = answer.ok ? ownReceipt(sent, answer.value) : answer;
  if (checked.ok) return { type: 'accept', receipt: checked.value };
  const attempts = sent.delivery.status === 'sending' ? sent.delivery.attempts : 1;
  const notBefore = new Date(retryAt(checked.error, attempts, now().getTime(), random)).toISOString();
  return { type: 'fail', failure: checked.error, notBefore };
}

/** The receipt, if it is for this submission and these bytes. */
export function ownReceipt({ id, digest }: Submission, receipt: Receipt): Result<Receipt> {
  if (receipt.submissionId === id && receipt.digest === digest) return { ok: true, value: receipt };
  return fail({ kind: 'malformed', what: 'a receipt', detail: 'the receipt is not for what was sent' });
}
