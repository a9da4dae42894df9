import { priorityNames } from '../../../shared/annotation/names.ts';
import type { CommentBody } from '../../../shared/model/annotation.ts';

/** What a comment says besides its words: how pressing it is, what it means for the trust, its tags. Nothing, when nothing was filled in. */
export function SaidBesides({ body }: { readonly body: CommentBody }) {
  const { priority, wantsDiscussion, impact, tags } = body;
  const marks = [
    ...(priority === null ? [] : [`${priorityNames[priority]} priority`]),
    ...(wantsDiscussion ? ['Wants discussion'] : []),
  ];
  if (marks.length + tags.length === 0 && impact.trim() === '') return null;
  return (
    <span className="besides">
      {impact.trim() === '' ? null : <span className="impact">For our trust: {impact}</span>}
      {marks.map((mark) => (
        <span key={mark}>{mark}</span>
      ))}
      {tags.map((tag) => (
        <span className="tag" key={tag}>
          {tag}
        </span>
      ))}
    </span>
  );
}
