import { GitCompare } from 'lucide-react';
import { kindNames } from '../../../shared/annotation/names.ts';
import type { Annotation, Comment } from '../../../shared/model/annotation.ts';
import { useLeftWith } from '../../queries/annotations.ts';
import { quotedBy } from '../../reader/anchoring.ts';
import { openNote, useOpenNote } from '../../reader/open-note.ts';
import { WordChanges } from '../annotation/word-changes.tsx';
import { Icon } from '../icon.tsx';

interface CommentsDockProps {
  readonly annotations: readonly Annotation[];
  readonly orderOf: (clauseId: string) => number;
  readonly onGo: (clauseId: string) => void;
  /** Back to the changes, where there are any. */
  readonly onChanges: (() => void) | null;
}

/** From 1600 wide: the comments of this person on this draft, in the order of the text. */
export function CommentsDock({ annotations, orderOf, onGo, onChanges }: CommentsDockProps) {
  const openId = useOpenNote(({ id }) => id);
  const comments = annotations
    .filter((annotation): annotation is Comment => annotation.body.type === 'comment')
    .sort((a, b) => orderOf(a.target.passageId) - orderOf(b.target.passageId));
  return (
    <aside className="dock wide" aria-labelledby="your-comments">
      <div className="phead">
        <h1 id="your-comments">Your comments</h1>
        <span className="grow" />
        <span className="s3 num">{comments.length}</span>
        {onChanges ? (
          <button
            type="button"
            className="ib"
            aria-label="Changed clauses"
            title="Show the changed clauses"
            onClick={onChanges}
          >
            <Icon of={GitCompare} />
          </button>
        ) : null}
      </div>
      {comments.length === 0 ? (
        <div className="blank">
          <h2>Nothing said yet.</h2>
          <p>
            Select words in the text, or press C on a clause. Comments gather here and leave together, when you say so.
          </p>
        </div>
      ) : (
        <ul className="dk scroll">
          {comments.map((comment) => (
            <li key={comment.id} className={comment.id === openId ? 'sel' : undefined}>
              <button
                type="button"
                onClick={() => {
                  onGo(comment.target.passageId);
                  openNote(comment.id);
                }}
              >
                <span className="what">
                  <b>
                    {comment.target.number} {comment.target.heading}
                  </b>
                  <small>
                    <KindOrLeft comment={comment} />
                  </small>
                </span>
                <span className="words">
                  {comment.body.proposedWording === null ? (
                    comment.body.text || 'No words yet'
                  ) : (
                    <WordChanges before={quotedBy(comment.target, '')} after={comment.body.proposedWording} isShort />
                  )}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}

/** Its kind while it is free; once it has left, with what. */
const KindOrLeft = ({ comment }: { readonly comment: Comment }) =>
  useLeftWith(comment.submissionId) ?? kindNames[comment.body.kind];
