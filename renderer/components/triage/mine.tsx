import { FilePenLine, MessageSquareText, TriangleAlert } from 'lucide-react';
import { colourNames, kindNames } from '../../../shared/annotation/names.ts';
import type { Body, CommentBody } from '../../../shared/model/annotation.ts';
import type { TriageItem } from '../../queries/triage.ts';
import { NoteHead } from '../annotation/note-card.tsx';
import { WordChanges } from '../annotation/word-changes.tsx';
import { CommentAnswer } from '../answers/comment-answer.tsx';
import { Icon } from '../icon.tsx';
import { type TriageView, type WordingFate, wordingFate } from './triage-view.ts';

/** What the person said, and the wording they proposed. */
export function Mine({ view, label }: { readonly view: TriageView; readonly label: string }) {
  const { item, before } = view;
  const { body } = item.annotation;
  if (body.type !== 'comment') return <MinePrivate body={body} />;
  const proposed = body.proposedWording;
  return (
    <div className="pair mine">
      <div>
        <article className="note resp">
          <div className="hd">
            <Icon of={MessageSquareText} size={14} />
            <span className="k">Your comment</span>
            <span className="r">{kindNames[body.kind]}</span>
          </div>
          {body.text === '' ? (
            <p className="ft">Only a wording, no words beside it.</p>
          ) : (
            <p className="words">{body.text}</p>
          )}
          <p className="ft">{sentWords(item)}</p>
          {item.answer ? <CommentAnswer commentId={item.annotation.id} /> : null}
        </article>
      </div>
      {proposed === null ? null : (
        <div>
          <article className="note resp">
            <div className="hd">
              <Icon of={FilePenLine} size={14} />
              <span className="k">Wording you proposed</span>
              <span className="r">for {item.from.label}</span>
            </div>
            <p className="pw">
              <WordChanges before={before} after={proposed} isShort />
            </p>
            <WordingLine fate={wordingFate(view)} label={label} />
          </article>
        </div>
      )}
    </div>
  );
}

/** A note or a highlight, under the words that say whose it is. */
const MinePrivate = ({ body }: { readonly body: Exclude<Body, CommentBody> }) => (
  <div className="pair mine">
    <div>
      <article className="note priv" aria-label={body.type === 'note' ? 'Private note' : 'Highlight'}>
        <NoteHead body={body} leftWith={null} />
        {body.type === 'note' ? (
          <p className="words">{body.text}</p>
        ) : (
          <p className="ft swatched">
            <i className={`sw ${body.colour}`} /> Highlight: {colourNames[body.colour]}
          </p>
        )}
      </article>
    </div>
  </div>
);

function WordingLine({ fate, label }: { readonly fate: WordingFate; readonly label: string }) {
  switch (fate) {
    case 'none':
      return null;
    case 'taken':
      return <p className="ft">Your words are in {label}.</p>;
    case 'fits':
      return (
        <p className="ft time">
          <Icon of={TriangleAlert} size={14} />
          Not in {label}. It still fits where you put it
        </p>
      );
    case 'clashes':
      return (
        <p className="ft time">
          <Icon of={TriangleAlert} size={14} />
          {label} changed the same words otherwise
        </p>
      );
  }
}

/** Whether it has left. Never "sent" without a receipt. */
function sentWords({ annotation, submission, from }: TriageItem): string {
  if (annotation.submissionId === null)
    return annotation.settledIn === undefined ? 'Not sent yet' : `Stays with ${from.label}`;
  if (submission?.delivery.status === 'delivered') return `Sent to ${submission.office}, on ${from.label}`;
  return `In a response on ${from.label} that is waiting to go`;
}
