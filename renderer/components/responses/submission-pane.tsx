/* A submission on its way or at its end: where it is, what happens next, and its history. */
import { Replace } from 'lucide-react';
import type { ReactNode } from 'react';
import { count } from '../../../shared/dates.ts';
import type { Submission } from '../../../shared/model/submission.ts';
import { useTallies } from '../../queries/answers.ts';
import { numberWord } from '../../queries/briefing-words.ts';
import { mayHaveArrived } from '../../queries/may-have-arrived.ts';
import type { Replacing } from '../../queries/replacing.ts';
import { useSentComments, useSteps } from '../../queries/responses.ts';
import { useConnection } from '../../state/connection.ts';
import { useNow } from '../../state/now.ts';
import { adjust, type Place } from '../../state/places.ts';
import { ExportMenu } from '../exporting/export-menu.tsx';
import { Icon } from '../icon.tsx';
import { answeredHeadline } from './answered-headline.ts';
import { CommentRows } from './comment-rows.tsx';
import { formatBytes, headline } from './delivery-words.ts';
import { ExactContent } from './exact-content.tsx';
import { Hops } from './hops.tsx';
import { replacingSentence } from './replacing-words.ts';
import { StepsTaken } from './steps-taken.tsx';
import { SubmissionFoot } from './submission-foot.tsx';
import { YouSaidWeDid } from './you-said.tsx';

/** One submission, with what a person can still do about it. */
export function SubmissionPane({
  submission,
  isPaused,
  replacing,
  aside,
}: {
  readonly submission: Submission;
  /** Its office wants a sign-in first. */
  readonly isPaused: boolean;
  readonly replacing: Replacing;
  readonly aside: ReactNode;
}) {
  const now = useNow();
  const isOnline = useConnection(({ isOnline }) => isOnline);
  const { title, delivery, office, passesTo, commentIds, content } = submission;
  const steps = useSteps(submission.id);
  const tally = useTallies([submission]).get(submission.id);
  // Before its history is read nothing is said of where it is: it may have arrived.
  if (steps === undefined) return <div className="body" aria-busy="true" />;
  const may = mayHaveArrived(steps);
  const words = tally ? answeredHeadline(tally) : headline(submission, may, isOnline, now, isPaused);
  const isWithdrawn = delivery.status === 'withdrawn';
  return (
    <>
      <div className="body">
        <div className="l scroll">
          <ExportMenu exported={{ kind: 'submission', id: submission.id }} />
          <p className="over">
            {title}, {commentIds.length === 1 ? 'one comment' : `${numberWord(commentIds.length)} comments`}
          </p>
          <div role="status">
            <h1>{words.what}</h1>
            <p className="lead">{words.next}</p>
          </div>
          <OtherVersion submission={submission} replacing={replacing} />
          <Hops delivery={delivery} office={office} passesTo={passesTo} may={may} tally={tally} />
          {tally ? <YouSaidWeDid submission={submission} /> : null}
          <StepsTaken steps={steps} office={office} />
          <h2 className="h2">
            {delivery.status === 'delivered' ? 'What left' : isWithdrawn ? 'What was in it' : 'What leaves'}{' '}
            <span className="n">
              {count(commentIds.length, 'comment')}, {formatBytes(new TextEncoder().encode(content).length)}. Frozen
              when it was made ready.
            </span>
          </h2>
          {isWithdrawn || tally ? null : <Comments submission={submission} />}
          <ExactContent
            content={content}
            name={delivery.status === 'delivered' ? 'Exactly what left' : 'Exactly what leaves'}
          />
        </div>
        {aside}
      </div>
      <SubmissionFoot submission={submission} may={may} isReplaced={replacing.by !== null} />
    </>
  );
}

/** How it and the version that replaces it, or that it replaces, stand to each other, and the way there. */
function OtherVersion({ submission, replacing }: { readonly submission: Submission; readonly replacing: Replacing }) {
  const sentence = replacingSentence(submission, replacing);
  if (sentence === null) return null;
  const { by, replaces } = replacing;
  const other: Place | null =
    by === 'written'
      ? { screen: 'responses', sourceId: submission.sourceId, submissionId: null }
      : by || replaces
        ? { screen: 'responses', sourceId: null, submissionId: (by ?? replaces)?.id ?? null }
        : null;
  return (
    <p className="lead versions">
      <Icon of={Replace} />
      <span>{sentence}</span>
      {other ? (
        <button type="button" className="btn quiet sm" onClick={() => adjust(other)}>
          Show it
        </button>
      ) : null}
    </p>
  );
}

/** Locked while they are part of it, so they are what was frozen. */
function Comments({ submission }: { readonly submission: Submission }) {
  const comments = useSentComments(submission);
  return comments ? <CommentRows comments={comments} /> : null;
}
