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
  /** How one and another version of it stand, shortly. */
  readonly replacing: (submission: Submission) => string | null;
  readonly selectedId: string | null;
}

/** In the list: the responses of which something was decided, and what. */
export function AnsweredRows({ submissions, tallies, replacing, selectedId }: AnsweredRowsProps) {
  const answered = submissions.flatMap((submission) => {
    const tally = tallies.get(submission.id);
    return tally ? [{ submission, tally }] : [];
  });
  return (
    <Group name="Answered" of={answered.length}>
      {answered.map(({ submission, tally }) => (
        <li key={submission.id}>
          <button
            type="button"
            className="rs"
            aria-current={submission.id === selectedId}
            onClick={() => adjust({ screen: 'responses', sourceId: null, submissionId: submission.id })}
          >
            <Icon of={Reply} />
            <span>
              <b className="t">{submission.title}</b>
              <span className="l2">
                {answeredWords(tally.decided, tally.of)}
                {replacing(submission) === null ? null : <span className="l3">{replacing(submission)}</span>}
              </span>
            </span>
          </button>
        </li>
      ))}
    </Group>
  );
}
