/*
 * What an answer that is no success means for a submission. Read strictly: only the office's own, final no is a refusal.
 * What may be somebody else's word (a portal's redirect), or is not final, is a failure that leaves the outcome open.
 */
import type { Failure } from '../../shared/failure.ts';
import { readRetryAfter } from '../request/retry-after.ts';
import { statusFailure } from '../request/status-failure.ts';
import { type Problem, readProblem } from './problem.ts';

/** The failure that a status outside 2xx means. `json`: the body, parsed, or null; `now` in milliseconds. */
export function refusal(status: number, headers: Headers, json: unknown, endpoint: string, now: number): Failure {
  // A post is answered, never sent on: who sends it elsewhere is a portal, or an office that moved and should say so.
  if (status < 400) return { kind: 'portal', url: endpoint };
  const problem = readProblem(json);
  if (status === 409) {
    return isInProgress(problem, headers)
      ? { kind: 'unavailable', status, ...readRetryAfter(headers, now) }
      : { kind: 'conflict', detail: problem.detail };
  }
  if (status === 410) return { kind: 'closed', detail: problem.detail };
  if (status === 422 && isKeyUsed(problem)) return { kind: 'conflict', detail: problem.detail };
  const failure = statusFailure(status, headers, endpoint, now);
  if (failure.kind !== 'rejected') return failure;
  return { ...failure, title: problem.title || failure.title, detail: problem.detail };
}

/** 409 while the first request under this key is still at work (draft-ietf-httpapi-idempotency-key-header, 2.6): to be asked again. */
const isInProgress = ({ title, detail }: Problem, headers: Headers): boolean =>
  headers.has('retry-after') || /\b(?:outstanding|in progress|being processed)\b/i.test(`${title} ${detail}`);

/** 422 for a key that came with another body (the same draft, 2.6): the content is not what is wrong. */
const isKeyUsed = ({ title }: Problem): boolean => /\bidempotency-?\s?key\b.*\bused\b/i.test(title);
