/* What is said of a response and the new version of it. Until the new one has its receipt, the old one stands. Pure. */
import { formatReference } from '../../../shared/model/receipt.ts';
import type { Submission } from '../../../shared/model/submission.ts';
import type { Replacing } from '../../queries/replacing.ts';

/** Shortly, for a row of the list: "Replaces H7KM 4T9R", "Replaced by B3WX 8P6N"; null: there is nothing to say. */
export function replacingWords({ delivery }: Submission, { replaces, by }: Replacing): string | null {
  if (by === 'written') return 'A new version is being written';
  if (by) return referenceOf(by) === null ? 'A new version waits to go' : `Replaced by ${referenceOf(by)}`;
  if (!replaces || delivery.status === 'withdrawn') return null;
  const verb = delivery.status === 'delivered' ? 'Replaces' : 'Will replace';
  return `${verb} ${referenceOf(replaces) ?? 'what was sent'}`;
}

/** In a sentence, at the head of one. */
export function replacingSentence(submission: Submission, { replaces, by }: Replacing): string | null {
  const { delivery } = submission;
  if (by === 'written') return 'You are writing a new version of it. Until that is sent, this one stands.';
  if (by) {
    const reference = referenceOf(by);
    return reference === null
      ? 'A new version of it waits to go. Until that is sent, this one stands.'
      : `It was replaced by ${reference}. The office holds both.`;
  }
  if (!replaces || delivery.status === 'withdrawn') return null;
  const old = referenceOf(replaces) ?? 'what was sent';
  if (delivery.status !== 'delivered') return `It takes the place of ${old}. Until it is sent, that one stands.`;
  return delivery.receipt.supersedes === undefined
    ? `It was sent to replace ${old}, but its receipt does not say so. Ask the office which of the two counts.`
    : `It replaces ${old}. The office holds both.`;
}

/** The reference of one that has its receipt, as it is read out. */
export const referenceOf = ({ delivery }: Submission): string | null =>
  delivery.status === 'delivered' ? formatReference(delivery.receipt.reference) : null;
