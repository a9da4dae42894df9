/* The step between writing and leaving: exactly what leaves, to whom, on whose behalf, and what to mend first. */
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { count } from '../../../shared/dates.ts';
import { queueResponse } from '../../commands/queue-response.ts';
import { numberWord } from '../../queries/briefing-words.ts';
import { useChangedQuotes } from '../../queries/changed-quotes.ts';
import { responseContent } from '../../queries/response-content.ts';
import { type Review, useReview } from '../../queries/review.ts';
import { type Obstacle, obstacle, outOfDate, warnings } from '../../queries/review-checks.ts';
import { useConnection } from '../../state/connection.ts';
import { dismissNotice } from '../../state/notice.ts';
import { useNow } from '../../state/now.ts';
import { adjust } from '../../state/places.ts';
import { ExportMenu } from '../exporting/export-menu.tsx';
import { CommentRows } from './comment-rows.tsx';
import { formatBytes } from './delivery-words.ts';
import { ExactContent } from './exact-content.tsx';
import { Hops } from './hops.tsx';
import { LookAgainWarning } from './look-again-rows.tsx';
import { openSource } from './open-comment.ts';
import { PrivateNotes } from './private-notes.tsx';
import { ReviewFoot } from './review-foot.tsx';
import { StoppedRow, WarningRow } from './warning-row.tsx';
import { WhoSigns } from './who-signs.tsx';

/** The review of the response being written on a source. */
export function ReviewPane({ sourceId, aside }: { readonly sourceId: string; readonly aside: ReactNode }) {
  const review = useReview(sourceId);
  if (review === undefined) return <div className="body" aria-busy="true" />;
  if (review === null) return <NothingWritten />;
  return <ReviewOf review={review} aside={aside} />;
}

function ReviewOf({ review, aside }: { readonly review: Review; readonly aside: ReactNode }) {
  const now = useNow();
  const isOnline = useConnection(({ isOnline }) => isOnline);
  const [submissionId] = useState(() => crypto.randomUUID());
  const [refusal, setRefusal] = useState<Obstacle | null>(null);
  const content = useMemo(() => responseContent(review, submissionId), [review, submissionId]);
  const bytes = useMemo(() => new TextEncoder().encode(content).length, [content]);
  const stopped = obstacle(review, bytes) ?? refusal;
  const { office, comments, notes, title } = review;
  const changed = useChangedQuotes(review.sourceId, review.newer?.id ?? null) ?? null;
  const isBusy = useRef(false);
  const makeReady = async (): Promise<void> => {
    if (isBusy.current) return; // pressed twice, the second would find the comments gone, and say that they changed
    isBusy.current = true;
    const queued = await queueResponse({ review, submissionId, content });
    isBusy.current = false;
    if (!queued.ok) return setRefusal({ ...queued.error, commentId: null });
    dismissNotice(); // what it tells of has gone on
    adjust({ screen: 'responses', sourceId: null, submissionId });
  };
  return (
    <>
      <div className="body">
        <div className="l scroll">
          <ExportMenu exported={{ kind: 'written', sourceId: review.sourceId }} />
          <p className="over">
            {title}, {comments.length === 1 ? 'one comment' : `${numberWord(comments.length)} comments`}
          </p>
          <h1>Review before it leaves</h1>
          <Hops delivery={null} office={office?.office ?? 'Office'} passesTo={office?.passesTo ?? null} />
          {stopped ? (
            <StoppedRow words={stopped} comment={comments.find(({ id }) => id === stopped.commentId) ?? null} />
          ) : null}
          <LookAgainWarning sourceId={review.sourceId} otherwise={outOfDate(review)} />
          {warnings(review, isOnline, now).map((warning) => (
            <WarningRow
              key={warning.what}
              warning={warning}
              comment={comments.find(({ id }) => id === warning.commentId) ?? null}
            />
          ))}
          <WhoSigns review={review} />
          <h2 className="h2" id="what-leaves">
            What leaves{' '}
            <span className="n">
              exactly this, {formatBytes(bytes)}. {staying(notes)}
            </span>
          </h2>
          <CommentRows comments={comments} changed={changed} />
          <ExactContent content={content} />
          <PrivateNotes sourceId={review.sourceId} />
        </div>
        {aside}
      </div>
      <ReviewFoot
        isStopped={stopped !== null && stopped !== refusal}
        onKeepWriting={() => openSource(review.sourceId, comments[0]?.target.kind ?? 'clause')}
        onReady={makeReady}
      />
    </>
  );
}

const staying = (notes: number): string =>
  notes === 0
    ? 'Private notes never leave.'
    : `${count(notes, 'private note')} ${notes === 1 ? 'stays' : 'stay'} here.`;

const NothingWritten = () => (
  <div className="blank">
    <h2>Nothing is being written on this.</h2>
    <p>Its comments have left, or were deleted. Comment on a clause and a new response begins.</p>
  </div>
);
