/* What an export says of a response that the forms have no words for. */
import { formatDate, formatTime } from '../dates.ts';
import { formatReference } from '../model/receipt.ts';
import type { Delivery } from '../model/submission.ts';

/** How far it has come, as names and facts. Only what a receipt says is called received. Null: it is being written. */
export function deliveryFacts(delivery: Delivery | null): readonly (readonly [string, string])[] {
  if (delivery === null) return [['Standing', 'Being written. It has not left.']];
  switch (delivery.status) {
    case 'delivered': {
      const { reference, receivedAt, office, digest, submissionId } = delivery.receipt;
      return [
        ['Standing', `Received by ${office}`],
        ['Receipt', formatReference(reference)],
        ['Arrived', `${formatDate(receivedAt)}, ${formatTime(receivedAt)}`],
        ['Submission', submissionId],
        ['Digest', digest],
      ];
    }
    case 'withdrawn':
      return [['Standing', 'Taken back. The office was not to have it.']];
    case 'held':
      return [['Standing', 'Refused. There is no receipt.']];
    default:
      return [['Standing', 'Ready, and waiting to go. There is no receipt yet.']];
  }
}

/** With a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
