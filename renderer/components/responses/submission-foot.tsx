import type { Submission } from '../../../shared/model/submission.ts';
import { isLawful } from '../../../shared/outbox/steps.ts';
import { keepOrSay } from '../../commands/keep-or-say.ts';
import { retrySubmission } from '../../commands/retry-submission.ts';
import { withdrawSubmission } from '../../commands/withdraw-submission.ts';
import { useConnection } from '../../state/connection.ts';
import { say } from '../../state/notice.ts';
import { useNow } from '../../state/now.ts';
import { adjust } from '../../state/places.ts';

/** What can still be done about a submission: try again, take back. Nothing can once it has left. */
export function SubmissionFoot({ submission, may }: { readonly submission: Submission; readonly may: boolean }) {
  const now = useNow();
  const isOnline = useConnection(({ isOnline }) => isOnline);
  const { id, delivery } = submission;
  const isHeld = delivery.status === 'held';
  const isLater = delivery.status === 'queued' && isOnline && new Date(delivery.notBefore) > now;
  const canWithdraw = isLawful(delivery, 'withdraw');
  if (!canWithdraw) return null;
  return (
    <footer className="foot">
      <span className="grow">{footWords(isHeld, may)}</span>
      <button type="button" className="btn" onClick={() => void takeBack(submission)}>
        {may ? 'Take back anyway' : isHeld ? 'Take back' : 'Withdraw'}
      </button>
      {(isHeld || isLater) && isLawful(delivery, 'retry') ? (
        <button type="button" className="btn go" onClick={() => void keepOrSay(() => retrySubmission(id))}>
          {isHeld ? 'Try again' : 'Try now'}
        </button>
      ) : null}
    </footer>
  );
}

function footWords(isHeld: boolean, may: boolean): string {
  if (may) return 'The office may have it already. Taken back, it is not asked about again.';
  return isHeld
    ? 'Take it back to change your words, then make it ready again.'
    : 'Its comments are locked while it waits.';
}

async function takeBack({ id, sourceId, title }: Submission): Promise<void> {
  const isBack = await keepOrSay(() => withdrawSubmission(id));
  if (isBack === null) return;
  if (!isBack) return say('It has left already, or is leaving now; it cannot be taken back.');
  adjust({ screen: 'responses', sourceId, submissionId: null });
  say(`Taken back. Your comments on ${title} can be edited again`);
}
