import * as z from 'zod';
import { Failure } from '../failure.ts';
import { Receipt } from './receipt.ts';
import { OnBehalfOf } from './response.ts';

/** Where a submission is on its journey. The lawful steps between these are in `shared/outbox/steps.ts`. */
export const Delivery = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('queued'),
    attempts: z.int().nonnegative(),
    notBefore: z.iso.datetime(),
    failure: Failure.nullable(),
  }),
  z.object({ status: z.literal('sending'), attempts: z.int().positive(), startedAt: z.iso.datetime() }),
  z.object({ status: z.literal('held'), attempts: z.int().positive(), failure: Failure }),
  z.object({ status: z.literal('delivered'), receipt: Receipt }),
  z.object({ status: z.literal('withdrawn'), withdrawnAt: z.iso.datetime() }),
]);
export type Delivery = z.infer<typeof Delivery>;

/**
 * One sending of comments, frozen when it was queued: `content` is the exact text that leaves (JSON-LD), `digest` its
 * RFC 9530 Content-Digest value. `id` is also the idempotency key. `sequence` orders sendings, whatever the clock says.
 */
export const Submission = z.object({
  id: z.uuid(),
  sequence: z.int().positive(),
  sourceId: z.string(),
  title: z.string(),
  office: z.string(),
  passesTo: z.string().nullable(),
  endpoint: z.url(),
  closesAt: z.iso.datetime().nullable(),
  content: z.string(),
  digest: z.string(),
  commentIds: z.array(z.uuid()),
  onBehalfOf: OnBehalfOf.nullable(),
  /** The earlier submission that this one replaces; null: none. */
  supersedes: z.uuid().nullable(),
  queuedAt: z.iso.datetime(),
  delivery: Delivery,
});
export type Submission = z.infer<typeof Submission>;

/** What main is asked to deliver: the frozen content, its key and where it goes. */
export const Parcel = Submission.pick({ id: true, endpoint: true, content: true, digest: true });
export type Parcel = z.infer<typeof Parcel>;
