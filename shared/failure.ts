/*
 * Everything that a correct program can meet and must survive. Each kind carries just what its sentence needs;
 * `failure-words.ts` says it to a person, `remedies` says who can put it right.
 */
import * as z from 'zod';

/** Any three digits: servers send statuses that no standard has (RFC 9110, 15, takes those above 599 for a 5xx). */
const status = z.int().min(100).max(999);

/** What keeps a file from being written or read. */
const FileTrouble = z.enum(['full', 'forbidden', 'missing', 'broken']);

/** One expected failure. */
export const Failure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('offline') }),
  z.object({ kind: z.literal('timeout'), seconds: z.number() }),
  z.object({ kind: z.literal('unreachable'), detail: z.string() }),
  z.object({ kind: z.literal('insecure'), detail: z.string() }),
  z.object({
    kind: z.literal('unavailable'),
    status,
    retryAt: z.iso.datetime().nullable(),
    /** The server asked for longer than we wait, and `retryAt` is sooner than its wish. */
    isShortened: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('missing'), status }),
  z.object({ kind: z.literal('unauthorised'), status }),
  z.object({ kind: z.literal('portal'), url: z.string() }),
  z.object({ kind: z.literal('malformed'), what: z.string(), detail: z.string() }),
  z.object({ kind: z.literal('unsupported'), mediaType: z.string() }),
  z.object({ kind: z.literal('oversize'), limit: z.number() }),
  z.object({ kind: z.literal('rejected'), status, title: z.string(), detail: z.string() }),
  z.object({ kind: z.literal('conflict'), detail: z.string() }),
  z.object({ kind: z.literal('closed'), detail: z.string() }),
  z.object({ kind: z.literal('storage'), detail: z.string() }),
  z.object({ kind: z.literal('file'), trouble: FileTrouble, detail: z.string() }),
  z.object({ kind: z.literal('stopped') }),
  z.object({ kind: z.literal('fault'), detail: z.string() }),
]);
export type Failure = z.infer<typeof Failure>;

/** Who can put it right: time, the person, or nobody (it is kept and shown). */
export type Remedy = 'wait' | 'ask' | 'none';

/** A new kind of failure does not compile until it has a row. */
export const remedies = {
  offline: 'wait',
  timeout: 'wait',
  unreachable: 'wait',
  unavailable: 'wait',
  portal: 'wait',
  fault: 'wait',
  stopped: 'wait',
  missing: 'ask',
  insecure: 'ask',
  unauthorised: 'ask',
  rejected: 'ask',
  conflict: 'ask',
  closed: 'ask',
  storage: 'ask',
  file: 'ask',
  malformed: 'none',
  unsupported: 'none',
  oversize: 'none',
} as const satisfies Record<Failure['kind'], Remedy>;
