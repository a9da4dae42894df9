import { wordChanges } from '../../../shared/compare/word-changes.ts';
import type { Annotation, Body } from '../../../shared/model/annotation.ts';
import { openNote, useOpenNote } from '../../reader/open-note.ts';
import { useWriting } from '../../reader/writing.ts';
import { NoteEditor } from '../annotation/note-editor.tsx';
import { useFinish } from '../annotation/notes.tsx';
import { WordChanges } from '../annotation/word-changes.tsx';
import { Words } from './quoted-text.tsx';
import { excerpt } from './quoted-words.ts';
import { editedBody, type TriageView, wordingFate } from './triage-view.ts';

/** What a comment will say if it is edited; and, once anything is, the box to write in. */
export function EditBox({ view, label }: { readonly view: TriageView; readonly label: string }) {
  const openId = useOpenNote(({ id }) => id);
  useFinish(openId);
  const { item, now } = view;
  if (item.successor)
    return (
      <Successor successor={item.successor} quoted={now ?? ''} label={label} isOpen={openId === item.successor.id} />
    );
  const body = editedBody(view);
  if (item.group !== 'yours' || now === null || body.type !== 'comment') return null;
  const { proposedWording, text } = body;
  return (
    <section className="ed2" aria-labelledby="if-you-edit">
      <h2 className="h2" id="if-you-edit">
        If you edit <span className="n">{promise(view, label)}</span>
      </h2>
      <p className={proposedWording === null ? 'area plain' : 'area'}>
        {proposedWording === null ? text : <Preview view={view} wording={proposedWording} />}
      </p>
    </section>
  );
}

/** The words around the quote with the wording put in its place. */
function Preview({ view: { spot }, wording }: { readonly view: TriageView; readonly wording: string }) {
  if (!spot) return null;
  const { text, span } = excerpt({ text: spot.clause.text, span: spot.span });
  const after = span ? text.slice(0, span.start) + wording + text.slice(span.end) : wording;
  let at = 0;
  return wordChanges(text, after).map(({ kind, text: words }) => {
    const key = `${at} ${kind}`;
    at += words.length;
    const Piece = kind === 'deleted' ? 'del' : kind === 'inserted' ? 'ins' : 'span';
    return (
      <Piece key={key}>
        <Words text={words} />
      </Piece>
    );
  });
}

function promise(view: TriageView, label: string): string {
  switch (wordingFate(view)) {
    case 'none':
      return `your comment opens to be written against ${label}. Nothing leaves yet.`;
    case 'taken':
      return `${label} has your wording. Nothing leaves yet.`;
    case 'fits':
      return `your wording, set against ${label}. Nothing leaves yet.`;
    case 'clashes':
      return `${label} changed the same words, so yours stands as you wrote it. Nothing leaves yet.`;
  }
}

interface SuccessorProps {
  readonly successor: Annotation;
  readonly quoted: string;
  readonly label: string;
  readonly isOpen: boolean;
}

/** What was made of it on the newer revision. */
function Successor({ successor, quoted, label, isOpen }: SuccessorProps) {
  const typed = useWriting(({ all }) => all[successor.id]?.body);
  const body = typed ?? successor.body;
  if (body.type === 'highlight') return null;
  const isPrivate = body.type === 'note';
  const isFree = successor.submissionId === null && successor.settledIn === undefined && successor.deletedAt === null;
  return (
    <section className="ed2" aria-labelledby="as-it-counts">
      <h2 className="h2" id="as-it-counts">
        On {label} <span className="n">{stateWords({ ...successor, body }, label)}</span>
      </h2>
      <article
        className={`note ${isPrivate ? 'priv' : 'resp'} ${isOpen ? 'on' : ''}`}
        data-note={successor.id}
        aria-label={`${isPrivate ? 'Private note' : 'Comment'} on ${label}`}
      >
        {isOpen && isFree ? (
          <NoteEditor item={{ ...successor, body, isKept: true }} body={body} quoted={quoted} />
        ) : (
          <>
            <Said body={body} quoted={quoted} />
            {isFree ? (
              <button type="button" className="btn quiet sm" onClick={() => openNote(successor.id)}>
                Write on it
              </button>
            ) : null}
          </>
        )}
      </article>
    </section>
  );
}

const Said = ({ body, quoted }: { readonly body: Exclude<Body, { type: 'highlight' }>; readonly quoted: string }) => (
  <>
    {body.type === 'note' || body.proposedWording === null ? null : (
      <p className="pw">
        <WordChanges before={quoted} after={body.proposedWording} />
      </p>
    )}
    <p className="words">{body.text}</p>
  </>
);

function stateWords({ body, submissionId, deletedAt, settledIn }: Annotation, label: string): string {
  if (deletedAt !== null) return 'you have deleted it there.';
  if (settledIn !== undefined) return 'you have settled it in a later draft.';
  if (body.type !== 'comment') return 'it is yours alone, and is never sent.';
  return submissionId === null ? `it counts in your response to ${label}.` : `it is in a response to ${label}.`;
}
