import { Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { Body } from '../../../shared/model/annotation.ts';
import { savedOnceWords } from '../../queries/connection-words.ts';
import { openNote } from '../../reader/open-note.ts';
import { remove, useWriting, write } from '../../reader/writing.ts';
import { useConnection } from '../../state/connection.ts';
import { Icon } from '../icon.tsx';
import { Keys } from '../keys.tsx';
import { CommentFields } from './comment-fields.tsx';
import { NoteHead } from './note-card.tsx';
import type { NoteItem } from './notes.tsx';
import { WordsField } from './words-field.tsx';

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
          <WordsField value={body.text} label="Note" isFirst onChange={(text) => change({ ...body, text })} />
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

const stateWords = { clean: '', saving: 'Saving…', saved: 'Saved', failed: 'Not saved' } as const;

function SaveLine({ id }: { readonly id: string }) {
  const status = useWriting(({ all }) => all[id]?.state.status ?? 'clean');
  const trouble = useConnection(({ journalTrouble }) => journalTrouble);
  const isOnce = status === 'saved' && trouble !== null;
  return (
    <span className={`state ${isOnce ? 'once' : status}`} role="status">
      {isOnce ? savedOnceWords(trouble) : stateWords[status]}
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
