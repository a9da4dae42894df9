import { CircleAlert, Clock, TriangleAlert } from 'lucide-react';
import type { FailureWords } from '../../../shared/failure-words.ts';
import type { Comment } from '../../../shared/model/annotation.ts';
import type { Warning } from '../../queries/review-checks.ts';
import { Icon } from '../icon.tsx';
import { openComment } from './open-comment.ts';

/** One thing to look at before it leaves, with the way to it where there is one. */
export const WarningRow = ({ warning, comment }: { readonly warning: Warning; readonly comment: Comment | null }) => (
  <div className="warn">
    <Icon of={warning.kind === 'time' ? Clock : TriangleAlert} size={18} />
    <div>
      <b>{warning.what}</b>
      {warning.next}
    </div>
    <GoToIt comment={comment} />
  </div>
);

/** What stops it, and what to do. */
export const StoppedRow = ({ words, comment }: { readonly words: FailureWords; readonly comment: Comment | null }) => (
  <div className="warn stopped" role="alert">
    <Icon of={CircleAlert} size={18} />
    <div>
      <b>{words.what}</b>
      {words.next}
    </div>
    <GoToIt comment={comment} />
  </div>
);

const GoToIt = ({ comment }: { readonly comment: Comment | null }) =>
  comment ? (
    <button type="button" className="btn sm" onClick={() => openComment(comment)}>
      Go to it
    </button>
  ) : null;
