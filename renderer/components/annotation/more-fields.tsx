import { useState } from 'react';
import { priorityNames } from '../../../shared/annotation/names.ts';
import { type CommentBody, CommentPriority, commentPriorities } from '../../../shared/model/annotation.ts';
import { WordsField } from './words-field.tsx';

interface MoreFieldsProps {
  readonly body: CommentBody;
  readonly onChange: (body: CommentBody) => void;
}

/** What a comment may say besides: how pressing it is, what it means for the trust, its tags. None of it must be filled in. */
export function MoreFields({ body, onChange }: MoreFieldsProps) {
  const { priority, wantsDiscussion, impact, tags } = body;
  return (
    <div className="more">
      <div className="line">
        <label>
          Priority
          <select
            className="kind"
            value={priority ?? ''}
            onChange={({ target }) =>
              onChange({ ...body, priority: target.value === '' ? null : CommentPriority.parse(target.value) })
            }
          >
            <option value="">Not said</option>
            {commentPriorities.map((each) => (
              <option key={each} value={each}>
                {priorityNames[each]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            checked={wantsDiscussion}
            onChange={({ target }) => onChange({ ...body, wantsDiscussion: target.checked })}
          />
          Wants discussion
        </label>
      </div>
      <WordsField
        value={impact}
        label="Impact on my trust"
        isFirst={false}
        onChange={(changed) => onChange({ ...body, impact: changed })}
      />
      <TagsField tags={tags} onChange={(changed) => onChange({ ...body, tags: [...changed] })} />
    </div>
  );
}

/** Tags as they are typed, between commas: what is typed stays as it is until the box is shut. */
function TagsField({
  tags,
  onChange,
}: {
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
}) {
  const [typed, setTyped] = useState(tags.join(', '));
  return (
    <label className="tags-field">
      Tags
      <input
        value={typed}
        placeholder="with commas between"
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(tagsIn(target.value));
        }}
      />
    </label>
  );
}

/** The tags of a line, each once. */
export const tagsIn = (line: string): readonly string[] => [
  ...new Set(
    line
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
];

/** Whether anything is filled in of them. */
export const hasMore = ({ priority, wantsDiscussion, impact, tags }: CommentBody): boolean =>
  priority !== null || wantsDiscussion || impact !== '' || tags.length > 0;
