/**
 * Taking in one submission. The promise: a key is stored at most once, and whoever asks again with the same bytes gets
 * the very same receipt, even after the draft has closed. So the key is looked up before anything that time may change.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import type { Ledger } from './ledger.ts';
import { problem } from './problem.ts';
import type { Receipt } from './receipt.ts';
import { contentDigest } from './receipt.ts';
import type { Reply } from './reply.ts';

/** What the office must know to judge a submission. */
export type Desk = {
  readonly ledger: Ledger;
  readonly office: string;
  readonly maxBytes: number;
  readonly now: () => Date;
  /** When comments on the document at this path close; undefined where the office publishes no such draft. */
  readonly closesAt: (path: string) => Date | null | undefined;
};

const Target = z.union([z.string(), z.object({ source: z.union([z.string(), z.object({ id: z.string() })]) })]);

const Annotation = z.object({
  type: z.literal('Annotation'),
  target: z.union([Target, z.array(Target)]),
});

/** As much of a W3C AnnotationCollection as the office must understand; the rest is kept as it came. */
const Collection = z.object({
  id: z.string(),
  type: z.literal('AnnotationCollection'),
  total: z.number().int().nonnegative(),
  'pitchside:supersedes': z.string().optional(),
  first: z.object({ type: z.literal('AnnotationPage'), items: z.array(Annotation).min(1) }),
});

type Collection = z.infer<typeof Collection>;

/** The answer to one POST: 201 or 200 with a receipt, else problem details. */
export function receive(headers: IncomingHttpHeaders, body: Buffer, bytes: number, desk: Desk): Reply {
  if (!/^application\/ld\+json\s*(;|$)/i.test(headers['content-type'] ?? ''))
    return problem(415, 'Send the submission as application/ld+json.');
  if (bytes > desk.maxBytes)
    return problem(
      413,
      `The submission is ${bytes} bytes; the limit is ${desk.maxBytes}. Send fewer comments at a time.`,
    );
  const key = idempotencyKey(headers['idempotency-key']);
  if (key === null) return problem(400, 'Name the submission in an Idempotency-Key header.');
  const digest = contentDigest(body);
  if (!digestAgrees(headers['content-digest'], digest))
    return problem(400, 'The body does not match its Content-Digest: it was changed on the way. Send it again.');

  const held = desk.ledger.find(key);
  if (held !== undefined && held.digest !== digest)
    return problem(409, `The office holds another submission under this key, with reference ${held.reference}.`);
  if (held !== undefined) return receipt(200, held);

  const collection = read(body);
  if (typeof collection === 'string') return problem(422, collection);
  if (collection.id !== `urn:uuid:${key}`)
    return problem(422, `The collection calls itself ${collection.id}, but its key is ${key}.`);
  const closedAt = firstClosed(collection, desk);
  if (closedAt !== undefined) return problem(410, `Comments on this draft closed at ${closedAt.toISOString()}.`);

  const receivedAt = desk.now().toISOString();
  const text = body.toString('utf8');
  const replaces = collection['pitchside:supersedes']?.replace(/^urn:uuid:/, '').toLowerCase() ?? null;
  const added = desk.ledger.add({ submissionId: key, receivedAt, digest, office: desk.office, body: text, replaces });
  return receipt(201, added);
}

/** The key as a string of RFC 8941, quoted; bare is taken too. */
function idempotencyKey(header: string | string[] | undefined): string | null {
  const bare = String(header ?? '')
    .trim()
    .replace(/^"(.*)"$/, '$1');
  return /^[\x21-\x7e]{1,200}$/.test(bare) ? bare.toLowerCase() : null;
}

/** A digest of another algorithm proves nothing either way; only a sha-256 that differs is a refusal. */
function digestAgrees(header: string | string[] | undefined, digest: string): boolean {
  const sent = String(header ?? '')
    .split(',')
    .map((member) => member.trim())
    .find((member) => member.startsWith('sha-256='));
  return sent === undefined || sent === digest;
}

function read(body: Buffer): Collection | string {
  let json: unknown;
  try {
    json = JSON.parse(body.toString('utf8'));
  } catch {
    return 'The body is not JSON.';
  }
  const parsed = Collection.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return `The body is not an AnnotationCollection with comments in it: ${issue?.path.join('.') || 'body'}: ${issue?.message}.`;
}

function firstClosed(collection: Collection, desk: Desk): Date | undefined {
  for (const path of collection.first.items.flatMap(pathsOf)) {
    const closesAt = desk.closesAt(path);
    if (closesAt && closesAt <= desk.now()) return closesAt;
  }
  return undefined;
}

function pathsOf({ target }: z.infer<typeof Annotation>): string[] {
  return [target].flat().flatMap((one) => {
    const source = typeof one === 'string' ? one : typeof one.source === 'string' ? one.source : one.source.id;
    return URL.canParse(source) ? [new URL(source).pathname] : [];
  });
}

function receipt(status: number, held: Receipt): Reply {
  const { submissionId, reference, receivedAt, digest, office, supersedes } = held;
  const body = {
    ...{ submissionId, reference, receivedAt, digest, office },
    ...(supersedes === undefined ? {} : { supersedes }),
  } satisfies Receipt;
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  return { status, headers, body: Buffer.from(JSON.stringify(body)) };
}
