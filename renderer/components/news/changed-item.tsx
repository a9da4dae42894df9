import { keyTable } from '../../keys/key-table.ts';
import type { EntryBefore, EntryHead } from '../../queries/news-list.ts';
import { onDay } from '../../queries/programme-when.ts';
import { useNow } from '../../state/now.ts';
import { WordChanges } from '../annotation/word-changes.tsx';
import { hint } from '../keys.tsx';

interface Props {
  readonly head: EntryHead;
  readonly before: EntryBefore;
  readonly isShown: boolean;
  readonly onToggle: () => void;
}

/** Says that an item was changed by its publisher, and shows or hides what changed of it. */
export function ChangedItem({ head, before, isShown, onToggle }: Props) {
  const now = useNow();
  return (
    <div className="changed-item">
      <p>
        Changed by its publisher {onDay(head.changedAt ?? head.publishedAt, now)}.
        <button
          type="button"
          className="link"
          aria-pressed={isShown}
          title={hint(isShown ? 'Hide what changed' : 'Show what changed', keyTable.news.change)}
          onClick={onToggle}
        >
          {isShown ? 'Hide what changed' : 'Show what changed'}
        </button>
      </p>
      {isShown && before.title !== head.title ? (
        <p>
          Title: <WordChanges before={before.title} after={head.title} />
        </p>
      ) : null}
    </div>
  );
}
