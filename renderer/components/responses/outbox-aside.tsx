import type { Submission } from '../../../shared/model/submission.ts';
import { pausedOffices } from '../../../shared/outbox/plan.ts';
import { numberWord, sentenceStart } from '../../queries/briefing-words.ts';
import type { Responses } from '../../queries/responses.ts';
import { useConnection } from '../../state/connection.ts';
import { QueueHealth } from './queue-health.tsx';
import { ReceiptSlip } from './receipt-slip.tsx';

/** How the sendings stand, and the receipt of the one shown, or else the latest. */
export function OutboxAside({
  responses: { waiting, sent },
  shown,
}: {
  readonly responses: Responses;
  readonly shown: Submission | null;
}) {
  const isOnline = useConnection(({ isOnline }) => isOnline);
  const held = waiting.filter(({ delivery }) => delivery.status === 'held').length;
  const going = waiting.length - held;
  const isPaused = pausedOffices(waiting).size > 0;
  const withReceipt = shown?.delivery.status === 'delivered' ? shown : shown === null ? sent[0] : undefined;
  return (
    <aside className="r scroll" aria-label="Sendings">
      <section className="qh">
        <h2>{summary(going, held, isPaused)}</h2>
        <p>{explanation(going, held, isOnline, isPaused)}</p>
        <dl>
          <dt>Network</dt>
          <dd>{isOnline ? 'connected' : 'none just now'}</dd>
        </dl>
      </section>
      <QueueHealth />
      {withReceipt ? <ReceiptSlip submission={withReceipt} /> : null}
    </aside>
  );
}

function summary(going: number, held: number, isPaused: boolean): string {
  if (isPaused) return 'Paused until you sign in';
  if (going === 0 && held === 0) return 'Nothing waits to go';
  if (held === 0) return `${sentenceStart(numberWord(going))} will leave`;
  const needs = held === 1 ? 'needs you' : 'need you';
  return going === 0
    ? `${sentenceStart(numberWord(held))} ${needs}`
    : `${sentenceStart(numberWord(going))} will leave, ${numberWord(held)} ${needs}`;
}

function explanation(going: number, held: number, isOnline: boolean, isPaused: boolean): string {
  if (isPaused) return 'Nothing is lost meanwhile. When you have signed in, go on.';
  const leaving = going === 0 ? '' : `${isOnline ? 'Each consultation in its own order' : leavingOffline(going)}. `;
  const waitingForYou =
    held === 0
      ? ''
      : `${held === 1 ? 'One was' : `${sentenceStart(numberWord(held))} were`} not taken and ${held === 1 ? 'waits' : 'wait'} for your word.`;
  return `${leaving}${waitingForYou}` || 'What you make ready leaves by itself, as soon as there is a network.';
}

const leavingOffline = (going: number): string =>
  going === 1
    ? 'It goes as soon as there is a network'
    : `${sentenceStart(numberWord(going))} go as soon as there is a network`;
