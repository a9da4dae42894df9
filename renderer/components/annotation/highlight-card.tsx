import { Lock, MessageSquarePlus, Trash2 } from 'lucide-react';
import { colourNames } from '../../../shared/annotation/names.ts';
import { type HighlightColour, highlightColours } from '../../../shared/model/annotation.ts';
import { begin, remove, write } from '../../reader/writing.ts';
import { Icon } from '../icon.tsx';
import type { NoteItem } from './notes.tsx';

/** An opened highlight: what it means, and how to take it away or say more. */
export function HighlightCard({ item, colour }: { readonly item: NoteItem; readonly colour: HighlightColour }) {
  const { id, target } = item;
  const quoted = '';
  const isKept = true;
  return (
    <>
      <div className="hd">
        <Icon of={Lock} size={14} />
        Only you. Never sent
      </div>
      <div className="acts">
        <div className="swatches" role="radiogroup" aria-label="What the highlight means">
          {highlightColours.map((each) => (
            <label key={each} title={colourNames[each]}>
              <input
                type="radio"
                className="said"
                name={`colour ${id}`}
                aria-label={colourNames[each]}
                checked={each === colour}
                onChange={() => write({ id, target, quoted, isKept, body: { type: 'highlight', colour: each } })}
              />
              <i className={`sw ${each}`} />
            </label>
          ))}
        </div>
        <span className="name">{colourNames[colour]}</span>
        <button
          type="button"
          className="ib"
          aria-label="Write a note on these words"
          title="Write a note"
          onClick={() => begin({ target, quoted, body: { type: 'note', text: '' } })}
        >
          <Icon of={MessageSquarePlus} />
        </button>
        <button
          type="button"
          className="ib"
          aria-label="Delete the highlight"
          title="Delete"
          onClick={() => void remove({ id, target, quoted, isKept, body: { type: 'highlight', colour } })}
        >
          <Icon of={Trash2} />
        </button>
      </div>
    </>
  );
}
