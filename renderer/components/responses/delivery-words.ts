/*
 * What is said of a submission on its way: what is so, what happens next, and when. Pure. "Sent" is said only of one that
 * has its receipt; of one whose answer never came it is said that nobody knows.
 */
import { daysUntil, formatMoment, formatTime } from '../../../shared/dates.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { FailureWords } from '../../../shared/failure-words.ts';
import type { Delivery, Submission } from '../../../shared/model/submission.ts';
import { isPause } from '../../../shared/outbox/consequence.ts';
import { deliveryFailureWords } from '../../../shared/outbox/delivery-failure-words.ts';
import { isStuck } from '../../../shared/outbox/plan.ts';
import { hasBroken } from '../../queries/may-have-arrived.ts';

type Queued = Extract<Delivery, { status: 'queued' }>;

/** When a waiting submission goes, as a fragment: "Goes when the network is back", "Next try 14:31". `isPaused`: its office wants a sign-in first. */
export function whenItGoes(delivery: Queued, isOnline: boolean, now: Date, isPaused = false): string {
  if (isPaused || isPause(delivery.failure)) return 'Paused until you sign in';
  if (!isOnline) return 'Goes when the network is back';
  if (new Date(delivery.notBefore) > now) return `Next try ${formatMoment(delivery.notBefore, now)}`;
  return 'Goes now';
}

/** In one word why a held submission is held. */
export function heldWord(failure: Failure): string {
  return isRefusal(failure) ? 'Refused' : 'Not sent';
}

/** Whether the office itself said no. */
export const isRefusal = ({ kind }: Failure): boolean =>
  kind === 'rejected' || kind === 'closed' || kind === 'conflict';

/** Why it is held, shortly, for a row of a list. */
export const heldReason = (failure: Failure, office: string): string =>
  failure.kind === 'rejected' && failure.title !== '' ? failure.title : heldWords(failure, office).what;

/** Why it is held and what to do, in sentences. */
export const heldWords = deliveryFailureWords;

/** The sentence at the head of a submission, and what it means. `may`: it may have arrived, though no receipt came. `isPaused`: its office wants a sign-in first. */
export function headline(
  { delivery, office }: Submission,
  may: boolean,
  isOnline: boolean,
  now: Date,
  isPaused = false,
): FailureWords {
  switch (delivery.status) {
    case 'queued':
      if (isPaused || isPause(delivery.failure)) return pausedHeadline(delivery, office);
      return may ? unknownHeadline(delivery, office, isOnline, now) : queuedHeadline(delivery, office, isOnline, now);
    case 'sending':
      return { what: `Sending to ${office}…`, next: 'It counts as sent when the receipt is here, and not before.' };
    case 'held':
      return heldWords(delivery.failure, office);
    case 'delivered':
      return {
        what: `${delivery.receipt.office} holds it.`,
        next: `Its receipt came ${atMoment(delivery.receipt.receivedAt, now)}. Give the reference if you write or telephone about it.`,
      };
    case 'withdrawn':
      return {
        what: 'You pulled it back.',
        next: may
          ? `It had been tried, and whether ${office} holds it is not known. If you send these comments again, say so to the office.`
          : 'The office does not have it. Its comments are yours to edit again, and can go with another response.',
      };
  }
}

/** What came of one attempt that time mends. A connection that broke was reached first, so that is not what is said. */
export const failedWords = (failure: Failure, office: string): string =>
  hasBroken(failure) ? 'The connection broke before the answer came.' : deliveryFailureWords(failure, office).what;

function pausedHeadline({ failure }: Queued, office: string): FailureWords {
  if (failure !== null && isPause(failure)) return deliveryFailureWords(failure, office);
  return {
    what: `It waits until ${office} can be signed in to.`,
    next: 'Another response was told so. When you have signed in, go on; nothing is lost meanwhile.',
  };
}

function unknownHeadline(delivery: Queued, office: string, isOnline: boolean, now: Date): FailureWords {
  const why = delivery.failure ? failedWords(delivery.failure, office) : 'Pitchside closed before the answer came.';
  const isLater = new Date(delivery.notBefore) > now;
  const when = !isOnline ? 'when the network is back' : isLater ? atMoment(delivery.notBefore, now) : 'now';
  return {
    what: 'It was tried. Whether it arrived is not known.',
    next: `${why} It is asked again ${when} with the same number, so it cannot arrive twice.${isStuck({ delivery }) ? ' What waits behind it goes meanwhile.' : ''}`,
  };
}

function queuedHeadline(delivery: Queued, office: string, isOnline: boolean, now: Date): FailureWords {
  const safe = 'It is kept on this computer, and you can still pull it back.';
  if (!isOnline) return { what: 'It goes when the network is back.', next: `Nothing need be done. ${safe}` };
  if (delivery.failure === null) return { what: 'It goes now.', next: safe };
  const isLater = new Date(delivery.notBefore) > now;
  const next = isLater ? `It is tried again ${atMoment(delivery.notBefore, now)}.` : 'It is tried again now.';
  return { what: deliveryFailureWords(delivery.failure, office).what, next: `${next} ${safe}` };
}

/** "at 14:10", "yesterday at 17:40", "tomorrow at 09:00", "on 14 October at 17:40". */
function atMoment(at: string, now: Date): string {
  const days = daysUntil(at, now);
  if (days === 0) return `at ${formatTime(at)}`;
  if (days === 1) return `tomorrow at ${formatTime(at)}`;
  return days === -1 ? formatMoment(at, now) : `on ${formatMoment(at, now)}`;
}

/** A digest shortened for the eye, in hexadecimal: "9f3c a41e … 07d2". */
export function shortDigest(digest: string): string {
  const base64 = /:(.+):/.exec(digest)?.[1];
  if (base64 === undefined) return digest;
  const hex = [...atob(base64)].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 4)} ${hex.slice(4, 8)} … ${hex.slice(-4)}`;
}

/** A size for the eye: "4 KB". */
export const formatBytes = (bytes: number): string =>
  bytes < 1000 ? `${bytes} bytes` : `${Math.round(bytes / 1000).toLocaleString('en-GB')} KB`;
