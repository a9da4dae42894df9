import { TriangleAlert } from 'lucide-react';
import { kindNames } from '../../../shared/annotation/names.ts';
import type { Comment } from '../../../shared/model/annotation.ts';
import type { ChangedQuotes } from '../../queries/changed-quotes.ts';
import { go } from '../../state/places.ts';
import { SaidBesides } from '../annotation/said-besides.tsx';
import { WordChanges } from '../annotation/word-changes.tsx';
import { Icon } from '../icon.tsx';
import { openComment } from './open-comment.ts';

/** The comments of a response as the office will read them; pressed, each goes to its clause. `changed`: which quote words that a later draft has otherwise. */
export const CommentRows = ({
  comments,
  changed = null,
}: {
  readonly comments: readonly Comment[];
  readonly changed?: ChangedQuotes | null;
}) => (
  <ul className="lv" aria-label="Comments in this response">
    {comments.map((comment) => (
      <li key={comment.id} className={changed?.commentIds.has(comment.id) ? 'marked' : undefined}>
        <button type="button" onClick={() => openComment(comment)} title="Go to its clause">
          <span className="c">
            {comment.target.number ?? (comment.target.heading || 'Whole text')}
            <small>{kindName(comment)}</small>
          </span>
          <Said comment={comment} />
        </button>
        {changed?.commentIds.has(comment.id) ? <Changed comment={comment} changed={changed} /> : null}
      </li>
    ))}
  </ul>
);

/** Its words are otherwise in a later draft: the way to look at it there. */
const Changed = ({ comment, changed }: { readonly comment: Comment; readonly changed: ChangedQuotes }) => (
  <button
    type="button"
    className="chg"
    title="Look at both wordings"
    onClick={() => go({ screen: 'triage', revisionId: changed.revisionId, annotationId: comment.id })}
  >
    <Icon of={TriangleAlert} />
    changed in {changed.label}
  </button>
);

const kindName = ({ body }: Comment): string =>
  body.proposedWording !== null && body.kind === 'suggestion' ? 'Proposed wording' : kindNames[body.kind];

/** What a comment says: its words, the wording it proposes, and the words it is on. */
export function Said({ comment: { body, target } }: { readonly comment: Comment }) {
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
      <SaidBesides body={body} />
      {quote ? <q>{quote}</q> : null}
    </span>
  );
}
