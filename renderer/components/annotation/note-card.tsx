/* One note of the margin: shut, it is read; open, it is written. Private and official can never be mistaken. */
import { CircleHelp, FilePenLine, Lock, type LucideIcon, MessageSquareText } from 'lucide-react';
import { memo } from 'react';
import { colourNames, kindNames } from '../../../shared/annotation/names.ts';
import type { Body } from '../../../shared/model/annotation.ts';
import { useLeftWith } from '../../queries/annotations.ts';
import { isOnWhole, quotedBy } from '../../reader/anchoring.ts';
import { openNote } from '../../reader/open-note.ts';
import { useWriting } from '../../reader/writing.ts';
import { CommentAnswer } from '../answers/comment-answer.tsx';
import { Icon } from '../icon.tsx';
import { HighlightCard } from './highlight-card.tsx';
import { LockedActs } from './locked-acts.tsx';
import { NoteEditor } from './note-editor.tsx';
import type { NoteItem } from './notes.tsx';
import { SaidBesides } from './said-besides.tsx';
import { SaveFailure } from './save-failure.tsx';
import { WordChanges } from './word-changes.tsx';

interface NoteCardProps {
  readonly item: NoteItem;
  readonly isOpen: boolean;
  /** The text of its passage, where that is drawn. */
  readonly text: string | undefined;
  /** Away from its words, a note says which they are. */
  readonly isAway: boolean;
}

/** A note, a comment or an opened highlight. */
export const NoteCard = memo(function NoteCard({ item, isOpen, text, isAway }: NoteCardProps) {
  const { id, target, body, submissionId, settledIn, carriedFrom } = item;
  const leftWith = useLeftWith(submissionId);
  const failure = useWriting(({ all }) => {
    const state = all[id]?.state;
    return state?.status === 'failed' ? state.failure : null;
  });
  const settled = settledIn === undefined ? null : `Settled in ${settledIn.slice(settledIn.lastIndexOf('@') + 1)}`;
  const elsewhere = carriedFrom === undefined ? settled : `From ${carriedFrom}`;
  const isLocked = submissionId !== null || elsewhere !== null;
  const isWriting = isOpen && !isLocked;
  const look = [body.type === 'comment' ? 'resp' : 'priv', isOpen ? 'on' : '', isLocked ? 'locked' : ''].join(' ');
  const where = target.number ?? target.heading;
  const quoted = quotedBy(target, text ?? '');
  return (
    <article className={`note ${look}`} data-note={id} aria-label={`${nameOf(body)}, ${where}`}>
      {isAway && !isOnWhole(target) && !(body.type === 'comment' && body.proposedWording !== null) ? (
        <p className="quote">“{quoted}”</p>
      ) : null}
      {body.type === 'highlight' && carriedFrom !== undefined ? (
        <NoteHead body={body} leftWith={`${colourNames[body.colour]}, ${elsewhere}`} />
      ) : body.type === 'highlight' ? (
        <HighlightCard item={item} colour={body.colour} />
      ) : isWriting ? (
        <NoteEditor item={item} body={body} quoted={quoted} />
      ) : (
        <>
          <NoteHead body={body} leftWith={elsewhere ?? (isLocked ? (leftWith ?? 'In a response') : null)} />
          <NoteWords body={body} quoted={quoted} />
          {body.type === 'comment' && submissionId !== null ? (
            <CommentAnswer commentId={id} besideId={target.passageId} />
          ) : null}
          <button
            type="button"
            className="note-open"
            aria-label={`${isLocked ? 'Show the words of' : 'Edit'} ${nameOf(body)}, ${where}`}
            onClick={() => openNote(isOpen ? null : id)}
          />
          {isOpen && submissionId !== null && elsewhere === null ? <LockedActs submissionId={submissionId} /> : null}
        </>
      )}
      {failure ? <SaveFailure failure={failure} id={id} /> : null}
    </article>
  );
});

const nameOf = (body: Body): string => {
  if (body.type === 'highlight') return `Highlight: ${colourNames[body.colour]}`;
  if (body.type === 'note') return 'Private note';
  return body.proposedWording === null ? 'Comment' : 'Proposed wording';
};

/** The line at the head of a card: what it is, and whether it leaves. `leftWith`: it has left, or is ready to. */
export function NoteHead({ body, leftWith }: { readonly body: Body; readonly leftWith: string | null }) {
  if (body.type !== 'comment') {
    return (
      <div className="hd">
        <Icon of={Lock} size={14} />
        Only you. Never sent{leftWith === null ? '' : `. ${leftWith}`}
      </div>
    );
  }
  const proposes = body.proposedWording !== null;
  if (leftWith !== null) {
    return (
      <div className="hd">
        <Icon of={iconOf(body)} size={14} />
        <span className="k">{leftWith}</span>
        <span className="r">
          <Icon of={Lock} size={14} />
          {proposes ? 'Wording' : kindNames[body.kind]}
        </span>
      </div>
    );
  }
  return (
    <div className="hd">
      <Icon of={iconOf(body)} size={14} />
      <span className="k">{proposes ? 'Proposed wording' : 'In your response'}</span>
      <span className="r">{proposes ? 'In your response' : kindNames[body.kind]}</span>
    </div>
  );
}

const iconOf = (body: Extract<Body, { type: 'comment' }>): LucideIcon => {
  if (body.proposedWording !== null) return FilePenLine;
  return body.kind === 'question' ? CircleHelp : MessageSquareText;
};

function NoteWords({ body, quoted }: { readonly body: Exclude<Body, { type: 'highlight' }>; readonly quoted: string }) {
  if (body.type === 'note') return <p className="words">{body.text}</p>;
  if (body.proposedWording === null) {
    return (
      <>
        <p className="words">{body.text}</p>
        <SaidBesides body={body} />
      </>
    );
  }
  return (
    <>
      <p className="pw">
        <WordChanges before={quoted} after={body.proposedWording} isShort />
      </p>
      {body.text === '' ? null : <p className="ft">{body.text}</p>}
      <SaidBesides body={body} />
    </>
  );
}
