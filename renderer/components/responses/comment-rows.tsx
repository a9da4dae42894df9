import { kindNames } from '../../../shared/annotation/names.ts';
import type { Comment } from '../../../shared/model/annotation.ts';
import { WordChanges } from '../annotation/word-changes.tsx';
import { openComment } from './open-comment.ts';

/** The comments of a response, each with its clause; pressed, it goes to its clause. */
export const CommentRows = ({ comments }: { readonly comments: readonly Comment[] }) => (
  <ul className="lv" aria-label="Comments in this response">
    {comments.map((comment) => (
      <li key={comment.id}>
        <button type="button" onClick={() => openComment(comment)} title="Go to its clause">
          <span className="c">
            {comment.target.number ?? (comment.target.heading || 'Whole text')}
            <small>{kindName(comment)}</small>
          </span>
          <Said comment={comment} />
        </button>
      </li>
    ))}
  </ul>
);

const kindName = ({ body }: Comment): string =>
  body.proposedWording !== null && body.kind === 'suggestion' ? 'Proposed wording' : kindNames[body.kind];

function Said({ comment: { body, target } }: { readonly comment: Comment }) {
  const quote = target.selectors.find((selector) => selector.type === 'TextQuoteSelector')?.exact ?? '';
  return (
    <span className="t">
      {body.proposedWording === null ? (
        body.text || <em>No words yet</em>
      ) : (
        <>
          <WordChanges before={quote} after={body.proposedWording} />
          {body.text ? <small>{body.text}</small> : null}
        </>
      )}
      {quote ? <q>{quote}</q> : null}
    </span>
  );
}
