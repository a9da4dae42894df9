import { Copy } from 'lucide-react';
import { count, formatShortDay, formatTime } from '../../../shared/dates.ts';
import { formatReference } from '../../../shared/model/receipt.ts';
import type { Submission } from '../../../shared/model/submission.ts';
import { say } from '../../state/notice.ts';
import { ReceiptButtons } from '../exporting/receipt-buttons.tsx';
import { Icon } from '../icon.tsx';
import { shortDigest } from './delivery-words.ts';

/** The office's word that it holds a submission. Draws nothing for one that has no receipt. */
export function ReceiptSlip({ submission }: { readonly submission: Submission }) {
  const { delivery, title, commentIds } = submission;
  if (delivery.status !== 'delivered') return null;
  const { reference, receivedAt, office, digest, supersedes } = delivery.receipt;
  return (
    <section className="slip" aria-label="Receipt">
      <h2>Receipt</h2>
      <p>{title}</p>
      <span className="number" role="img" aria-label={spelled(reference)}>
        {formatReference(reference)}
      </span>
      <dl>
        <dt>Arrived</dt>
        <dd className="num">
          {formatShortDay(receivedAt)}, {formatTime(receivedAt)}
        </dd>
        <dt>With</dt>
        <dd>{office}</dd>
        <dt>Holds</dt>
        <dd>{count(commentIds.length, 'comment')}</dd>
        {supersedes === undefined ? null : (
          <>
            <dt>Replaces</dt>
            <dd className="num">{formatReference(supersedes)}</dd>
          </>
        )}
        <dt>Digest</dt>
        <dd className="num" title={digest}>
          {shortDigest(digest)}
        </dd>
      </dl>
      <div className="fx">
        <button type="button" className="btn sm quiet" onClick={() => void copyReceipt(submission)}>
          <Icon of={Copy} />
          Copy
        </button>
        <ReceiptButtons submissionId={submission.id} />
      </div>
    </section>
  );
}

/** As it is read out over a telephone, a sign at a time: "H 7 K M, 4 T 9 R". */
const spelled = (reference: string): string =>
  formatReference(reference)
    .split(' ')
    .map((group) => [...group].join(' '))
    .join(', ');

async function copyReceipt({ delivery, title, commentIds }: Submission): Promise<void> {
  if (delivery.status !== 'delivered') return;
  const { reference, receivedAt, office, digest, submissionId, supersedes } = delivery.receipt;
  const lines = [
    `Receipt ${formatReference(reference)}`,
    title,
    `Arrived: ${receivedAt}`,
    `With: ${office}`,
    `Holds: ${count(commentIds.length, 'comment')}`,
    ...(supersedes === undefined ? [] : [`Replaces: ${formatReference(supersedes)}`]),
    `Submission: ${submissionId}`,
    `Digest: ${digest}`,
  ];
  try {
    await navigator.clipboard.writeText(lines.join('\n'));
    say('Receipt copied');
  } catch {
    say('The receipt could not be copied. Select its number and copy that.');
  }
}
