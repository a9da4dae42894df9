/* "You said, we did": each comment of a response in its order, what was decided of it, and what changed. To read, and to print. */
import { Printer } from 'lucide-react';
import { kindNames } from '../../../shared/annotation/names.ts';
import { count } from '../../../shared/dates.ts';
import type { Comment } from '../../../shared/model/annotation.ts';
import type { Submission } from '../../../shared/model/submission.ts';
import { useGivenAnswer } from '../../queries/answers.ts';
import { useSentComments } from '../../queries/responses.ts';
import { AnswerGiven } from '../answers/comment-answer.tsx';
import { Icon } from '../icon.tsx';
import { Said } from './comment-rows.tsx';
import { openComment } from './open-comment.ts';
import { printAnswers } from './print-answers.ts';

/** What a response said and what became of each of its comments. */
export function YouSaidWeDid({ submission }: { readonly submission: Submission }) {
  const comments = useSentComments(submission);
  if (!comments) return null;
  const missing = submission.commentIds.length - comments.length;
  return (
    <section className="said-did" aria-labelledby="you-said">
      <div className="named">
        <h2 className="h2" id="you-said">
          You said, we did
        </h2>
        <button type="button" className="btn quiet sm" onClick={printAnswers}>
          <Icon of={Printer} />
          Print
        </button>
      </div>
      <ol>
        {comments.map((comment) => (
          <Row key={comment.id} comment={comment} />
        ))}
      </ol>
      {missing > 0 ? (
        <p className="where">
          {count(missing, 'comment')} {missing === 1 ? 'is' : 'are'} no longer kept here. The words stand in what left,
          below.
        </p>
      ) : null}
    </section>
  );
}

function Row({ comment }: { readonly comment: Comment }) {
  const given = useGivenAnswer(comment.id);
  const { number, heading } = comment.target;
  return (
    <li>
      <h3>
        <button type="button" onClick={() => openComment(comment)} title="Go to its clause">
          {number ? <span className="num">{number}</span> : null} {heading || (number ? '' : 'Whole text')}
        </button>
      </h3>
      <dl>
        <dt>
          You said <small>{kindNames[comment.body.kind]}</small>
        </dt>
        <dd className="mine">
          <Said comment={comment} />
        </dd>
        <dt>We did</dt>
        <dd>
          {given === undefined ? null : given ? <AnswerGiven given={given} /> : <p className="by">Not answered yet.</p>}
        </dd>
      </dl>
    </li>
  );
}
