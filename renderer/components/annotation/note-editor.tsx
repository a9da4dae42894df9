import { FilePenLine, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { kindNames } from '../../../shared/annotation/names.ts';
import { type Body, type CommentBody, CommentKind, commentKinds } from '../../../shared/model/annotation.ts';
import { openNote } from '../../reader/open-note.ts';
import { remove, useWriting, write } from '../../reader/writing.ts';
import { Icon } from '../icon.tsx';
import { Keys } from '../keys.tsx';
import { NoteHead } from './note-card.tsx';
import type { NoteItem } from './notes.tsx';
import { WordChanges } from './word-changes.tsx';

interface NoteEditorProps {
  readonly item: NoteItem;
  readonly body: Exclude<Body, { type: 'highlight' }>;
  readonly quoted: string;
}

/** A note or comment being written. Everything typed is saved as it is typed; Esc shuts it. */
export function NoteEditor({ item, body, quoted }: NoteEditorProps) {
  const { id, target, isKept } = item;
  const change = (changed: Body): void => write({ id, target, quoted, isKept, body: changed });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc and Ctrl+Enter shut the box from any field in it
    <div className="note-edit" onKeyDown={shutByKey}>
      {body.type === 'note' ? (
        <>
          <NoteHead body={body} leftWith={null} />
          <Words value={body.text} label="Note" isFirst onChange={(text) => change({ ...body, text })} />
        </>
      ) : (
        <CommentFields body={body} quoted={quoted} onChange={change} />
      )}
      <div className="foot">
        <SaveLine id={id} />
        <button
          type="button"
          className="ib"
          aria-label={body.type === 'note' ? 'Delete the note' : 'Delete the comment'}
          title="Delete"
          onClick={() => {
            void remove({ id, target, body, quoted, isKept });
            openNote(null);
          }}
        >
          <Icon of={Trash2} size={14} />
        </button>
        <button type="button" className="btn sm" onClick={() => openNote(null)}>
          Done <Keys keys="Esc" />
        </button>
      </div>
    </div>
  );
}

interface CommentFieldsProps {
  readonly body: CommentBody;
  readonly quoted: string;
  readonly onChange: (body: CommentBody) => void;
}

function CommentFields({ body, quoted, onChange }: CommentFieldsProps) {
  const proposed = body.proposedWording;
  return (
    <>
      <div className="hd">
        <span className="k">{proposed === null ? 'In your response' : 'Proposed wording'}</span>
        <KindField kind={body.kind} onChange={(kind) => onChange({ ...body, kind })} />
      </div>
      {proposed === null ? null : (
        <>
          <Words
            value={proposed}
            label="Proposed wording"
            look="serif"
            isFirst
            onChange={(proposedWording) => onChange({ ...body, proposedWording })}
          />
          {proposed === quoted ? null : (
            <p className="pw">
              <WordChanges before={quoted} after={proposed} isShort />
            </p>
          )}
        </>
      )}
      <Words
        value={body.text}
        label={proposed === null ? 'Comment' : 'Why'}
        isFirst={proposed === null}
        onChange={(text) => onChange({ ...body, text })}
      />
      <button
        type="button"
        className="btn quiet sm"
        onClick={() => onChange({ ...body, proposedWording: proposed === null ? quoted : null })}
      >
        <Icon of={FilePenLine} size={14} />
        {proposed === null ? 'Propose wording' : 'Take the wording out'}
      </button>
    </>
  );
}

function KindField({ kind, onChange }: { readonly kind: CommentKind; readonly onChange: (kind: CommentKind) => void }) {
  return (
    <select
      className="kind"
      aria-label="Kind of comment"
      value={kind}
      onChange={({ target }) => onChange(CommentKind.parse(target.value))}
    >
      {commentKinds.map((each) => (
        <option key={each} value={each}>
          {kindNames[each]}
        </option>
      ))}
    </select>
  );
}

interface WordsProps {
  readonly value: string;
  readonly label: string;
  readonly isFirst: boolean;
  readonly look?: 'serif';
  readonly onChange: (value: string) => void;
}

/** A field that grows with its words. The one that is written first has the focus when the box opens. */
function Words({ value, label, isFirst, look, onChange }: WordsProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  // After the card has been put beside its words; focused before that, it would scroll the text away.
  useEffect(() => {
    if (!isFirst || !field.current) return;
    field.current.focus({ preventScroll: true });
    field.current.setSelectionRange(field.current.value.length, field.current.value.length);
    field.current.closest('[data-note]')?.scrollIntoView({ block: 'nearest' });
  }, [isFirst]);
  return (
    <div className={`words-field ${look ?? ''}`}>
      <label htmlFor={id} className={isFirst ? 'said' : undefined}>
        {label}
      </label>
      <textarea
        id={id}
        value={value}
        rows={isFirst ? 2 : 1}
        ref={field}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}

const stateWords = { clean: '', saving: 'Saving…', saved: 'Saved', failed: 'Not saved' } as const;

function SaveLine({ id }: { readonly id: string }) {
  const status = useWriting(({ all }) => all[id]?.state.status ?? 'clean');
  return (
    <span className={`state ${status}`} role="status">
      {stateWords[status]}
    </span>
  );
}

function shutByKey(event: KeyboardEvent): void {
  const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
  if (!isDone || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  openNote(null);
}
