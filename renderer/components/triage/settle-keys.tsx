import type { Decision } from '../../../shared/model/carrying.ts';
import { keyTable } from '../../keys/key-table.ts';
import { Keys } from '../keys.tsx';
import { choicesOf, openChoices, type TriageView } from './triage-view.ts';

interface SettleKeysProps {
  readonly view: TriageView;
  readonly label: string;
  readonly suggested: Decision['choice'] | null;
  readonly onChoose: (choice: Decision['choice']) => void;
}

/** The ways to settle one, each with its key and what it does: five for a comment, fewer for what is private. */
export function SettleKeys({ view, label, suggested, onChoose }: SettleKeysProps) {
  const choices = choicesOf(view.item);
  const open = openChoices(view);
  return (
    <div className={`five of-${choices.length}`} role="toolbar" aria-label={`Settle this ${nounOf(view)}`}>
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          className={choice === suggested ? 'f5 go' : 'f5'}
          aria-keyshortcuts={keyTable.triage[choice].keys[0]}
          disabled={!open.includes(choice)}
          onClick={() => onChoose(choice)}
        >
          <b>
            {keyTable.triage[choice].does} <Keys keys={keyTable.triage[choice]} />
          </b>
          <span>{doesWords(choice, view, label)}</span>
        </button>
      ))}
    </div>
  );
}

/** What it is, in a word. */
export const nounOf = ({ item }: TriageView): string => item.annotation.body.type;

function doesWords(choice: Decision['choice'], { item, spot }: TriageView, label: string): string {
  const hasLeft = item.annotation.submissionId !== null;
  const isComment = item.annotation.body.type === 'comment';
  switch (choice) {
    case 'keep':
      if (hasLeft) return 'as it was sent';
      // What is put away stays too; what is kept is sought in the drafts to come.
      if (!spot) return isComment ? `stays with ${item.from.label}` : 'looked for again later';
      return isComment ? 'leave as written' : `brought to ${label}`;
    case 'edit':
      return spot ? `set against ${label}` : 're-attach it first';
    case 'withdraw':
      return hasLeft ? 'say no more of it' : 'stays in your history';
    case 'resolved':
      return `${label} answers it`;
    case 'putAway':
      return `stays with ${item.from.label}`;
    case 'reattach':
      return 'to other words';
  }
}
