/* What an export says of a response that the forms have no words for. */
import { formatDate, formatTime } from '../dates.ts';
import { formatReference } from '../model/receipt.ts';
import type { Delivery } from '../model/submission.ts';

/** How far it has come, in a sentence. Only what has a receipt is called received. Null: it is being written. */
export function standingOf(delivery: Delivery | null): string {
  switch (delivery?.status) {
    case undefined:
      return 'Being written. It has not left.';
    case 'delivered':
      return `Received by ${delivery.receipt.office}.`;
    case 'withdrawn':
      return 'Taken back before there was a receipt.';
    case 'held':
      return 'Refused. There is no receipt.';
    case 'queued':
    case 'sending':
      return 'Ready, and waiting to go. There is no receipt yet.';
  }
}

/** The receipt, as names and facts; none where there is no receipt. */
export function receiptFacts(delivery: Delivery | null): readonly (readonly [string, string])[] {
  if (delivery?.status !== 'delivered') return [];
  const { reference, receivedAt, submissionId, digest } = delivery.receipt;
  return [
    ['Receipt', formatReference(reference)],
    ['Arrived', `${formatDate(receivedAt)}, ${formatTime(receivedAt)}`],
    ['Submission', submissionId],
    ['Digest', digest],
  ];
}

/** With a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
