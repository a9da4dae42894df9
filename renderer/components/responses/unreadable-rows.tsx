import { ClipboardCopy, FileWarning } from 'lucide-react';
import { count } from '../../../shared/dates.ts';
import { type Unreadable, useUnreadable } from '../../queries/unreadable.ts';
import { say } from '../../state/notice.ts';
import { Icon } from '../icon.tsx';

/** What was written here and can no longer be understood, as far as it can be read; each can be copied as it is. Nothing where all can. */
export function UnreadableRows() {
  const found = useUnreadable() ?? [];
  if (found.length === 0) return null;
  return (
    <details className="unreadable">
      <summary>
        <Icon of={FileWarning} />
        {count(found.length, 'note, comment or response', 'notes, comments or responses')} could not be read
      </summary>
      <p>
        Kept as {found.length === 1 ? 'it is' : 'they are'}, and left out of all that is sent. Copy the words, and write
        them anew.
      </p>
      <ul className="scroll">
        {found.map((row) => (
          <li key={row.id}>
            <span className="words">{row.words[0] ?? 'No words could be read'}</span>
            <button
              type="button"
              className="ib"
              aria-label={`Copy all of it: ${row.words[0] ?? row.id}`}
              title="Copy all of it"
              onClick={() => void copy(row)}
            >
              <Icon of={ClipboardCopy} />
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

async function copy({ words, raw }: Unreadable): Promise<void> {
  try {
    await navigator.clipboard.writeText([...words, raw].join('\n\n'));
    say('Copied: its words first, then all of it as it is kept');
  } catch {
    say('It could not be copied. Select its words and copy those.');
  }
}
