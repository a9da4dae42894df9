import type { Submission } from '../../../shared/model/submission.ts';
import { isLawful } from '../../../shared/outbox/steps.ts';
import { keepOrSay } from '../../commands/keep-or-say.ts';
import { retrySubmission } from '../../commands/retry-submission.ts';
import { useConnection } from '../../state/connection.ts';
import { useNow } from '../../state/now.ts';
import { pullBack, writeNewVersion } from './free-comments.ts';

/**
 * What can still be done about a submission: try again, pull back; once it is sent, write a new version. `may`: it may have
 * arrived. `isReplaced`: a new version of it is under way, or has taken its place.
 */
export function SubmissionFoot({
  submission,
  may,
  isReplaced,
}: {
  readonly submission: Submission;
  readonly may: boolean;
  readonly isReplaced: boolean;
}) {
  const now = useNow();
  const isOnline = useConnection(({ isOnline }) => isOnline);
  const { id, delivery } = submission;
  if (delivery.status === 'delivered' && !isReplaced) return <NewVersionFoot submission={submission} />;
  if (!isLawful(delivery, 'withdraw')) return null;
  const isHeld = delivery.status === 'held';
  const isLater = delivery.status === 'queued' && isOnline && new Date(delivery.notBefore) > now;
  return (
    <footer className="foot">
      <span className="grow">{footWords(isHeld, may)}</span>
      <button type="button" className="btn" onClick={() => void pullBack(submission)}>
        {may ? 'Pull back anyway' : 'Pull back'}
      </button>
      {(isHeld || isLater) && isLawful(delivery, 'retry') ? (
        <button type="button" className="btn go" onClick={() => void keepOrSay(() => retrySubmission(id))}>
          {isHeld ? 'Try again' : 'Try now'}
        </button>
      ) : null}
    </footer>
  );
}

const NewVersionFoot = ({ submission }: { readonly submission: Submission }) => (
  <footer className="foot">
    <span className="grow">What was sent is never changed. A new version can take its place.</span>
    <button type="button" className="btn" onClick={() => void writeNewVersion(submission)}>
      Write a new version
    </button>
  </footer>
);

function footWords(isHeld: boolean, may: boolean): string {
  if (may) return 'The office may have it already. Pulled back, it is not asked about again.';
  return isHeld
    ? 'Pull it back to change your words, then make it ready again.'
    : 'Its comments are locked while it waits. Pull it back to change them.';
}
