import type { Decision } from '../../../shared/model/carrying.ts';
import { Keys } from '../keys.tsx';
import type { TriageView } from './triage-view.ts';

interface FiveKeysProps {
  readonly view: TriageView;
  readonly label: string;
  readonly suggested: Decision['choice'] | null;
  readonly onChoose: (choice: Decision['choice']) => void;
}

/** The five ways to settle a comment, each with its key and what it does. */
export function FiveKeys({ view, label, suggested, onChoose }: FiveKeysProps) {
  const { item, spot } = view;
  const hasLeft = item.comment.submissionId !== null;
  const keys = [
    {
      choice: 'keep',
      name: 'Keep',
      does: hasLeft ? 'as it was sent' : spot ? 'leave as written' : `stays with ${item.from.label}`,
    },
    { choice: 'edit', name: 'Edit', does: spot ? `set against ${label}` : 're-attach it first' },
    { choice: 'withdraw', name: 'Withdraw', does: hasLeft ? 'say no more of it' : 'stays in your history' },
    { choice: 'resolved', name: 'Resolved', does: `${label} answers it` },
    { choice: 'reattach', name: 'Re-attach', does: 'to other words' },
  ] as const;
  return (
    <div className="five" role="toolbar" aria-label="Settle this comment">
      {keys.map(({ choice, name, does }) => (
        <button
          key={choice}
          type="button"
          className={choice === suggested ? 'f5 go' : 'f5'}
          aria-keyshortcuts={keyOf(name)}
          disabled={item.group === 'settled' || (choice === 'edit' && spot === null)}
          onClick={() => onChoose(choice)}
        >
          <b>
            {name} <Keys keys={keyOf(name)} />
          </b>
          <span>{does}</span>
        </button>
      ))}
    </div>
  );
}

/** Re-attach is A; the others go by their first letter. */
const keyOf = (name: string): string => (name === 'Re-attach' ? 'A' : name.charAt(0));
