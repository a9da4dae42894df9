import { Reply } from 'lucide-react';
import { answeredWords } from '../../../shared/answer-words.ts';
import type { Submission } from '../../../shared/model/submission.ts';
import type { Tally } from '../../queries/answers.ts';
import { adjust } from '../../state/places.ts';
import { Icon } from '../icon.tsx';
import { Group } from './response-list.tsx';

interface AnsweredRowsProps {
  readonly submissions: readonly Submission[];
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly selectedId: string | null;
}

/** In the list: the responses of which something was decided, and what. */
export function AnsweredRows({ submissions, tallies, selectedId }: AnsweredRowsProps) {
  const answered = submissions.flatMap((submission) => {
    const tally = tallies.get(submission.id);
    return tally ? [{ submission, tally }] : [];
  });
  return (
    <Group name="Answered" of={answered.length}>
      {answered.map(({ submission: { id, title }, tally }) => (
        <li key={id}>
          <button
            type="button"
            className="rs"
            aria-current={id === selectedId}
            onClick={() => adjust({ screen: 'responses', sourceId: null, submissionId: id })}
          >
            <Icon of={Reply} />
            <span>
              <b className="t">{title}</b>
              <span className="l2">{answeredWords(tally.decided, tally.of)}</span>
            </span>
          </button>
        </li>
      ))}
    </Group>
  );
}
