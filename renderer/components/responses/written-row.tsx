import { FilePen } from 'lucide-react';
import { count, formatLeft } from '../../../shared/dates.ts';
import type { Written } from '../../queries/responses.ts';
import { useNow } from '../../state/now.ts';
import { adjust } from '../../state/places.ts';
import { Icon } from '../icon.tsx';

const pressing = 7 * 86_400_000;

/** A response being written: how many comments, and until when. */
export function WrittenRow({
  written,
  replaces,
  isSelected,
}: {
  readonly written: Written;
  /** The reference of the sent one whose place it takes. */
  readonly replaces: string | null;
  readonly isSelected: boolean;
}) {
  const { sourceId, title, comments, closesAt } = written;
  return (
    <li>
      <button
        type="button"
        className="rs"
        aria-current={isSelected}
        onClick={() => adjust({ screen: 'responses', sourceId, submissionId: null })}
      >
        <Icon of={FilePen} />
        <span>
          <b className="t">{title}</b>
          <span className="l2">
            {count(comments, 'comment')}. <Closing at={closesAt} />
            {replaces === null ? null : <span className="l3">Will replace {replaces}</span>}
          </span>
        </span>
      </button>
    </li>
  );
}

function Closing({ at }: { readonly at: string | null }) {
  const now = useNow();
  if (at === null) return 'No closing date';
  const left = new Date(at).getTime() - now.getTime();
  const words = left <= 0 ? 'Closed' : `Closes in ${formatLeft(at, now)}`;
  return left < pressing ? <span className="time b">{words}</span> : words;
}
