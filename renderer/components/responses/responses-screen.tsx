import { pausedOffices } from '../../../shared/outbox/plan.ts';
import { replacingOf } from '../../queries/replacing.ts';
import { type Responses, useResponses } from '../../queries/responses.ts';
import type { Place } from '../../state/places.ts';
import { NoResponses } from './no-responses.tsx';
import { OutboxAside } from './outbox-aside.tsx';
import { ResponseList, rewrittenIn } from './response-list.tsx';
import { ReviewPane } from './review-pane.tsx';
import { SubmissionPane } from './submission-pane.tsx';

type ResponsesPlace = Extract<Place, { screen: 'responses' }>;

/** Responses: being written, waiting, sent; each with what happens next. The review stands between writing and leaving. */
export function ResponsesScreen({ place }: { readonly place: ResponsesPlace }) {
  const responses = useResponses();
  if (responses === undefined) return <div className="rev" aria-busy="true" />;
  const selected = selectedIn(responses, place);
  return (
    <>
      <ResponseList responses={responses} selected={selected} />
      <div className="rev">{paneOf(responses, selected)}</div>
    </>
  );
}

function paneOf(responses: Responses, { sourceId, submissionId }: Selected) {
  const all = [...responses.waiting, ...responses.sent, ...responses.withdrawn];
  const submission = all.find(({ id }) => id === submissionId);
  const aside = <OutboxAside responses={responses} shown={submission ?? null} />;
  if (submission) {
    const isPaused = pausedOffices(responses.waiting).has(submission.endpoint);
    const replacing = replacingOf(submission, all, rewrittenIn(responses));
    return <SubmissionPane key={submission.id} {...{ submission, isPaused, replacing, aside }} />;
  }
  if (sourceId !== null) return <ReviewPane key={sourceId} sourceId={sourceId} aside={aside} />;
  return <NoResponses />;
}

/** What is selected in the list: a response being written, or a submission. */
export type Selected = Pick<ResponsesPlace, 'sourceId' | 'submissionId'>;

/** The place's own, or the first of the list. */
function selectedIn({ written, waiting, sent, withdrawn }: Responses, place: ResponsesPlace): Selected {
  if (place.submissionId !== null || place.sourceId !== null) return place;
  return {
    sourceId: written[0]?.sourceId ?? null,
    submissionId: written.length > 0 ? null : ([...waiting, ...sent, ...withdrawn][0]?.id ?? null),
  };
}
