import { useId } from 'react';
import { count, formatMoment } from '../../../shared/dates.ts';
import { deliveryFailureWords } from '../../../shared/outbox/delivery-failure-words.ts';
import { goOnSending } from '../../commands/go-on-sending.ts';
import { keepOrSay } from '../../commands/keep-or-say.ts';
import type { OfficeHealth } from '../../queries/outbox-health.ts';
import { useOutboxHealth } from '../../queries/use-outbox-health.ts';
import { useConnection } from '../../state/connection.ts';
import { useNow } from '../../state/now.ts';
import { failedWords } from './delivery-words.ts';

/** How each office's queue stands: when it was last reached, what waits, what comes next and why, and how to go on. */
export function QueueHealth() {
  const offices = useOutboxHealth() ?? [];
  return offices.map((office) => <OfficeQueue key={office.endpoint} health={office} />);
}

function OfficeQueue({ health }: { readonly health: OfficeHealth }) {
  const now = useNow();
  const isOnline = useConnection(({ isOnline }) => isOnline);
  const id = useId();
  const { office, lastReceipt, lastFailure, going, held, pause, endpoint } = health;
  const words = pause ? deliveryFailureWords(pause, office) : null;
  return (
    <section className="qh" aria-labelledby={id}>
      <h3 id={id}>{office}</h3>
      {words ? (
        <p className="stop" role="status">
          {words.what} {words.next}
        </p>
      ) : null}
      <dl>
        <dt>Last receipt</dt>
        <dd>{lastReceipt ? formatMoment(lastReceipt, now) : 'none yet'}</dd>
        {lastFailure && !(lastReceipt && lastReceipt > lastFailure.at) ? (
          <>
            <dt>Last failed</dt>
            <dd>{formatMoment(lastFailure.at, now)}</dd>
          </>
        ) : null}
        {going.length > 0 ? (
          <>
            <dt>Waiting to go</dt>
            <dd>{count(going.length, 'response')}</dd>
            <dt>Next try</dt>
            <dd>{nextTry(health, isOnline, now)}</dd>
          </>
        ) : null}
        {held.length > 0 ? (
          <>
            <dt>Needs you</dt>
            <dd>{count(held.length, 'response')}</dd>
          </>
        ) : null}
      </dl>
      {health.why && !words ? <p className="why">{failedWords(health.why, office)}</p> : null}
      {canGoOn(health, isOnline, now) ? (
        <button type="button" className="btn sm" onClick={() => void keepOrSay(() => goOnSending(endpoint))}>
          {pause ? 'I have signed in, go on' : 'Try now'}
        </button>
      ) : null}
    </section>
  );
}

function nextTry({ isSending, pause, nextAt }: OfficeHealth, isOnline: boolean, now: Date): string {
  if (isSending) return 'now, sending';
  if (pause) return 'when you go on';
  if (!isOnline) return 'when online';
  if (nextAt === null) return 'after the one before';
  return new Date(nextAt) > now ? formatMoment(nextAt, now) : 'now';
}

const canGoOn = ({ pause, nextAt, isSending }: OfficeHealth, isOnline: boolean, now: Date): boolean =>
  isOnline && !isSending && (pause !== null || (nextAt !== null && new Date(nextAt) > now));
