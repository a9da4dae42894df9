import { useSubmission } from '../../queries/responses.ts';
import { pullBack, writeNewVersion } from '../responses/free-comments.ts';

/** On an opened comment that is part of a response: why it cannot be edited, and what can be done to change it. */
export function LockedActs({ submissionId }: { readonly submissionId: string }) {
  const submission = useSubmission(submissionId);
  switch (submission?.delivery.status) {
    case 'queued':
    case 'held':
      return (
        <div className="foot locked-acts">
          <span className="state">It is ready to go as it is.</span>
          <button type="button" className="btn sm" onClick={() => void pullBack(submission)}>
            Pull back to edit
          </button>
        </div>
      );
    case 'sending':
      return <p className="ft">It is being sent as it is.</p>;
    case 'delivered':
      return (
        <div className="foot locked-acts">
          <span className="state">It stays as it was sent.</span>
          <button type="button" className="btn sm" onClick={() => void writeNewVersion(submission)}>
            Write a new version
          </button>
        </div>
      );
    default:
      return null;
  }
}
