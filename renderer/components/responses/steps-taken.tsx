import { formatShortDay, formatTime } from '../../../shared/dates.ts';
import { formatReference } from '../../../shared/model/receipt.ts';
import type { useSteps } from '../../queries/responses.ts';
import { failedWords, heldWords } from './delivery-words.ts';

type Step = NonNullable<ReturnType<typeof useSteps>>[number];

/** The journey so far, step by step. */
export const StepsTaken = ({ steps, office }: { readonly steps: readonly Step[]; readonly office: string }) => (
  <section aria-label="Steps taken">
    <h2 className="h2">Steps taken</h2>
    <ol className="steps-taken">
      {steps.map((step) => (
        <li key={step.id}>
          <time dateTime={step.at} className="num">
            {formatShortDay(step.at)}, {formatTime(step.at)}
          </time>
          <span>{stepWords(step, office)}</span>
        </li>
      ))}
    </ol>
  </section>
);

function stepWords({ event, delivery }: Step, office: string): string {
  switch (event) {
    case 'queue':
      return 'Made ready';
    case 'begin':
      return delivery.status === 'sending' && delivery.attempts > 1 ? `Sending, try ${delivery.attempts}` : 'Sending';
    case 'accept':
      return delivery.status === 'delivered'
        ? `Receipt ${formatReference(delivery.receipt.reference)} from ${delivery.receipt.office}`
        : 'Receipt';
    case 'fail':
      return failWords(delivery, office);
    case 'interrupt':
      return 'Pitchside closed before the answer came; it is asked again with the same number';
    case 'retry':
      return 'Next try brought forward';
    case 'withdraw':
      return 'Pulled back';
    default:
      return event;
  }
}

function failWords(delivery: Step['delivery'], office: string): string {
  if (delivery.status === 'held') return heldWords(delivery.failure, office).what;
  return delivery.status === 'queued' && delivery.failure ? failedWords(delivery.failure, office) : 'Not sent';
}
