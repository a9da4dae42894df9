import { ChevronDown, ChevronUp, FilePenLine } from 'lucide-react';
import { useState } from 'react';
import { kindNames } from '../../../shared/annotation/names.ts';
import { type CommentBody, CommentKind, commentKinds } from '../../../shared/model/annotation.ts';
import { Icon } from '../icon.tsx';
import { hasMore, MoreFields } from './more-fields.tsx';
import { WordingField } from './wording-field.tsx';
import { WordsField } from './words-field.tsx';

interface CommentFieldsProps {
  readonly body: CommentBody;
  readonly quoted: string;
  readonly onChange: (body: CommentBody) => void;
}

/** A comment being written: its kind and its words first, all else only for whoever asks for it. */
export function CommentFields({ body, quoted, onChange }: CommentFieldsProps) {
  const [isMore, setIsMore] = useState(hasMore(body));
  const proposed = body.proposedWording;
  // A wording that is taken out is there again when it is wanted back.
  const [takenOut, setTakenOut] = useState<string | null>(null);
  return (
    <>
      <div className="hd">
        <span className="k">{proposed === null ? 'In your response' : 'Proposed wording'}</span>
        <KindField kind={body.kind} onChange={(kind) => onChange({ ...body, kind })} />
      </div>
      {proposed === null ? null : (
        <WordingField
          before={quoted}
          value={proposed}
          onChange={(proposedWording) => onChange({ ...body, proposedWording })}
        />
      )}
      <WordsField
        value={body.text}
        label={proposed === null ? 'Comment' : 'Why'}
        isFirst={proposed === null}
        onChange={(text) => onChange({ ...body, text })}
      />
      {isMore ? <MoreFields body={body} onChange={onChange} /> : null}
      <div className="besides-acts">
        <button
          type="button"
          className="btn quiet sm"
          onClick={() => {
            setTakenOut(proposed);
            onChange({ ...body, proposedWording: proposed === null ? (takenOut ?? quoted) : null });
          }}
        >
          <Icon of={FilePenLine} size={14} />
          {proposed === null ? 'Propose wording' : 'Take the wording out'}
        </button>
        <button type="button" className="btn quiet sm" aria-expanded={isMore} onClick={() => setIsMore(!isMore)}>
          More
          <Icon of={isMore ? ChevronUp : ChevronDown} size={14} />
        </button>
      </div>
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
