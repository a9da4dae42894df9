/*
 * One attempt to deliver one submission. It succeeds only by a receipt that names this submission and this very content;
 * every other answer, whatever its status, is a failure. It never tries twice: when to try again is the outbox's to say.
 */
import { Receipt } from '../../shared/model/receipt.ts';
import type { Parcel } from '../../shared/model/submission.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { checkAddress, type Resolve } from '../request/address.ts';
import type { Fetch } from '../request/fetch.ts';
import { networkFailure } from '../request/network-failure.ts';
import { readBody } from '../request/read-body.ts';
import { type Patience, usualPatience, type Watch, watch } from '../request/watch.ts';
import { refusal } from './refusal.ts';

/** The world that a delivery is made in. `now` in milliseconds. */
export interface DeliveryPorts {
  readonly fetch: Fetch;
  readonly resolve: Resolve;
  readonly isOnline: () => boolean;
  readonly now: () => number;
  readonly stop: AbortSignal;
  readonly patience?: Patience;
}

/** An office may be slow to answer a post, so the patience with its silence is longer than with a feed's. */
const patienceOfPost: Patience = { idleSeconds: 60, wholeSeconds: usualPatience.wholeSeconds };
const limitBytes = 1_000_000;

/** Post a parcel once, under its own idempotency key. */
export async function deliver(parcel: Parcel, ports: DeliveryPorts): Promise<Result<Receipt>> {
  // The person saw the endpoint and sent it there, so it may lie anywhere; but never unencrypted.
  const address = await checkAddress(parcel.endpoint, 'loopback', ports.resolve);
  if (!address.ok) return address;
  const patience = ports.patience ?? patienceOfPost;
  const watching = watch(patience, ports.stop);
  try {
    const response = await watching.guard(
      ports.fetch(address.value.href, {
        method: 'POST',
        headers: headersOf(parcel),
        body: parcel.content,
        signal: watching.signal,
      }),
    );
    watching.touch();
    return await readAnswer(response, parcel, watching, ports);
  } catch (cause) {
    return fail(watching.failure() ?? networkFailure(cause, ports.isOnline(), patience.idleSeconds));
  } finally {
    watching.end();
  }
}

const headersOf = ({ id, digest }: Parcel): Record<string, string> => ({
  'content-type': 'application/ld+json',
  accept: 'application/json, application/problem+json',
  'idempotency-key': `"${id}"`,
  'content-digest': digest,
});

async function readAnswer(
  response: Response,
  parcel: Parcel,
  watching: Watch,
  { now }: DeliveryPorts,
): Promise<Result<Receipt>> {
  const { status, headers } = response;
  const body = await readBody(response, limitBytes, watching);
  const json = body.ok ? parsedJson(new TextDecoder().decode(body.value)) : null;
  if (status < 200 || status > 299) return fail(refusal(status, headers, json, parcel.endpoint, now()));
  if (!body.ok) return body;
  const mediaType = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (mediaType === 'text/html' || mediaType === 'application/xhtml+xml') {
    return fail({ kind: 'portal', url: parcel.endpoint });
  }
  if (!isJson.test(mediaType)) return notReceipt(`The answer is not JSON but ${mediaType || 'of no kind'}`);
  return readReceipt(json, parcel);
}

const isJson = /^application\/(?:[\w.-]+\+)?json$/;

/** A receipt counts when it names this very submission and these very bytes. */
function readReceipt(json: unknown, { id, digest }: Parcel): Result<Receipt> {
  const receipt = Receipt.safeParse(json);
  if (!receipt.success) return notReceipt('The answer holds no receipt');
  if (receipt.data.submissionId !== id) return notReceipt('The receipt is for another response');
  if (receipt.data.digest !== digest) return notReceipt('The receipt is for other words than were sent');
  return ok(receipt.data);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const notReceipt = (detail: string) => fail({ kind: 'malformed' as const, what: 'a receipt', detail });
